using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Safeguarding;

namespace PolicyFlow.Domain.Investigation.Involved;

/// <summary>Clause 16.1: a senior manager with no interest in it looks into it.</summary>
internal static class Assigning
{
    public static Decision Assign(InvestigationState s, AssignInvestigator c, DecisionContext context)
    {
        if (s.Triage is null) return Decision.No("not-triaged", "Decide first what becomes of the report.");
        if (!Acting.Decides(s, context)) return Acting.NotYours;
        if (s.Investigator == c.Investigator) return Decision.No("assigned-already", "They look into it already.");
        if (Interest(s, c.Investigator) is { } interest) return interest;
        if (!c.NoInterest)
            return Decision.No("interest-not-asked", "Ask them first: friendship, kinship, a quarrel or line management.");
        if (c.Note is null) return Decision.No("no-reason", "Say how you know that they have no interest in it.");

        // Whoever is to look into what is the leads' alone has to see it: it is a lead who names them.
        var assigned = new InvestigatorAssigned(c.Investigator, c.Note);
        return InvestigationSight.IsTheLeads(s, context.Duty) && Acting.IsLead(context)
            && !s.Safeguarding.Given.Contains(c.Investigator)
                ? Decision.Of(assigned, new SightGiven(c.Investigator, c.Note))
                : Decision.Of(assigned);
    }

    private static Decision? Interest(InvestigationState s, string person) =>
        s.LeftOut.Contains(person) ? Decision.No("left-out", "The matter is about them.")
        : person == s.Report.EnteredBy || person == s.Mail?.Sender
            ? Decision.No("is-reporter", "They reported it: somebody else has to look into it.")
        : s.People.Exists(p => p.Person == person && !p.Removed)
            ? Decision.No("is-involved", "They have to do with it themselves: somebody else has to look into it.")
        : s.Letters.Exists(l => l.Released.Contact == person && !l.Withdrawn)
            ? Decision.No("is-contact", "They are the named contact of somebody whom it is about.")
        : null;
}
