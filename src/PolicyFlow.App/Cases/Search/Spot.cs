using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Cases.Search;

/// <summary>Where a case stands in each part of the index that holds it: newest first, then by stream.</summary>
internal readonly record struct Spot(string Sort, string Stream)
{
    public static readonly Spot First = new("", "");

    /// <summary>The cursor for a key query that begins here; null for the very beginning.</summary>
    public string? Before => Stream.Length == 0 ? null : KeyCursor.Of(new FoundKey(Stream[..^1], Sort));

    /// <summary>The first spot behind this one. No stream id has a sign before the hyphen.</summary>
    public Spot Next => this with { Stream = Stream + "!" };

    /// <summary>What a page carries to the next one.</summary>
    public string Cursor => KeyCursor.Of(new FoundKey(Stream, Sort));

    /// <summary>What is no cursor of ours begins at the start: it comes from a query string.</summary>
    public static Spot Behind(string? cursor)
    {
        var (sort, stream) = KeyCursor.Read(cursor);
        return stream.Length > 0 && sort.All(char.IsAsciiDigit) && stream.All(IsOfAnId) ? new Spot(sort, stream).Next : First;

        static bool IsOfAnId(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-';
    }

    public bool IsBefore(Spot other) =>
        string.CompareOrdinal(Sort, other.Sort) is var by && by != 0 ? by < 0 : string.CompareOrdinal(Stream, other.Stream) < 0;
}
