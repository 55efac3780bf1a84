namespace PolicyFlow.App.Cases.Actions;

/// <summary>Makes one line of lines that stand beside each other and say the same: a mail to five colleagues is one thing that
/// happened, and not five.</summary>
internal static class SameRows
{
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(1);

    /// <param name="rows">Oldest first.</param>
    public static IReadOnlyList<TimelineRow> Together(IReadOnlyList<TimelineRow> rows)
    {
        var together = new List<(TimelineRow Row, int Times)>();
        foreach (var row in rows)
        {
            if (together is [.., var last] && Same(last.Row, row)) together[^1] = (last.Row, last.Times + 1);
            else together.Add((row, 1));
        }

        return [.. together.Select(t => t.Times == 1 ? t.Row : t.Row with { Text = $"{t.Row.Text} ({t.Times} times)" })];
    }

    /// <summary>What somebody wrote always has a line of its own.</summary>
    private static bool Same(TimelineRow one, TimelineRow other) =>
        one.Detail.Length == 0 && other.At - one.At <= Within
        && (one.Event, one.Actor, one.Clause, one.Text, one.Detail) == (other.Event, other.Actor, other.Clause, other.Text, other.Detail);
}
