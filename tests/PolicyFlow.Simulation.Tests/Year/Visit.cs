using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Simulation.Tests.Year;

/// <summary>Something that a person asks for.</summary>
internal sealed record Wish(ICaseCommand Command, Actor By);

/// <summary>
/// What a manager does when they look at a case: what lies nearest, mostly sensible, now and then not. Refused wishes are
/// part of life.
/// </summary>
internal sealed class Visit(Chance chance, CasePlan plan, int number, Func<string, string, BodyRef> keep)
{
    public IEnumerable<Wish> To(TakedownState s)
    {
        if (s.Safeguarding is { TakenAt: null } && !Sometimes(4, "late"))
            yield return new Wish(new TakeSafeguarding(), Network.TheLead);
        if (!s.OpenedBy.Contains(Network.Manager)) yield return ByManager(new OpenReport("manager"));
        foreach (var wish in s.Closed is null ? Open(s) : Closed(s)) yield return wish;
    }

    private IEnumerable<Wish> Open(TakedownState s)
    {
        if (Sometimes(8, "adds")) yield return Added(s);
        if (s.Undecided.Any())
        {
            yield return ByManager(Decide([.. s.Undecided.Select(i => i.Id)]));
            yield break;
        }

        foreach (var approach in s.Approaches.Where(a => a.LastAnswer == HostAnswer.Unread))
            yield return ByManager(new RecordHostAnswer(approach.Id, Reading(approach.Id), keep("read" + approach.Id, "Read.")));
        var open = s.Items.Where(i => i is { Confirmed: false, Declined: false }).Select(i => i.Id).ToList();
        if (open.Count > 0) yield return ByManager(Look(open));
        if (s.Approaches.Exists(a => a.Missed) && Sometimes(2, "rung"))
            yield return ByManager(new RecordEscalation(EscalationRung.Helpline, null, null));
        if (s.Support is null && !Sometimes(3, "forgets"))
            yield return ByManager(new RecordSupport(SupportAnswer.Offered, null));
        yield return ByManager(s.Approaches.Exists(a => a.Missed || a.Refused)
            ? new CloseCase(ClosingOutcome.NotRemoved, keep("why", "It stays up."), 5)
            : new CloseCase(null, null, Sometimes(3, "minutes") ? null : 5));
    }

    private IEnumerable<Wish> Closed(TakedownState s)
    {
        if (Sometimes(6, "adds")) yield return Added(s);
        if (s.Closed!.LookDue)
            yield return ByManager(new CheckItems([], Sometimes(3, "back") ? ItemStatus.Up : ItemStatus.Gone, null));
        if (s.TimesReopened < 2 && Sometimes(4, "reopens"))
            yield return ByManager(new ReopenCase(keep("back", "It is back."), Sometimes(2, "all") ? [] : ["i1"]));
    }

    private ICaseCommand Decide(IReadOnlyList<string> items) => chance.Number(10, "decides", plan.Number, number) switch
    {
        0 => new DeclineApproach(items, keep("declined", "Nothing to ask for.")),
        1 or 2 => new RecordApproach(items, ApproachChannel.Form, null, keep("receipt", "Ticket 17")),
        var n => new ApproveApproach(
            "host:demo", items, keep("to", n == 3 ? $"wrong{number}@host.example" : $"abuse{n}@host.example"),
            keep("notice", new Notice("Request to remove content", "Please look at it.").ToBody())),
    };

    private CheckItems Look(List<string> open) => new(
        Sometimes(3, "one") ? [open[0]] : open,
        chance.Number(5, "sees", plan.Number, number) switch
        {
            0 => ItemStatus.Up,
            1 => ItemStatus.CannotTell,
            2 => ItemStatus.Amended,
            _ => ItemStatus.Gone,
        },
        null);

    private HostAnswer Reading(string approach) =>
        (HostAnswer)(1 + chance.Number(6, "reads", plan.Number, number, approach));

    private Wish Added(TakedownState s) => new(
        new AddToReport(
            keep("more", "One more thing."),
            Sometimes(2, "place") ? [plan.Place(s.Items.Count + 1, keep)] : [], []),
        Actor.Reporter);

    private bool Sometimes(int oneIn, string what) => chance.OneIn(oneIn, what, plan.Number, number);

    private static Wish ByManager(ICaseCommand command) => new(command, Network.TheManager);
}
