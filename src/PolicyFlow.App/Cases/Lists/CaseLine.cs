namespace PolicyFlow.App.Cases.Lists;

/// <summary>A word that has to be seen at once, and its colour.</summary>
public sealed record CaseTag(string Text, string? Colour);

/// <summary>One line of a list of cases of every kind, for one viewer. Times are UTC.</summary>
/// <param name="Path">The page of the case.</param>
/// <param name="Status">The status by its stable name, for filters.</param>
/// <param name="Urgency">Sorts ordinally, the most urgent first.</param>
/// <param name="DueAt">When the next thing is due; null for a case with nothing to do.</param>
public sealed record CaseLine(
    string Kind, string Reference, string Path, Desk Desk, string Status, string Urgency, DateTimeOffset ReportedAt,
    DateTimeOffset? DueAt, bool OpenedByMe)
{
    /// <summary>What it waits for, in words.</summary>
    public required string Waiting { get; init; }

    /// <summary>The status first, then whatever has to be seen at once.</summary>
    public required IReadOnlyList<CaseTag> Tags { get; init; }

    /// <summary>The earliest removal window that is open (16.3).</summary>
    public DateTimeOffset? WindowEndsAt { get; init; }
    public bool Threatening { get; init; }
    public bool ChildAtRisk { get; init; }

    /// <summary>When somebody is asked again whether a hold is needed; no clock runs for anybody until then.</summary>
    public DateTimeOffset? AskedAgainAt { get; init; }
}
