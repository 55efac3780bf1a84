using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.People;

/// <summary>Days away: entered by the person or an administrator, withdrawn while they are not over.</summary>
internal static class AbsenceRules
{
    /// <summary>How long ago an absence may have begun, in days: somebody tells of an illness late.</summary>
    private const int MostDaysBack = 366;

    /// <summary>How far ahead an absence may end, in days.</summary>
    private const int MostDaysAhead = 731;

    /// <summary>How many absences may lie ahead at once.</summary>
    private const int MostAhead = 50;

    public static Decision Set(PersonState state, SetAbsence asked, PeopleContext context)
    {
        if (Hindrance(state, context) is { } no) return no;
        if (asked.Until < asked.From)
            return Decision.No("until-before-from", "The last day away must be the same as or after the first day");
        if (asked.Until < context.Today)
            return Decision.No("absence-over", "The last day away must be today or in the future");
        if (asked.From.DayNumber < context.Today.DayNumber - MostDaysBack)
            return Decision.No("too-long-ago", "The first day away must be within the last year");
        if (asked.Until.DayNumber > context.Today.DayNumber + MostDaysAhead)
            return Decision.No("too-far-ahead", "The last day away must be within the next 2 years");
        if (state.Absences.Any(a => !a.Cancelled && a.From == asked.From && a.Until == asked.Until))
            return Decision.No("already-entered", "These days are already entered");
        return state.Absences.Count(a => a.IsAhead(context.Today)) >= MostAhead
            ? Decision.No("too-many", $"There are already {MostAhead} entries. Withdraw one first")
            : Decision.Of(new AbsenceSet(state.Absences.Count + 1, asked.From, asked.Until));
    }

    public static Decision Cancel(PersonState state, CancelAbsence asked, PeopleContext context)
    {
        if (Hindrance(state, context) is { } no) return no;
        return state.Absences.FirstOrDefault(a => a.Number == asked.Absence) switch
        {
            null => Decision.No("no-such-absence", "There is no such entry."),
            { Cancelled: true } => Decision.Nothing,
            var absence => absence.IsAhead(context.Today)
                ? Decision.Of(new AbsenceCancelled(absence.Number))
                : Decision.No("absence-over", "These days are over. They stay in the history."),
        };
    }

    private static Decision? Hindrance(PersonState state, PeopleContext context) =>
        !context.IsSelfOrAdministrator
            ? Decision.No("not-yours", "Only the person and an administrator can change this.")
            : state.Active ? null : Decision.No("has-left", "This person has left. Bring them back first.");
}
