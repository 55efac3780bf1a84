using PolicyFlow.App.Takedown.Actions;
using PolicyFlow.App.Takedown.Probe.Judging;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.View;

/// <summary>The words of the timeline for what the machine saw and for holds.</summary>
internal static class TimelineOfLooks
{
    public static (string Text, BodyRef? Detail)? Of(ICaseEvent e, IReadOnlyDictionary<string, string> places) => e switch
    {
        ItemCaptured { Kept: not null } c => ($"The page was kept as evidence: {Kept(c, places)}", null),
        ItemCaptured c => ($"The page could not be kept as evidence: {Kept(c, places)}", null),
        CaptureGivenUp => ("The page could not be kept within ten minutes. The letter goes all the same", null),
        ProbeDue { Items.Count: 0 } => ("A look was due; there was nothing left to look at", null),
        ProbeDue => ("Time for the machine to look", null),
        ItemProbed p => ($"The machine looked at {Place(p.Item, places)}: {Saw(p.Verdict, p.Why)}", null),
        LookNeeded => ("The machine could not tell whether it is back. People were asked to look", null),
        ContentBack b => ($"It is back: {string.Join(", ", b.Items.Select(i => Place(i, places)))}. The case is open again", null),
        LeftOutElsewhere => ("Who may see this case was decided again", null),
        HoldPlaced h => ($"Hold placed: {HoldWords.Of(h.Kind)} asked that nothing goes out", h.Reason),
        HoldLifted h => ($"Hold lifted: {HoldWords.Of(h.Kind)}", h.Reason),
        HoldReviewDue h => ($"A hold has been on for a while: {HoldWords.Of(h.Kind)}. Is it still needed?", null),
        _ => null,
    };

    public static string Saw(ItemStatus status, string why) =>
        Whys.TextOf(why) is { Length: > 0 } words ? $"{TimelineWords.Status(status)}. {words.TrimEnd('.')}" : TimelineWords.Status(status);

    /// <summary>A case with one place need not say which.</summary>
    private static string Kept(ItemCaptured c, IReadOnlyDictionary<string, string> places) =>
        places.Count > 1 ? $"{Place(c.Item, places)}, {Saw(c.Verdict, c.Why)}" : Saw(c.Verdict, c.Why);

    private static string Place(string item, IReadOnlyDictionary<string, string> places) =>
        places.TryGetValue(item, out var words) ? words : item;
}
