using PolicyFlow.Domain.PolicyReview.Laws;

namespace PolicyFlow.App.PolicyReview.Laws.Shipped;

/// <summary>Laws that were repealed or replaced and that policies still name.</summary>
internal static class Replaced
{
    private const string Acts = "https://www.legislation.gov.uk/ukpga/";
    private const string Equality = "Name the Equality Act 2010.";

    public static readonly IReadOnlyList<LawItem> All =
    [
        Law("data-protection-act-1998", "Data Protection Act 1998",
            ["Data Protection Act 1998", "1998 Data Protection Act", "DPA 1998"],
            "It was repealed on 25 May 2018.",
            "Name the UK GDPR, the Data Protection Act 2018 and the Data (Use and Access) Act 2025.",
            Acts + "2018/12/contents"),
        Law("malicious-communications-act-1988", "Malicious Communications Act 1988",
            ["Malicious Communications Act"],
            "Since 31 January 2024 the Online Safety Act 2023 has the offences of sending false and threatening messages; "
            + "part of section 1 of the older Act was repealed then.",
            "Name the Online Safety Act 2023 beside it.", Acts + "2023/50/section/179", "Online Safety Act"),
        Law("communications-act-2003", "Communications Act 2003",
            ["Communications Act 2003"],
            "In England parts of section 127(2) were repealed on 31 January 2024; the Online Safety Act 2023 has the "
            + "offences in their place. Section 127(1) remains.",
            "Name the Online Safety Act 2023 beside it.", Acts + "2003/21/section/127", "Online Safety Act"),
        Law("race-relations-act-1976", "Race Relations Act 1976", ["Race Relations Act*"],
            "The Equality Act 2010 took its place.", Equality, Acts + "2010/15/contents"),
        Law("sex-discrimination-act-1975", "Sex Discrimination Act 1975", ["Sex Discrimination Act*"],
            "The Equality Act 2010 took its place.", Equality, Acts + "2010/15/contents"),
        Law("disability-discrimination-act-1995", "Disability Discrimination Act 1995", ["Disability Discrimination Act*"],
            "In Great Britain the Equality Act 2010 took its place.", Equality, Acts + "2010/15/contents"),
        Law("data-protection-act-1984", "Data Protection Act 1984", ["Data Protection Act 1984"],
            "It was replaced in 1998, and that Act in 2018.",
            "Name the UK GDPR and the Data Protection Act 2018.", Acts + "2018/12/contents"),
        Law("criminal-records-bureau", "Criminal Records Bureau", ["Criminal Records Bureau", "CRB check*"],
            "Since December 2012 it is the Disclosure and Barring Service.", "Name the Disclosure and Barring Service (DBS).",
            "https://www.gov.uk/government/organisations/disclosure-and-barring-service"),
        Law("local-safeguarding-children-board", "Local Safeguarding Children Board",
            ["Local Safeguarding Children Board*", "LSCB"],
            "Local safeguarding partners took the place of these boards by September 2019.",
            "Name the safeguarding partnership of your area.",
            "https://www.gov.uk/government/publications/working-together-to-safeguard-children--2"),
    ];

    private static LawItem Law(
        string id, string name, IReadOnlyList<string> words, string became, string instead, string source,
        params IReadOnlyList<string> settledBy) =>
        new(id, new LawEntry(LawKind.ReplacedLaw, name, words, became, instead, source) { SettledBy = settledBy });
}
