using System.Text;
using System.Text.RegularExpressions;
using MimeKit.Encodings;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>Files that old programs write into the words themselves, between <c>begin</c> and <c>end</c>.</summary>
internal static partial class Uuencoded
{
    /// <returns>The words without them, and the files.</returns>
    public static (string Words, IReadOnlyList<(string Name, byte[] Content)> Files) Split(string text)
    {
        if (!text.Contains("begin ", StringComparison.Ordinal)) return (text, []);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var words = new StringBuilder();
        var files = new List<(string, byte[])>();
        for (var at = 0; at < lines.Length; at++)
        {
            var end = Begin().Match(lines[at]) is { Success: true } ? End(lines, at) : -1;
            if (end < 0)
            {
                words.Append(lines[at]).Append('\n');
                continue;
            }

            files.Add((Begin().Match(lines[at]).Groups[1].Value, Decode(lines[at..(end + 1)])));
            at = end;
        }

        return (words.ToString(), files);
    }

    /// <summary>Where the file ends; -1 where what follows is no file.</summary>
    private static int End(string[] lines, int begin)
    {
        for (var at = begin + 1; at < lines.Length; at++)
        {
            if (lines[at] == "end") return at > begin + 1 ? at : -1;
            if (!IsLine(lines[at])) return -1;
        }

        return -1;
    }

    // The first character says how many bytes follow. Blanks at the end may have been lost.
    private static bool IsLine(string line) => line.Length is > 0 and <= 62 && line.All(c => c is >= ' ' and <= '`')
        && line.Length - 1 <= ((((line[0] - ' ') & 63) + 2) / 3 * 4) + 1;

    private static byte[] Decode(string[] lines)
    {
        var encoded = Encoding.ASCII.GetBytes(string.Join('\n', lines) + "\n");
        var decoder = new UUDecoder();
        var decoded = new byte[decoder.EstimateOutputLength(encoded.Length)];
        var length = decoder.Decode(encoded, 0, encoded.Length, decoded);
        return decoded[..length];
    }

    [GeneratedRegex(@"\Abegin [0-7]{3,4} (\S.{0,200})\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 250)]
    private static partial Regex Begin();
}
