using PolicyFlow.Domain.PolicyReview.Laws;

namespace PolicyFlow.App.PolicyReview.Laws.Shipped;

/// <summary>Guidance with editions. The year is the newest that is known for certain, so that a newer one has to be
/// entered when it comes.</summary>
internal static class GuidanceEditions
{
    public static readonly IReadOnlyList<LawItem> All =
    [
        Guidance("keeping-children-safe-in-education", "Keeping Children Safe in Education",
            ["Keeping Children Safe in Education", "KCSIE"], 2025,
            "A new edition comes into force every September; this list knows that of 2025. Check whether a newer one is in "
            + "force.",
            "Write “the current edition”, or name the newest; then the policy does not age every year.",
            "https://www.gov.uk/government/publications/keeping-children-safe-in-education--2"),
        Guidance("working-together", "Working Together to Safeguard Children",
            ["Working Together to Safeguard Children"], 2023,
            "It is given out anew every few years; this list knows the edition of 2023. Check whether a newer one is in "
            + "force.",
            "Write “the current edition”, or name the newest.",
            "https://www.gov.uk/government/publications/working-together-to-safeguard-children--2"),
        Guidance("prevent-duty-guidance", "Prevent duty guidance", ["Prevent duty guidance"], 2023,
            "It was given out anew in 2023. Check whether a newer one is in force.",
            "Write “the current edition”, or name the newest.",
            "https://www.gov.uk/government/publications/prevent-duty-guidance"),
    ];

    private static LawItem Guidance(
        string id, string name, IReadOnlyList<string> words, int year, string became, string instead, string source) =>
        new(id, new LawEntry(LawKind.Guidance, name, words, became, instead, source) { Year = year });
}
