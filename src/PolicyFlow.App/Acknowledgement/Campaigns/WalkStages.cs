using System.Globalization;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>A walk through several lists, one after the other; its cursor says in which it is, and where.</summary>
internal static class WalkStages
{
    public static async Task<WalkEnd> RunAsync(int stages, string? cursor, Func<int, string?, Task<WalkEnd>> run)
    {
        var (stage, after) = Read(cursor);
        for (; stage < stages; stage++, after = null)
        {
            var end = await run(stage, after);
            if (!end.Through) return end with { Cursor = Of(stage, end.Cursor) };
        }

        return new WalkEnd(null, true, null);
    }

    private static string Of(int stage, string? after) =>
        string.Create(CultureInfo.InvariantCulture, $"{stage}|{after}");

    private static (int Stage, string? After) Read(string? cursor)
    {
        var bar = cursor?.IndexOf('|', StringComparison.Ordinal) ?? -1;
        return bar < 0
            ? (0, null)
            : (int.Parse(cursor.AsSpan(0, bar), CultureInfo.InvariantCulture),
                bar + 1 < cursor!.Length ? cursor[(bar + 1)..] : null);
    }
}
