using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>Letters that were written before a place was locked and name it: none of them goes out or is quoted any more.
/// </summary>
internal static class LettersNaming
{
    /// <summary>Why such a letter is withdrawn.</summary>
    public const string Reason = "It names a place that was locked: a sexual image of a child may be involved.";

    /// <summary>Whether an unsent letter names one of these items, and others or the ladder wait for it.</summary>
    public static bool Unsent(TakedownState s, IReadOnlyList<string> items) => items.Count > 0
        && (s.Approaches.Exists(a => IsUnsent(a) && Names(a, items)) || s.Ladder.Escalations.Exists(IsUnsent));

    /// <summary>Gives back what unsent letters were about. A letter that has arrived is chased by whoever made it, since a
    /// chaser quotes it. An unsent letter to a further body is taken back: it names whatever was there.</summary>
    public static TakedownState Stop(TakedownState s, ContentLocked e)
    {
        if (e.Items.Count == 0) return s;
        var unsent = s.Approaches.Where(a => IsUnsent(a) && Names(a, e.Items)).Select(a => a.Id).ToHashSet();
        var rung = s.Ladder.Escalations.Exists(IsUnsent) && e.DecideBy is { } by ? new RungClock(by) : null;
        var next = s with
        {
            Items = s.Items.ConvertAll(i => i.Approach is { } a && unsent.Contains(a) ? i with { Approach = null } : i),
            Approaches = s.Approaches.ConvertAll(a => !IsUnsent(a) && Names(a, e.Items) ? a with { ByMail = false } : a),
            Ladder = s.Ladder with
            {
                Escalations = s.Ladder.Escalations.ConvertAll(x => IsUnsent(x) ? x with { Bounced = true } : x),
                Decision = s.Ladder.Decision ?? rung,
            },
        };
        return next.Decision is { Lapsed: false } || e is not { DecideBy: { } decideBy, WarnAt: { } warnAt }
            || !next.Items.Exists(i => i.AwaitsDecision && !e.Items.Contains(i.Id))
                ? next
                : next with { Decision = new DecisionClock(decideBy, warnAt) };
    }

    /// <summary>Asked just before a letter goes.</summary>
    public static Withdrawal? Stopped(TakedownState s, string letter, string about) => letter switch
    {
        Letters.Chaser when s.Find(about) is { ByMail: false } => new Withdrawal("locked", Reason),
        Letters.Notice or Letters.AuthorRequest when s.Find(about) is { } a
            && s.Items.Exists(i => i.Locked && a.Items.Contains(i.Id)) =>
            new Withdrawal("locked", Reason),
        Letters.Escalation when s.Ladder.Find(about) is { SentAt: null, Bounced: true } => new Withdrawal("locked", Reason),
        _ => null,
    };

    private static bool Names(Approach a, IReadOnlyList<string> items) => a.Items.Exists(items.Contains);

    private static bool IsUnsent(Approach a) => a is { Live: true, ReceivedAt: null };

    private static bool IsUnsent(Escalation x) => x is { To: not null, SentAt: null, Bounced: false, Past: false };
}
