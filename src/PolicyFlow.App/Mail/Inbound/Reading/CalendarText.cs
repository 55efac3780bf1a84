using System.Text;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>What an invitation says: its subject, its time as it stands, its place and its words.</summary>
internal static class CalendarText
{
    private static readonly string[] Fields = ["SUMMARY", "DTSTART", "LOCATION", "DESCRIPTION", "COMMENT"];

    public static string Of(string calendar)
    {
        var text = new StringBuilder();
        var inEvent = false;
        foreach (var line in Unfolded(calendar))
        {
            if (line.StartsWith("BEGIN:V", StringComparison.OrdinalIgnoreCase))
                inEvent = !line.Equals("BEGIN:VTIMEZONE", StringComparison.OrdinalIgnoreCase);
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (!inEvent || colon < 0) continue;
            var name = line[..colon].Split(';')[0].ToUpperInvariant();
            if (Fields.Contains(name)) text.Append(Plain(line[(colon + 1)..])).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A line that begins with a blank goes on with the one before.</summary>
    private static IEnumerable<string> Unfolded(string calendar)
    {
        var whole = new StringBuilder();
        foreach (var line in calendar.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line is [' ' or '\t', ..]) whole.Append(line, 1, line.Length - 1);
            else
            {
                yield return whole.ToString();
                whole.Clear().Append(line);
            }
        }

        yield return whole.ToString();
    }

    private static string Plain(string value)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\' || i + 1 == value.Length) plain.Append(value[i]);
            else if (value[++i] is 'n' or 'N') plain.Append('\n');
            else plain.Append(value[i]);
        }

        return plain.ToString();
    }
}
