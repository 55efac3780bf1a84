using System.Globalization;

namespace PolicyFlow.App.Storing;

/// <summary>The cursor of a page of keys: the last key's sort and stream.</summary>
internal static class KeyCursor
{
    public static string Of(FoundKey last) =>
        string.Create(CultureInfo.InvariantCulture, $"{last.Sort.Length}:{last.Sort}{last.Stream}");

    /// <summary>A cursor that is not ours begins at the start: it may come from a query string.</summary>
    public static (string Sort, string Stream) Read(string? cursor)
    {
        var colon = cursor?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon < 0
            || !int.TryParse(cursor.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            || n > cursor!.Length - colon - 1)
            return ("", "");
        return (cursor.Substring(colon + 1, n), cursor[(colon + 1 + n)..]);
    }
}
