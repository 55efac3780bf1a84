using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Investigation.Reporting;

/// <summary>A place of the route as it was filled.</summary>
public sealed record ToldPlace(Role Wanted, Role Taken, IReadOnlyList<string> People);

/// <summary>Somebody reported misuse of social media (5.3, 11.7).</summary>
/// <param name="Clause">The clause whose route it took.</param>
/// <param name="Mode">Whether each of the places has to open it.</param>
/// <param name="Tell">Who is told at once.</param>
/// <param name="TriageBy">Until when somebody decides what becomes of it (UTC).</param>
/// <param name="SafeguardingBy">Where a child is at risk: until when a safeguarding lead must have it (UTC).</param>
/// <param name="DeputiesAt">When the leads' deputies are told, where no lead has it by then (UTC).</param>
/// <param name="AlertAt">When the leads are told (UTC): at once, or together with other reports about the same.</param>
/// <param name="From">The stream of the case or the question from which a person opened it, or null.</param>
public sealed record MisuseReported(
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
    string Clause,
    RouteMode Mode,
    IReadOnlyList<ToldPlace> Places,
    IReadOnlyList<string> Tell,
    DateTimeOffset TriageBy,
    DateTimeOffset? SafeguardingBy,
    DateTimeOffset? DeputiesAt,
    DateTimeOffset? AlertAt,
    string? From) : ICaseEvent;

/// <summary>Nobody holds a role that sees the report (5.3).</summary>
/// <param name="Tell">The administrators, who can give somebody the role and see nothing of the report.</param>
/// <param name="AgainAt">When it is looked again whether somebody is there (UTC).</param>
public sealed record NobodyInLine(IReadOnlyList<string> Tell, DateTimeOffset AgainAt) : ICaseEvent;

/// <summary>Somebody holds such a role by now, and is told of the report.</summary>
public sealed record SomebodyInLine(IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>Somebody else has a place of the route: all who had it turned out to be the subject, or that was a mistake (11.7).
/// </summary>
/// <param name="Places">All places of the route, as they are filled now.</param>
/// <param name="Tell">Who has one that they did not have before.</param>
public sealed record PlacesFilled(IReadOnlyList<ToldPlace> Places, IReadOnlyList<string> Tell) : ICaseEvent;

/// <summary>Words, places or files were added to a report.</summary>
public sealed record MisuseAdded(
    BodyRef? Text, IReadOnlyList<ListedItem> Items, IReadOnlyList<EvidenceFile> Files, IReadOnlyList<string> Tell)
    : ICaseEvent;
