using PolicyFlow.App.Web;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>What the request to a colleague needs.</summary>
/// <param name="Places">Where the content is.</param>
/// <param name="RemoveBy">Its own deadline (UTC), not the host's 24 hours.</param>
/// <param name="TalkTo">The manager to talk to, with a number or a room.</param>
/// <param name="HowToAnswer">For example "on this page" or "by answering this letter".</param>
public sealed record AuthorFacts(
    string Reference, string NetworkName, IReadOnlyList<string> Places, DateTimeOffset RemoveBy, string TalkTo,
    string HowToAnswer)
{
    /// <summary>How the colleague is addressed; null says "Dear colleague".</summary>
    public string? Name { get; init; }

    /// <summary>What about the content is against the policy, in the manager's words; may be left out.</summary>
    public string? Concern { get; init; }
}

/// <summary>The request to a member of staff to remove content of their own (17.2). It is released by a named manager
/// exactly as previewed, and it stands on a page that shows only this.</summary>
public static class AuthorWords
{
    public static Notice Draft(AuthorFacts facts)
    {
        var one = facts.Places.Count == 1;
        return new Notice(
            LetterPaper.Subject("A request to you under the social media policy", facts.Reference),
            LetterPaper.Lay(
                $"Dear {(LetterPaper.Line(facts.Name ?? "") is { Length: > 0 } name ? name : "colleague")},",
                $"We ask you to remove content that, as far as we know, is yours. It is at the following "
                + $"{(one ? "place" : "places")}:",
                LetterPaper.List(facts.Places),
                LetterPaper.Lines(facts.Concern ?? "") is { Length: > 0 } concern ? "Why we ask:\n" + concern : null,
                $"Please remove it by {UkTime.Long(facts.RemoveBy)} and tell us {LetterPaper.Line(facts.HowToAnswer)}. "
                + "If it is not yours, if you cannot remove it, if you need more time, or if you see it otherwise, "
                + "tell us that in the same way: we want to know.",
                "This is a request. It is not an accusation, and nobody has found that you did anything wrong.",
                $"If you want to talk about it, speak to {LetterPaper.Line(facts.TalkTo)}. You may bring a colleague "
                + "or a representative of your trade union to any meeting about it, and you may take their advice "
                + "before you answer.",
                "The policy says that not removing content when asked may become a disciplinary matter (17.2). Silence "
                + "is not taken as a refusal: that question can only come up once a manager has given you this request "
                + "in person or by phone.",
                "Please do not send us any password or sign-in detail. Please keep this letter to yourself and those "
                + "who advise you.",
                LetterPaper.Signature(facts.Reference, facts.NetworkName)));
    }
}
