using System.Globalization;
using System.Text.RegularExpressions;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Intake.Reading;

/// <summary>A point in time that running text names.</summary>
/// <param name="Words">As it stands in the text.</param>
/// <param name="At">UTC; midday of the London day where the text names no time.</param>
/// <param name="HasTime">The text names a time of day.</param>
public sealed record FoundMoment(string Words, DateTimeOffset At, bool HasTime);

/// <summary>Finds the days and times that people in the United Kingdom write into running text, such as "yesterday at
/// 9pm", "24/11/2026 14:05", "Tue 24 Nov" and ISO 8601. A proposal, for a person to put right.</summary>
public static partial class MomentFinder
{
    private const int Most = 10;
    private const int Longest = 20_000;

    /// <summary>The moments in the order of the text, each once; none that is after <paramref name="written"/>.</summary>
    /// <param name="written">When the text was written (UTC): what "yesterday" counts from.</param>
    public static IReadOnlyList<FoundMoment> Find(string text, DateTimeOffset written)
    {
        var lines = (text.Length <= Longest ? text : text[..Longest]).Split('\n').Where(l => !Heading().IsMatch(l));
        return
        [
            .. lines.SelectMany(line => Days().Matches(line).Select(day => Moment(line, day, written)))
                .OfType<FoundMoment>().Where(m => m.At <= written).DistinctBy(m => m.At).Take(Most),
        ];
    }

    private static FoundMoment? Moment(string line, Match day, DateTimeOffset written)
    {
        if (day.Groups["zone"].Success)
        {
            return DateTimeOffset.TryParse(day.Value, CultureInfo.InvariantCulture, out var exact)
                ? new FoundMoment(day.Value, exact.ToUniversalTime(), HasTime: true) : null;
        }

        if (MomentDays.Of(day, UkTime.Date(written)) is not { } date) return null;
        var (time, words) = TimeBeside(line, day);
        var implied = time ?? MomentDays.PartOfDay(day) ?? new TimeOnly(12, 0);
        if (time is null && date == UkTime.Date(written) && UkMoment.At(date, implied) > written)
            implied = new TimeOnly(0, 0);
        return UkMoment.At(date, implied) is { } at ? new FoundMoment(words, at, time is not null) : null;
    }

    /// <summary>The time of day right after or right before a day.</summary>
    private static (TimeOnly? Time, string Words) TimeBeside(string line, Match day)
    {
        var end = day.Index + day.Length;
        if (After().Match(line[end..]) is { Success: true } after && Read(after) is { } later)
            return (later, line[day.Index..(end + after.Length)].Trim().TrimEnd('.'));
        if (Before().Match(line[..day.Index]) is { Success: true } before && Read(before) is { } earlier)
            return (earlier, line[before.Index..end].Trim());
        return (null, day.Value);
    }

    private static TimeOnly? Read(Match match) => UkMoment.Time(match.Groups["clock"].Value.Trim());

    private const string Clock =
        @"(?<clock>\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?|\d{4}(?=\s*(?:hrs|hours|h)\b)|(?:12\s+)?noon\b|midday\b|midnight\b)";

    // What mail programs put above what they quote.
    [GeneratedRegex(
        @"\A[\s>*]*(?:(?:Sent|Date|Received)\s*:|On\b.{5,200}\bwrote:\s*\z)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 250)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"(?<![\w/.:-])(?:"
        + @"(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?<zone>Z|[+-]\d{2}:?\d{2}))?"
        + @"|(?<d>\d{1,2})(?<sep>[/.-])(?<m>\d{1,2})\k<sep>(?<y>\d{4}|\d{2})(?![\d/])"
        + @"|(?:(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:[a-z]*day)?,?\s+(?:the\s+)?)?(?<d>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:,?\s+(?<y>\d{4}))?"
        + @"|(?<month>january|february|march|april|may|june|july|august|september|october|november|december)\s+(?<d>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<y>\d{4}))?"
        + @"|(?<rel>yesterday(?:\s+(?:morning|afternoon|evening|night))?|last\s+night|this\s+(?:morning|afternoon|evening)|tonight|today|(?:a|one|two|three|four|five|six)\s+days?\s+ago)"
        + @"|(?<which>last\s+|on\s+)(?<weekday>mon|tues|wednes|thurs|fri|satur|sun)day(?<part>\s+(?:morning|afternoon|evening|night))?"
        + @")(?![\w])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex Days();

    [GeneratedRegex(
        @"\A(?:T|\s*[,(]?\s*(?:(?:at|around|about|by|@|approx\.?)\s*(?:about\s+|around\s+)?)?)" + Clock,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 250)]
    private static partial Regex After();

    [GeneratedRegex(
        @"(?<![\w:.])" + Clock + @"\s*,?\s*(?:on\s+)?(?:the\s+)?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 250)]
    private static partial Regex Before();
}
