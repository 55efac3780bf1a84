namespace PolicyFlow.Domain.Investigation;

/// <summary>The clocks of an investigation: safeguarding and data protection in clock hours, day and night; everything else in
/// working days of England and Wales.</summary>
/// <param name="SafeguardingSeenWithin">Clause 8.1: how soon a safeguarding lead must have it.</param>
/// <param name="DeputiesAfter">When the leads' deputies are told, where no lead has it.</param>
/// <param name="JoinAlertsWithin">Reports about the same child, address or source within this time join one alert.</param>
/// <param name="TriageDays">From the report to a decision on what becomes of it, in working days.</param>
/// <param name="AssignDays">From triage to a named investigator, in working days.</param>
/// <param name="LadoDays">From triage to telling the Local Authority Designated Officer, in working days.</param>
/// <param name="FirstUpdateDays">From the report to a first word to the reporter, in working days.</param>
/// <param name="OutcomeDays">From triage to an outcome, in working days.</param>
/// <param name="BreachWithin">Clause 6.2: from becoming aware of a disclosure to a report to the Information Commissioner.
/// </param>
/// <param name="BreachWarnBefore">How long before that somebody is reminded.</param>
/// <param name="HoldReview">How often it is asked whether a hold is still needed.</param>
public sealed record InvestigationRules(
    TimeSpan SafeguardingSeenWithin,
    TimeSpan DeputiesAfter,
    TimeSpan JoinAlertsWithin,
    int TriageDays,
    int AssignDays,
    int LadoDays,
    int FirstUpdateDays,
    int OutcomeDays,
    TimeSpan BreachWithin,
    TimeSpan BreachWarnBefore,
    TimeSpan HoldReview)
{
    public static readonly InvestigationRules Default = new(
        SafeguardingSeenWithin: TimeSpan.FromHours(1),
        DeputiesAfter: TimeSpan.FromMinutes(15),
        JoinAlertsWithin: TimeSpan.FromMinutes(15),
        TriageDays: 1,
        AssignDays: 1,
        LadoDays: 1,
        FirstUpdateDays: 5,
        OutcomeDays: 10,
        BreachWithin: TimeSpan.FromHours(72),
        BreachWarnBefore: TimeSpan.FromHours(24),
        HoldReview: TimeSpan.FromDays(7));
}
