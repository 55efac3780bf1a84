using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Simulation.Tests.Year.Visits;
/// <summary>
/// What a manager does when they look at a case: what lies nearest, mostly sensible, now and then not. Refused wishes are
/// part of life.
/// </summary>
internal static class ManagerVisit
{
    public static IEnumerable<Wish> To(TakedownState s, Moment m)
    {
        if (s.Safeguarding is { TakenAt: null } && !m.Sometimes(4, "late"))
            yield return new Wish(_ => new TakeSafeguarding(), Network.TheLead);
        if (!s.OpenedBy.Contains(Network.Manager)) yield return Wish.OfManager(new OpenReport("manager"));
        foreach (var wish in HoldWishes.Before(s, m)) yield return wish;
        foreach (var wish in LockWishes.To(s, m)) yield return wish;
        foreach (var wish in CareWishes.To(s, m)) yield return wish;
        foreach (var wish in s.Closed is null ? Open(s, m) : Closed(s, m)) yield return wish;
        foreach (var wish in HoldWishes.After(s, m)) yield return wish;
    }

    private static IEnumerable<Wish> Open(TakedownState s, Moment m)
    {
        if (m.Sometimes(8, "adds")) yield return Added(s, m);
        if (s.Undecided.Any())
        {
            yield return DecisionWishes.About([.. s.Undecided.Select(i => i.Id)], s, m);
            yield break;
        }

        foreach (var wish in PartyWishes.To(s, m)) yield return wish;
        var open = s.Items.Where(i => i is { Confirmed: false, Declined: false }).Select(i => i.Id).ToList();
        if (open.Count > 0 && !m.Sometimes(3, "looks-not")) yield return Wish.OfManager(Look(open, m));
        foreach (var wish in LadderWishes.To(s, m)) yield return wish;
        if (s.Support is null && !m.Sometimes(3, "forgets"))
            yield return Wish.OfManager(new RecordSupport(SupportAnswer.Offered, null));
        yield return Ends(s, m);
    }

    private static IEnumerable<Wish> Closed(TakedownState s, Moment m)
    {
        if (m.Sometimes(6, "adds")) yield return Added(s, m);
        if (s.Closed!.LookDue)
            yield return Wish.OfManager(new CheckItems([], m.Sometimes(3, "back") ? ItemStatus.Up : ItemStatus.Gone, null));
        if (s.TimesReopened < 2 && m.Sometimes(4, "reopens"))
            yield return Wish.OfManager(keep => new ReopenCase(keep("back", "It is back."), m.Sometimes(2, "all") ? [] : ["i1"]));
    }

    /// <summary>Whoever has somebody left to ask gives up now and then only.</summary>
    private static Wish Ends(TakedownState s, Moment m)
    {
        var failed = s.Approaches.Exists(a => a.Missed || a.Refused);
        var over = s.Ladder.Declined || Climbing.Next(s) is null || m.Sometimes(5, "gives-up");
        return failed && over
            ? Wish.OfManager(keep => new CloseCase(ClosingOutcome.NotRemoved, keep("why", "It stays up."), 5))
            : Wish.OfManager(new CloseCase(null, null, m.Sometimes(3, "minutes") ? null : 5));
    }

    private static CheckItems Look(List<string> open, Moment m) => new(
        m.Sometimes(3, "one") ? [open[0]] : open,
        m.Pick(6, "sees") switch
        {
            0 or 1 => ItemStatus.Up,
            2 => ItemStatus.CannotTell,
            3 => ItemStatus.Amended,
            _ => ItemStatus.Gone,
        },
        null);

    private static Wish Added(TakedownState s, Moment m) => new(
        keep => new AddToReport(
            keep("more", "One more thing."),
            m.Sometimes(2, "place") ? [m.Plan.Place(s.Items.Count + 1, (name, text) => keep(name, text))] : [], []),
        Actor.Reporter);
}
