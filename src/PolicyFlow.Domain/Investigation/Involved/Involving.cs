using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Investigation.Involved;

/// <summary>Clauses 9.1 and 16.6: who has to do with the case, and what they were offered.</summary>
internal static class Involving
{
    private static readonly Decision Nobody = Decision.No("no-such-person", "There is no such person in this case.");

    public static Decision Involve(InvestigationState s, InvolvePerson c) =>
        c.Name is null ? Decision.No("no-name", "Give their name, or how they are known.")
        : c.Person is { } id && s.People.Exists(p => p.Person == id && !p.Removed)
            ? Decision.No("there-already", "They are in this case already: change the part that they play.")
        : Decision.Of(new PersonInvolved($"n{s.People.Count + 1}", c.Part, c.Name, c.Email, c.Person, c.Pupil));

    public static Decision Change(InvestigationState s, ChangePart c) =>
        s.Find(c.Who) is not { Removed: false } person ? Nobody
        : person.Part == c.Part ? Decision.Nothing
        : c.Reason is null ? Decision.No("no-reason", "Say why.")
        : Decision.Of(new PartChanged(c.Who, c.Part, c.Reason));

    public static Decision Remove(InvestigationState s, RemovePerson c) =>
        s.Find(c.Who) is not { } person ? Nobody
        : person.Removed ? Decision.Nothing
        : c.Reason is null ? Decision.No("no-reason", "Say why they have nothing to do with it.")
        : Decision.Of(new PersonRemoved(c.Who, c.Reason));

    public static Decision Offer(InvestigationState s, OfferSupport c) =>
        c.Who is { } who && s.Find(who) is not { Removed: false } ? Nobody
        : Decision.Of(new SupportOffered(c.Who, c.Answer, c.Note));
}
