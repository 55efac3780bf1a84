using System.Text;

namespace PolicyFlow.App.Takedown.Probe.Reading;

/// <summary>Cuts a line into the words that are compared: lower case, without punctuation, without whatever has a digit
/// (counters, dates, times, prices) and without words of time ("two hours ago" is "yesterday" the next day).</summary>
internal static class PageWords
{
    private static readonly HashSet<string> OfTime = new(StringComparer.Ordinal)
    {
        "ago", "now", "today", "yesterday", "tomorrow", "second", "seconds", "sec", "secs", "minute", "minutes", "min",
        "mins", "hour", "hours", "hr", "hrs", "day", "days", "week", "weeks", "month", "months", "year", "years", "am",
        "pm", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
        "thu", "thurs", "fri", "sat", "sun", "january", "february", "march", "april", "june", "july", "august",
        "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
        "oct", "nov", "dec", "gmt", "bst", "utc", "last", "just", "an",
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    };

    public static string[] Of(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c)) word.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’')) End(words, word);
        }

        End(words, word);
        return [.. words];
    }

    private static void End(List<string> words, StringBuilder word)
    {
        if (word.Length == 0) return;
        var whole = word.ToString();
        word.Clear();
        if (!whole.Any(char.IsDigit) && !OfTime.Contains(whole)) words.Add(whole);
    }
}
