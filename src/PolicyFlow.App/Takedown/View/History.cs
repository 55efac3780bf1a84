using PolicyFlow.App.Cases.Actions;

namespace PolicyFlow.App.Takedown.View;

/// <summary>The history as a page shows it. A machine that looks often mostly sees the same: what it saw again is counted
/// instead of listed, so that what people did is not lost between the lines. The record itself, and the API, keep each look.
/// </summary>
/// <param name="Rows">Oldest first.</param>
/// <param name="LeftOut">How many looks saw the same as the one before.</param>
public sealed record History(IReadOnlyList<TimelineRow> Rows, int LeftOut)
{
    private const string Due = "probe-due";
    private const string Look = "item-probed";

    /// <summary>How far letters got stands with the letters; what has consequences is told by events of its own.</summary>
    private const string Delivery = "mail-delivery";

    public static History Of(IReadOnlyList<TimelineRow> timeline)
    {
        var rows = new List<TimelineRow>();
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var leftOut = 0;
        foreach (var row in timeline)
        {
            if (row.Event is Due or Delivery) continue;
            if (row.Event == Look)
            {
                // What it looked at stands before what it saw.
                var at = row.Text.LastIndexOf(": ", StringComparison.Ordinal);
                var (where, what) = (row.Text[..Math.Max(at, 0)], row.Text[(at + 1)..]);
                if (seen.GetValueOrDefault(where) == what)
                {
                    leftOut++;
                    continue;
                }

                seen[where] = what;
            }

            rows.Add(row);
        }

        return new History(rows, leftOut);
    }
}
