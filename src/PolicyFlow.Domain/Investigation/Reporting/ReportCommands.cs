using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Investigation.Reporting;

/// <summary>Opens an investigation: somebody says that social media were misused (5.3, 8.1, 11.7, 12.7, 13.1).</summary>
/// <param name="Category">A code of the report form, such as <c>misuse</c>; its route is <paramref name="Routed"/>.</param>
/// <param name="LeftOut">Ids of people whom it is about.</param>
/// <param name="Alert">Where a child is at risk: when the safeguarding leads were last alerted of the same child, address
/// or source (UTC), while nobody had that one; null where this is the first. They are then told of this one together with
/// what else comes in, a quarter of an hour after that alert.</param>
/// <param name="From">The stream of the case from which a person opened it, or null.</param>
public sealed record ReportMisuse(
    string Channel,
    string? EnteredBy,
    string? School,
    string Category,
    bool Threatening,
    bool ChildAtRisk,
    DateTimeOffset? SeenAt,
    IReadOnlyList<ListedItem> Items,
    IReadOnlyList<EvidenceFile> Files,
    BodyRef? Description,
    BodyRef? About,
    BodyRef? ReporterName,
    BodyRef? ReporterEmail,
    string SecretHash,
    IReadOnlyList<string> LeftOut,
    Routed Routed,
    DateTimeOffset? Alert = null,
    string? From = null) : ICaseCommand
{
    /// <summary>The mail that it came by, or null.</summary>
    public MailFacts? Mail { get; init; }

    /// <summary>Who is on duty for its school, without those who are left out: a case that is not there yet does not know
    /// its school. Null for whoever is on duty for a matter of none.</summary>
    public OnDuty? Duty { get; init; }
}

/// <summary>Adds words, places or files to a report, at any time: by the reporter, or by staff for them.</summary>
/// <param name="Quietly">One of many in a row: the others have been told of an earlier one.</param>
public sealed record AddToMisuse(
    BodyRef? Text, IReadOnlyList<ListedItem> Items, IReadOnlyList<EvidenceFile> Files, bool Quietly = false)
    : ICaseCommand;
