using PolicyFlow.App.Web;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>One line of the calendar of a campaign.</summary>
/// <param name="Moved">Where the day was moved from, in words; null where it was not.</param>
public sealed record PlannedRound(Round Round, string What, string? Moved);

/// <summary>The rounds of a campaign in words.</summary>
public static class RoundWords
{
    /// <summary>A few letters for the chart.</summary>
    public static string Short(RoundKind kind) => kind switch
    {
        RoundKind.LineManager => "Line managers",
        RoundKind.Final => "Last reminder",
        RoundKind.Managers => "Managers",
        RoundKind.Principals => "Principals",
        _ => "Reminder",
    };

    public static string Long(RoundKind kind) => kind switch
    {
        RoundKind.Invitation => "Everybody gets an email with their own link",
        RoundKind.Reminder => "Reminder to everybody who has not confirmed",
        RoundKind.LineManager => "Line managers are told whom of theirs it waits for",
        RoundKind.Final => "Last reminder",
        RoundKind.Managers => "The School Sport Development Managers are told who is outstanding",
        _ => "The Principals are told too, and the governors get counts without names",
    };

    /// <summary>The plan with the days that the rules would have asked for, where school holidays, bank holidays, weekends or
    /// another round moved them.</summary>
    public static IReadOnlyList<PlannedRound> Planned(IReadOnlyList<Round> plan, CampaignRules rules)
    {
        List<int> days =
        [
            0, .. rules.ReminderDays.Order(), rules.LineManagerDay, rules.FinalDay, rules.ManagersDay, rules.PrincipalsDay,
        ];
        return
        [
            .. plan.Select(round => new PlannedRound(
                round, Long(round.Kind),
                round.Number < days.Count && plan[0].Day.AddDays(days[round.Number]) is var wanted && wanted != round.Day
                    ? UkTime.Day(wanted)
                    : null)),
        ];
    }
}
