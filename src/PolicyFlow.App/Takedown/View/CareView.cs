using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.View;

/// <summary>The affected person and telling the police, with their words.</summary>
/// <param name="Name">Empty where nobody wrote it down.</param>
/// <param name="Email">Empty where they are reached by phone or in person.</param>
public sealed record CareView(string Name, string Email, IReadOnlyList<PoliceReportView> PoliceReports);

/// <summary>One message to the police, or what a person told them. Times are UTC.</summary>
/// <param name="Letter">As it was approved; null where a person told them.</param>
public sealed record PoliceReportView(
    string Id, DateTimeOffset MadeAt, string MadeBy, string To, Notice? Letter, PoliceOverride? Override,
    DateTimeOffset? SentAt, bool Bounced, string Reference, bool Withdrawn);

/// <summary>One rung of the ladder that was asked. Times are UTC.</summary>
/// <param name="Letter">As it was approved; null where a person asked by other means.</param>
public sealed record EscalationView(
    string Id, EscalationRung Rung, string MadeBy, DateTimeOffset MadeAt, string To, Notice? Letter, DateTimeOffset? SentAt,
    DateTimeOffset? ClockEndsAt, bool Lapsed, bool Bounced);
