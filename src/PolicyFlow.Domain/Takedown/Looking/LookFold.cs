namespace PolicyFlow.Domain.Takedown;

/// <summary>Folds what the machine saw into the state.</summary>
internal static class LookFold
{
    public static TakedownState Captured(TakedownState s, ItemCaptured e, int sequence) =>
        Release(
            s with
            {
                Files = e.Kept is { } kept && !s.Files.Exists(f => f.Sha256 == kept.Sha256) ? s.Files.Add(kept) : s.Files,
                Items = s.Items.ConvertAll(i => i.Id == e.Item
                    ? i with { MachineSaw = e.Verdict, Captured = Shows(e), Capture = Shows(e) ? e.Kept!.Sha256 : i.Capture ?? e.Kept?.Sha256 }
                    : i),
            },
            [e.Item], sequence);

    /// <summary>What was kept is the content, and no login wall or error that stands in its place.</summary>
    private static bool Shows(ItemCaptured e) => e is { Kept: not null, Verdict: ItemStatus.Up or ItemStatus.Amended };

    public static TakedownState GivenUp(TakedownState s, CaptureGivenUp e, int sequence) => Release(s, e.Items, sequence);

    public static TakedownState Probed(TakedownState s, ItemProbed e)
    {
        // A look that could tell nothing takes nothing away from the last one that could.
        return s with
        {
            Rechecking = s.Rechecking.Remove(e.Item),
            Items = s.Items.ConvertAll(i => i.Id != e.Item ? i
                : i with { MachineSaw = e.Verdict == ItemStatus.CannotTell ? i.MachineSaw ?? e.Verdict : e.Verdict }),
        };
    }

    public static TakedownState Due(TakedownState s, ProbeDue e) => s with
    {
        Approaches = s.Approaches.ConvertAll(a => a.Id == e.About ? a with { NextProbe = e.Round } : a),
        Ladder = s.Ladder with
        {
            Escalations = s.Ladder.Escalations.ConvertAll(x => x.Id == e.About ? x with { NextProbe = e.Round } : x),
        },
    };

    public static TakedownState LookAgain(TakedownState s, LookAgainDue e) => s with
    {
        Rechecking = [.. e.Items],
        Closed = s.Closed! with
        {
            NextLook = e.Round,
            LookDue = e.Items.Count == 0 || s.Items.Exists(i => !e.Items.Contains(i.Id) && i is { Declined: false, Locked: false }),
        },
    };

    public static TakedownState Back(TakedownState s, ContentBack e) => s with
    {
        Closed = null,
        TimesReopened = s.Closed is null ? s.TimesReopened : s.TimesReopened + 1,
        Decision = s.Decision is { Lapsed: false } running ? running : new DecisionClock(e.DecideBy, e.WarnAt),
        Items = s.Items.ConvertAll(i => e.Items.Contains(i.Id) ? i.Afresh() with { MachineSaw = ItemStatus.Up } : i),
    };

    /// <summary>The last page that a letter waited for lets it go.</summary>
    private static TakedownState Release(TakedownState s, IReadOnlyList<string> items, int sequence) => s with
    {
        Approaches = s.Approaches.ConvertAll(a => !a.Captures.Exists(items.Contains) ? a
            : a.Captures.RemoveAll(items.Contains) is { IsEmpty: false } left ? a with { Captures = left }
            : a with { Captures = [], CaptureBy = null, ReleasedBy = sequence }),
    };
}
