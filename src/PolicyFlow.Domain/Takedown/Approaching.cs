using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Clause 16.3: a named manager decides whether the host is approached.</summary>
internal static class Approaching
{
    public static Decision Approve(TakedownState state, ApproveApproach c, DecisionContext context)
    {
        if (NotNow(state, c.Items, context) is { } no) return no;
        if (Unfit(state, c) is { } unfit) return unfit;
        if (state.Items.Find(i => c.Items.Contains(i.Id) && HasWorkingApproach(state, i)) is { } taken)
            return Decision.No("already-approached", $"Item {taken.Id} has an approach already; it is being chased.");

        var captures = Looking.ToCapture(state, c.Items);
        return Decision.Of(new ApproachApproved(
            NextId(state), c.Party, c.Items, c.To, c.Notice, c.Ground, c.Assessment, c.Named, captures,
            captures.Count > 0 ? context.Now + context.Rules.Takedown.CaptureWithin : null));
    }

    /// <summary>What keeps anybody from being asked about these items just now, whoever it is; null where nothing does.
    /// </summary>
    /// <param name="evenHeld">What we do ourselves needs no leave to send.</param>
    public static Decision? NotNow(
        TakedownState state, IReadOnlyList<string> items, DecisionContext context, bool evenHeld = false)
    {
        if (state.Closed is not null)
            return Decision.No("closed", "This case is closed. Reopen it first, then approve an approach.");
        if (context.Actor.Kind != ActorKind.Person)
            return Decision.No("needs-a-person", "Only a named person can approve an approach.");
        if (items.Count == 0)
            return Decision.No("already-approached", "Every place has an approach already; it is being chased.");
        if (items.FirstOrDefault(id => state.Items.All(i => i.Id != id)) is { } unknown)
            return Decision.No("no-such-item", $"This case has no item {unknown}.");
        if (state.Items.Find(i => items.Contains(i.Id) && i.Locked) is { } locked)
        {
            return Decision.No("locked",
                $"Item {locked.Id} is locked: a sexual image of a child may be involved. Follow the safeguarding lead's steps.");
        }

        if (state.Items.Find(i => items.Contains(i.Id) && i.Confirmed) is { } gone)
        {
            return Decision.No("confirmed",
                $"Somebody has confirmed that item {gone.Id} is amended or gone. If it is back, record that first.");
        }

        return state.Held && !evenHeld ? Decision.No("held", Holding.Reason) : null;
    }

    /// <summary>Content that is only critical of us gets no notice, nor may a disclosure in the public interest; and nobody
    /// is named who has not agreed.</summary>
    private static Decision? Unfit(TakedownState state, ApproveApproach c) => c.Assessment switch
    {
        Assessment.OnlyCritical => Decision.No("only-critical",
            "Criticism alone gets no notice. Decline the approach with this reason, or answer the criticism openly."),
        Assessment.ProtectedDisclosure => Decision.No("protected-disclosure",
            "Somebody may be telling of wrongdoing in the public interest. No notice goes out; talk to the Principal or the "
            + "safeguarding lead."),
        _ when c.Named && state.Care.Named != true => Decision.No("not-agreed",
            "The person concerned has not agreed to be named. Without her agreement the letter does not name her."),
        _ => null,
    };

    public static Decision Record(TakedownState state, RecordApproach c, DecisionContext context)
    {
        var rules = context.Rules.Takedown;
        var known = c.Items.Where(id => state.Items.Exists(i => i.Id == id)).ToList();
        var items = known.Count > 0 ? known : ItemsMeant(state);
        var madeAt = Times.NotInFuture(c.MadeAt, context.Now);
        var parties = state.Items.Where(i => items.Contains(i.Id)).Select(i => i.Listed.Party).Distinct().ToList();
        return Decision.Of(new ApproachRecorded(
            NextId(state), parties.Count == 1 ? parties[0] : "several", items, c.Channel, madeAt, c.Receipt,
            madeAt + rules.RemovalWindow, [.. rules.Chasers.Select(after => madeAt + after)],
            [.. Flags(state, c, items, context)], Looking.Schedule(rules, context.Now, madeAt + rules.RemovalWindow)));
    }

    public static Decision Decline(TakedownState state, DeclineApproach c)
    {
        if (c.Reason is null) return Decision.No("no-reason", "Give the reason for not approaching the host.");
        var items = state.Undecided.Where(i => c.Items.Count == 0 || c.Items.Contains(i.Id)).Select(i => i.Id).ToList();
        return items.Count == 0 && (state.Items.Count > 0 || state.Decision is null)
            ? Decision.No("nothing-to-decide", "Nothing here awaits a decision.")
            : Decision.Of(new ApproachDeclined(items, c.Reason));
    }

    /// <summary>An approach that still works on an item: neither missed, refused nor given back.</summary>
    private static bool HasWorkingApproach(TakedownState state, Item item) =>
        !item.Confirmed && item.Approach is { } id && state.Find(id) is { Live: true, Missed: false, Refused: false };

    private static List<string> ItemsMeant(TakedownState state)
    {
        var undecided = state.Undecided.Select(i => i.Id).ToList();
        return undecided.Count > 0 ? undecided : [.. state.Items.Select(i => i.Id)];
    }

    /// <summary>What a gate would have refused had this not already happened.</summary>
    private static IEnumerable<string> Flags(
        TakedownState state, RecordApproach c, List<string> items, DecisionContext context)
    {
        if (state.Closed is not null) yield return "case-was-closed";
        if (state.Items.Exists(i => items.Contains(i.Id) && HasWorkingApproach(state, i)))
            yield return "approached-already";
        if (c.MadeAt > context.Now) yield return "time-was-in-future";
        if (c.Items.Except(items).Any()) yield return "unknown-item";
        if (state.Held) yield return "hold-was-on";
        if (state.Items.Exists(i => items.Contains(i.Id) && i.Locked)) yield return "item-was-locked";
    }

    public static string NextId(TakedownState state) => $"a{state.Approaches.Count + 1}";
}
