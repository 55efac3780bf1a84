using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Sexual images of children: anybody locks, only a Designated Safeguarding Lead unlocks or destroys (8.1).</summary>
internal static class Locking
{
    public static Decision Lock(TakedownState s, LockContent c, DecisionContext context)
    {
        if (Unknown(s, c.Items, c.Files) is { } no) return no;
        var items = c.Items.Where(id => s.Items.Exists(i => i.Id == id && !i.Locked)).ToList();
        var files = c.Files.Where(f => !s.LockedFiles.Contains(f)).ToList();
        if (items.Count + files.Count == 0) return Decision.Nothing;
        var waits = s.Safeguarding is { TakenAt: null };
        var anew = s is { Closed: null, Held: false } && LettersNaming.Unsent(s, items);
        var (decideBy, warnAt) = Reporting.DecisionClockFrom(context);
        return Decision.Of(new ContentLocked(
            items, files, Who.Leads(context.Duty),
            waits ? null : context.Now + context.Rules.Takedown.SafeguardingSeenWithin,
            anew ? decideBy : null, anew ? warnAt : null));
    }

    public static Decision Unlock(TakedownState s, UnlockContent c, DecisionContext context)
    {
        if (Unknown(s, c.Items, c.Files) is { } no) return no;
        if (!MayDecide(context)) return NotALead;
        if (c.Reason is null) return Decision.No("no-reason", "Say why it is unlocked.");
        if (s.Items.Exists(i => c.Items.Contains(i.Id) && i.Destroyed))
            return Decision.No("destroyed", "What we held of this was destroyed: there is nothing to unlock.");
        var items = c.Items.Where(id => s.Items.Exists(i => i.Id == id && i.Locked)).ToList();
        var files = c.Files.Where(s.LockedFiles.Contains).ToList();
        var (decideBy, warnAt) = Reporting.DecisionClockFrom(context);
        return items.Count + files.Count == 0
            ? Decision.No("nothing-locked", "Nothing of this is locked.")
            : Decision.Of(new ContentUnlocked(items, files, c.Reason, decideBy, warnAt));
    }

    public static Decision Destroy(TakedownState s, DestroyOnInstruction c, DecisionContext context)
    {
        if (Unknown(s, c.Items, c.Files) is { } no) return no;
        if (!MayDecide(context)) return NotALead;
        if (c.Reason is null) return Decision.No("no-reason", "Say who gave the instruction, and its reference.");
        if (c.Items.Count + c.Files.Count == 0) return Decision.No("nothing-chosen", "Choose what to destroy.");
        return c.Items.Any(id => !s.Items.Exists(i => i.Id == id && i.Locked)) || c.Files.Any(f => !s.LockedFiles.Contains(f))
            ? Decision.No("not-locked", "Only what is locked can be destroyed on instruction. Lock it first.")
            : Decision.Of(new DestroyedOnInstruction(c.Items, c.Files, c.Bodies, c.By, c.Reason));
    }

    public static TakedownState Locked(TakedownState s, ContentLocked e)
    {
        var next = LettersNaming.Stop(s, e);
        return (next with
        {
            Items = next.Items.ConvertAll(i => e.Items.Contains(i.Id) ? i with { Locked = true, Approach = null } : i),
            LockedFiles = next.LockedFiles.Union(e.Files),
            Safeguarding = e.SafeguardingBy is { } by ? new SafeguardingClock(by) : next.Safeguarding,
        }).DecisionDone();
    }

    public static TakedownState Unlocked(TakedownState s, ContentUnlocked e)
    {
        var next = s with
        {
            Items = s.Items.ConvertAll(i => e.Items.Contains(i.Id) ? i with { Locked = false } : i),
            LockedFiles = s.LockedFiles.Except(e.Files),
        };
        return next.Closed is not null || next.Held || next.Decision is { Lapsed: false } || !next.Undecided.Any()
            ? next
            : next with { Decision = new DecisionClock(e.DecideBy, e.WarnAt) };
    }

    public static TakedownState Destroyed(TakedownState s, DestroyedOnInstruction e) => s with
    {
        Items = s.Items.ConvertAll(i => e.Items.Contains(i.Id) ? i with { Destroyed = true } : i),
        Files = s.Files.RemoveAll(f => e.Files.Contains(f.Sha256)),
    };

    private static bool MayDecide(DecisionContext context) => context.Actor.Kind == ActorKind.Person
        && Who.MayLead(context.Duty).Contains(context.Actor.Id);

    private static readonly Decision NotALead =
        Decision.No("needs-a-lead", "Only a Designated Safeguarding Lead can do this.");

    private static Decision? Unknown(TakedownState s, IReadOnlyList<string> items, IReadOnlyList<string> files) =>
        items.FirstOrDefault(id => s.Items.All(i => i.Id != id)) is { } item
            ? Decision.No("no-such-item", $"This case has no item {item}.")
        : files.FirstOrDefault(sha => s.Files.All(f => f.Sha256 != sha)) is not null
            ? Decision.No("no-such-file", "This case has no such file.")
        : null;
}
