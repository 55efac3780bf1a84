using Microsoft.Extensions.Configuration;
using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.App.Investigation;

/// <summary>The settings under <c>Investigations</c>: the clocks of misuse cases. A change moves no clock that runs already.
/// The working day within which the Local Authority Designated Officer is told, and the 72 hours of data protection, are
/// none: they are not the network's to change.</summary>
public sealed record InvestigationOptions
{
    public const string Section = "Investigations";
    private const int MostMinutes = 60;
    private const int MostDays = 60;

    /// <summary>Minutes until a safeguarding lead must have a concern, day and night (8.1).</summary>
    public int SafeguardingMinutes { get; init; } = (int)InvestigationRules.Default.SafeguardingSeenWithin.TotalMinutes;

    /// <summary>Minutes after which the leads' deputies are told as well.</summary>
    public int DeputiesMinutes { get; init; } = (int)InvestigationRules.Default.DeputiesAfter.TotalMinutes;

    /// <summary>Minutes within which reports about the same join one alert.</summary>
    public int JoinAlertsMinutes { get; init; } = (int)InvestigationRules.Default.JoinAlertsWithin.TotalMinutes;

    /// <summary>Working days until somebody has decided what becomes of a report (16.1).</summary>
    public int TriageWorkingDays { get; init; } = InvestigationRules.Default.TriageDays;

    /// <summary>Working days after that until somebody looks into it.</summary>
    public int AssignWorkingDays { get; init; } = InvestigationRules.Default.AssignDays;

    /// <summary>Working days until the reporter hears (9.1).</summary>
    public int UpdateWorkingDays { get; init; } = InvestigationRules.Default.FirstUpdateDays;

    /// <summary>Working days from triage until there is an outcome (16.1).</summary>
    public int OutcomeWorkingDays { get; init; } = InvestigationRules.Default.OutcomeDays;

    /// <summary>How many of the 72 hours are left when somebody is reminded of them (6.2).</summary>
    public int BreachWarnHours { get; init; } = (int)InvestigationRules.Default.BreachWarnBefore.TotalHours;

    /// <summary>Days after which it is asked whether a hold is still needed.</summary>
    public int HoldReviewDays { get; init; } = (int)InvestigationRules.Default.HoldReview.TotalDays;

    /// <summary>What decisions are made by.</summary>
    public InvestigationRules Rules => InvestigationRules.Default with
    {
        SafeguardingSeenWithin = TimeSpan.FromMinutes(SafeguardingMinutes),
        DeputiesAfter = TimeSpan.FromMinutes(DeputiesMinutes),
        JoinAlertsWithin = TimeSpan.FromMinutes(JoinAlertsMinutes),
        TriageDays = TriageWorkingDays,
        AssignDays = AssignWorkingDays,
        FirstUpdateDays = UpdateWorkingDays,
        OutcomeDays = OutcomeWorkingDays,
        BreachWarnBefore = TimeSpan.FromHours(BreachWarnHours),
        HoldReview = TimeSpan.FromDays(HoldReviewDays),
    };

    public static InvestigationOptions Of(IConfiguration settings) =>
        settings.GetSection(Section).Get<InvestigationOptions>() ?? new InvestigationOptions();

    /// <summary>Everything to put right before a clock can be reckoned.</summary>
    public IEnumerable<string> Problems() =>
    [
        .. Between(SafeguardingMinutes, nameof(SafeguardingMinutes), 1, MostMinutes),
        .. Between(DeputiesMinutes, nameof(DeputiesMinutes), 1, MostMinutes),
        .. Between(JoinAlertsMinutes, nameof(JoinAlertsMinutes), 0, MostMinutes),
        .. Between(TriageWorkingDays, nameof(TriageWorkingDays), 1, MostDays),
        .. Between(AssignWorkingDays, nameof(AssignWorkingDays), 1, MostDays),
        .. Between(UpdateWorkingDays, nameof(UpdateWorkingDays), 1, MostDays),
        .. Between(OutcomeWorkingDays, nameof(OutcomeWorkingDays), 1, MostDays),
        .. Between(BreachWarnHours, nameof(BreachWarnHours), 1, (int)InvestigationRules.Default.BreachWithin.TotalHours - 1),
        .. Between(HoldReviewDays, nameof(HoldReviewDays), 1, MostDays),
        .. DeputiesMinutes > SafeguardingMinutes
            ? [$"{Section}:{nameof(DeputiesMinutes)} must not be more than {nameof(SafeguardingMinutes)}."]
            : (string[])[],
    ];

    private static IEnumerable<string> Between(int value, string name, int least, int most) =>
        value >= least && value <= most ? [] : [$"{Section}:{name} must be between {least} and {most}."];
}
