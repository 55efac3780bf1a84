using PolicyFlow.Domain.PolicyReview.Laws;

namespace PolicyFlow.App.PolicyReview.Laws.Shipped;

/// <summary>Laws and guidance that a social media policy of schools is expected to name today.</summary>
internal static class ExpectedLaws
{
    private const string Acts = "https://www.legislation.gov.uk/ukpga/";

    public static readonly IReadOnlyList<LawItem> All =
    [
        Expected("uk-gdpr", "UK GDPR", ["UK GDPR", "General Data Protection Regulation"],
            "With the Data Protection Act 2018 it is the law on personal data.",
            "Name it where the policy speaks of confidential information.",
            "https://www.legislation.gov.uk/eur/2016/679/contents"),
        Expected("data-protection-act-2018", "Data Protection Act 2018", ["Data Protection Act 2018", "DPA 2018"],
            "It stands beside the UK GDPR since 25 May 2018.",
            "Name it where the policy speaks of confidential information.", Acts + "2018/12/contents"),
        Expected("data-use-and-access-act-2025", "Data (Use and Access) Act 2025", ["Data (Use and Access) Act"],
            "It changed the law on personal data, among other things on complaints, which have to be acknowledged within "
            + "30 days from 19 June 2026.",
            "Name it beside the Data Protection Act 2018.", Acts + "2025/18/contents"),
        Expected("online-safety-act-2023", "Online Safety Act 2023", ["Online Safety Act"],
            "It has the offences of sending false and threatening messages, and puts duties on services.",
            "Name it where the policy lists the laws on what is posted.", Acts + "2023/50/contents"),
        Expected("sexual-offences-act-2003", "Sexual Offences Act 2003 (intimate images)",
            ["Sexual Offences Act 2003"],
            "Since 31 January 2024 section 66B makes it an offence to share an intimate image without consent.",
            "Name it where the policy lists the laws on what is posted.", Acts + "2003/42/section/66B"),
        Expected("crime-and-policing-act-2026", "Crime and Policing Act 2026", ["Crime and Policing Act 2026"],
            "It has further offences about intimate images; parts are in force since 29 June 2026. Check which.",
            "Name it where the policy lists the laws on what is posted.",
            "https://www.gov.uk/government/publications/circular-0042026-crime-and-policing-act-2026"),
        Expected("equality-act-2010", "Equality Act 2010", ["Equality Act 2010"],
            "It is the law on discrimination and on harassment for a protected characteristic.",
            "Name it where the policy speaks of harassment.", Acts + "2010/15/contents"),
        Expected("worker-protection-act-2023", "Worker Protection (Amendment of Equality Act 2010) Act 2023",
            ["Worker Protection (Amendment of Equality Act 2010) Act 2023", "Worker Protection Act"],
            "Employers have to take reasonable steps to prevent sexual harassment since 26 October 2024.",
            "Name it where the policy speaks of harassment.", Acts + "2023/51/contents"),
        Expected("sharing-nudes-guidance", "Sharing nudes and semi-nudes (UK Council for Internet Safety)",
            ["Sharing nudes", "UKCIS", "UK Council for Internet Safety"],
            "It says that nobody may view, copy, save or share such an image, and that the safeguarding lead is told at once.",
            "Name it where the policy says how concerns about a child are reported.",
            "https://www.gov.uk/government/publications/sharing-nudes-and-semi-nudes-advice-for-education-settings-working-with-children-and-young-people"),
    ];

    private static LawItem Expected(
        string id, string name, IReadOnlyList<string> words, string became, string instead, string source) =>
        new(id, new LawEntry(LawKind.Expected, name, words, became, instead, source));
}
