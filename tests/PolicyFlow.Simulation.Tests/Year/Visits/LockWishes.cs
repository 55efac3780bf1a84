using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Simulation.Tests.Year.Visits;
/// <summary>Something is locked now and then, and a Designated Safeguarding Lead looks into it.</summary>
internal static class LockWishes
{
    public static IEnumerable<Wish> To(TakedownState s, Moment m)
    {
        if (s.Items.Count > 0 && m.Sometimes(20, "locks"))
            yield return Wish.OfManager(new LockContent([s.Items[m.Pick(s.Items.Count, "which")].Id], []));
        var locked = s.Items.Where(i => i.Locked).Select(i => i.Id).ToList();
        if (locked.Count > 0 && m.Sometimes(3, "unlocks"))
        {
            yield return new Wish(
                keep => new UnlockContent(locked, [], keep("unlocked", "It is something else.")), Network.TheLead);
        }
    }
}
