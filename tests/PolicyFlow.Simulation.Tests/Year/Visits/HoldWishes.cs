using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Simulation.Tests.Year.Visits;
/// <summary>Holds come and go, often just when something is on its way.</summary>
internal static class HoldWishes
{
    public static IEnumerable<Wish> Before(TakedownState s, Moment m) =>
        s.Held && m.Sometimes(2, "lifts") ? LiftAll(s) : [];

    public static IEnumerable<Wish> After(TakedownState s, Moment m)
    {
        if (m.Sometimes(s.Held ? 20 : 10, "holds"))
            yield return Wish.OfManager(keep => new PlaceHold((HoldKind)m.Pick(3, "kind"), keep("hold", "The police ask for it.")));
    }

    public static IEnumerable<Wish> LiftAll(TakedownState s) => s.Holds.Select(h =>
        Wish.OfManager(keep => new LiftHold(h.Kind, keep($"lift-{h.Kind}", "They do not need it any more."))));
}
