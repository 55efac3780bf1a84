using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>Lays the rounds of a campaign into the calendar: never at a weekend, on a bank holiday or in the school
/// holidays, and never two on one day.</summary>
public static class CampaignCalendar
{
    /// <summary>The plan of a campaign that opens at a moment. It begins at once where that is a school day within working
    /// hours, else on the next school day.</summary>
    public static IReadOnlyList<Round> Plan(DateTimeOffset opensAt, Rules rules)
    {
        var campaign = rules.Campaign;
        var first = First(opensAt, rules);
        var plan = new List<Round> { first };
        foreach (var (kind, days) in Steps(campaign))
        {
            var wanted = first.Day.AddDays(days);
            var earliest = plan[^1].Day.AddDays(1);
            var day = NextSchoolDay(wanted > earliest ? wanted : earliest, rules);
            plan.Add(new Round(plan.Count, kind, day, At(day, campaign.Hour)));
        }

        return plan;
    }

    /// <summary>When the campaign next looks at joiners, leavers and those who come back: the hour of the next school day.
    /// </summary>
    public static DateTimeOffset NextLook(DateTimeOffset after, Rules rules) =>
        At(NextSchoolDay(LondonDay.Of(after).AddDays(1), rules), rules.Campaign.Hour);

    public static DateOnly NextSchoolDay(DateOnly day, Rules rules) =>
        rules.SchoolHolidays.NextSchoolDay(day, rules.Holidays);

    /// <summary>An hour of a London day. No campaign goes in the hours that a change of the clocks skips or repeats: those
    /// lie on Sundays.</summary>
    public static DateTimeOffset At(DateOnly day, int hour) => LondonDay.StartOf(day).AddHours(hour);

    private static Round First(DateTimeOffset opensAt, Rules rules)
    {
        var today = LondonDay.Of(opensAt);
        var (opening, evening) = (At(today, rules.Campaign.Hour), At(today, EveningHour));
        if (NextSchoolDay(today, rules) == today && opensAt < evening)
            return new Round(0, RoundKind.Invitation, today, opensAt > opening ? opensAt : opening);
        var day = NextSchoolDay(opensAt < evening ? today : today.AddDays(1), rules);
        return new Round(0, RoundKind.Invitation, day, At(day, rules.Campaign.Hour));
    }

    /// <summary>After this hour a campaign begins on the next school day.</summary>
    private const int EveningHour = 18;

    private static IEnumerable<(RoundKind Kind, int Days)> Steps(CampaignRules rules) =>
    [
        .. rules.ReminderDays.Order().Select(days => (RoundKind.Reminder, days)),
        (RoundKind.LineManager, rules.LineManagerDay),
        (RoundKind.Final, rules.FinalDay),
        (RoundKind.Managers, rules.ManagersDay),
        (RoundKind.Principals, rules.PrincipalsDay),
    ];
}
