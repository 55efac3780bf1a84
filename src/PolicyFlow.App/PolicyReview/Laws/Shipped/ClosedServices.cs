using PolicyFlow.Domain.PolicyReview.Laws;

namespace PolicyFlow.App.PolicyReview.Laws.Shipped;

/// <summary>Services that have closed or go by another name.</summary>
internal static class ClosedServices
{
    public static readonly IReadOnlyList<LawItem> All =
    [
        Service("google-plus", "Google+", ["Google+", "Google Plus"], "It closed for private users in April 2019.",
            "Take it out.", "https://support.google.com/googleplus/answer/9195133"),
        Service("twitter", "Twitter", ["Twitter"], "It has been called X since July 2023.",
            "Write “X (formerly Twitter)”.", "https://help.x.com/en", "formerly Twitter", "now X", "now called X"),
        Service("periscope", "Periscope", ["Periscope"], "It closed in March 2021.", "Take it out.",
            "https://help.x.com/en"),
        Service("omegle", "Omegle", ["Omegle"], "It closed in November 2023.",
            "Take it out, or name the services that took its place.", "https://www.omegle.com/"),
    ];

    private static LawItem Service(
        string id, string name, IReadOnlyList<string> words, string became, string instead, string source,
        params IReadOnlyList<string> settledBy) =>
        new(id, new LawEntry(LawKind.Service, name, words, became, instead, source) { SettledBy = settledBy });
}
