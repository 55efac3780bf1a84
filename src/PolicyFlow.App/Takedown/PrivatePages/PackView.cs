using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.PrivatePages;

/// <summary>A pack for the affected person to ask the site herself, as her page shows it.</summary>
/// <param name="Answer">What she said so far.</param>
/// <param name="Ticket">The site's number that she told us; empty where there is none.</param>
/// <param name="EndsAt">The end of the time that the site has (UTC).</param>
public sealed record PackView(
    string Approach, PackText Text, ComplainantAnswer? Answer, string Ticket, DateTimeOffset? EndsAt);

/// <summary>The text of a pack, parted so that the words to copy stand by themselves.</summary>
/// <param name="ToCopy">Null where the text does not say which words are to be copied.</param>
public sealed record PackText(string Before, string? ToCopy, string After)
{
    // As the pack is laid out.
    private const string Copy = "\n\nWords that you can copy\n\n";
    private const string Afterwards = "\n\nWhat to tell us afterwards\n\n";

    public static PackText Of(string text)
    {
        var plain = text.ReplaceLineEndings("\n").Trim();
        var from = plain.IndexOf(Copy, StringComparison.Ordinal);
        var to = from < 0 ? -1 : plain.IndexOf(Afterwards, from, StringComparison.Ordinal);
        return to < 0
            ? new PackText(plain, null, "")
            : new PackText(plain[..from], plain[(from + Copy.Length)..to], plain[to..].Trim());
    }
}
