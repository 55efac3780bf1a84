namespace PolicyFlow.Domain.Takedown;

/// <summary>The stable names of the text messages that go out beside a mail, and their lane.</summary>
public static class TextLetters
{
    /// <summary>A child may be at risk (8.1).</summary>
    public const string ChildAtRisk = "text-child-at-risk";

    /// <summary>A report is threatening.</summary>
    public const string Threat = "text-threat";

    private const string LanePrefix = "text:";

    /// <summary>The lane of the texts to a person: they never wait behind that person's mail.</summary>
    public static string Lane(string personId) => LanePrefix + personId;

    /// <summary>Whom a lane of texts leads to, or null for any other lane.</summary>
    public static string? PersonOf(string lane) =>
        lane.StartsWith(LanePrefix, StringComparison.Ordinal) ? lane[LanePrefix.Length..] : null;
}
