using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.PolicyReview;

/// <summary>Puts the review of a year into the calendar. Times are UTC, worked out from London's days.</summary>
public sealed record ScheduleReview(
    int Year, IReadOnlyList<DateTimeOffset> WarnAt, DateTimeOffset OpensAt, DateTimeOffset OverdueAt) : ICaseCommand;

/// <summary>Says when the terms that end in the review's year are told to governors.</summary>
public sealed record PlanTerms(IReadOnlyList<TermEnd> Terms) : ICaseCommand;

/// <summary>Opens the year's review before the first of October.</summary>
public sealed record OpenReview : ICaseCommand;

/// <summary>Says that the review of the year after stands in the calendar.</summary>
public sealed record RecordNextScheduled(int Year) : ICaseCommand;

/// <summary>Opens a review at once because national guidance changed (19.2).</summary>
/// <param name="OverdueAt">UTC.</param>
public sealed record OpenEarlyReview(
    int Year, int Number, BodyRef Title, BodyRef? Link, DateOnly TakesEffect, DateTimeOffset OverdueAt) : ICaseCommand;

/// <summary>Asks for the checklist to be filled anew.</summary>
public sealed record AskForChecklist : ICaseCommand;

/// <summary>Brings what the checklist is filled with.</summary>
/// <param name="Round">Which asking it answers.</param>
public sealed record FillChecklist(
    int Round, IReadOnlyList<ChecklistPoint> Points, YearFigures Figures, IReadOnlyList<YearMinutes> Trend, BodyRef Words)
    : ICaseCommand;

/// <summary>Says that a point was seen to, or why that is not needed.</summary>
public sealed record TickPoint(string Point, TickAnswer Answer, BodyRef? Note) : ICaseCommand;

/// <summary>Takes back what was said of a point.</summary>
public sealed record UntickPoint(string Point) : ICaseCommand;

/// <summary>Records that the review was held and that PolicyFlow publishes no new version because of it.</summary>
/// <param name="HeldAt">When; not in the future.</param>
/// <param name="Changes">Whether the policy is to be changed elsewhere.</param>
public sealed record RecordReview(DateTimeOffset HeldAt, bool Changes, BodyRef? Note) : ICaseCommand;

/// <summary>Says that a new version of a policy is being written.</summary>
public sealed record StartDraft(string Policy, BodyRef? Note) : ICaseCommand;

/// <summary>Approves the new version, so that it is published and the campaign for it opened.</summary>
public sealed record ApproveVersion : ICaseCommand;

/// <summary>Says that the approved version is published.</summary>
public sealed record RecordPublished(int Version, string Campaign) : ICaseCommand;

/// <summary>Says why the approved version could not be published.</summary>
public sealed record RecordPublishRefused(BodyRef Reason) : ICaseCommand;
