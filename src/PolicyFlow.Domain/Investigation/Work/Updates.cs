using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Holding;

namespace PolicyFlow.Domain.Investigation.Work;

/// <summary>Clause 9.1: whoever reported it hears how it stands. A hold does not stop that, since it is not the reporter from
/// whom something is kept; but what they hear may reach the accused, so that it is flagged for whoever asked for the hold.
/// </summary>
internal static class Updates
{
    public static Decision Update(InvestigationState s, UpdateReporter c, DecisionContext context)
    {
        if (c.Words is null) return Decision.No("no-words", "Write what the reporter is told.");
        if (c.NextBy <= context.Now) return Decision.No("in-past", "Choose a time to come for the next word to them.");
        var next = c.NextBy ?? WorkingDays.Later(
            context.Now, context.Rules.Investigation.FirstUpdateDays, context.Rules.Holidays);
        return Decision.Of(new ReporterUpdated(c.Words, next, s.Held ? [HoldingBack.OnHold] : null));
    }
}
