using System.Globalization;
using System.Text.RegularExpressions;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.TermDates;

namespace PolicyFlow.App.PolicyReview.Terms;

/// <summary>
/// Reads holidays as schools publish them, one on each line: <c>19/10/2026 - 23/10/2026 Half-term</c>, or with months in
/// words, or one day alone. Nothing is guessed: a date without its year is refused.
/// </summary>
public static partial class TermLines
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private static readonly char[] Signs = [' ', '\t', '\r', '-', '–', '—', ':', ',', ';', '(', ')', '|'];

    private static readonly string[] Forms =
        ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy"];

    /// <returns>What could be read, and what to put right, line by line.</returns>
    public static (IReadOnlyList<TermBreak> Breaks, IReadOnlyList<string> Problems) Read(string text)
    {
        var (breaks, problems) = (new List<TermBreak>(), new List<string>());
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i])) continue;
            var (found, problem) = Line(lines[i]);
            problem ??= TermBreak.Problem(found!);
            if (problem is null) breaks.Add(found!);
            else problems.Add($"Line {i + 1}: {problem}");
        }

        return (breaks, problems);
    }

    private static (TermBreak? Break, string? Problem) Line(string line)
    {
        const string InFull = "Write each day in full, such as 19/10/2026 - 23/10/2026 Half-term";
        var dates = Date().Matches(line);
        if (dates.Count is 0 or > 2) return (null, InFull);
        var days = new List<DateOnly>();
        foreach (Match date in dates)
        {
            if (Day(date.Groups["date"].Value) is not { } day) return (null, $"{date.Groups["date"].Value} is no date");
            days.Add(day);
        }

        // A day or month that is left over belongs to a date that was not written in full.
        var rest = Date().Replace(line, "\n");
        if (PartOfDate().IsMatch(rest)) return (null, InFull);
        var name = string.Join(' ', rest.Split('\n').Select(Trimmed).Where(part => part.Length > 0));
        return (new TermBreak(new DayRange(days[0], days[^1]), name), null);
    }

    private static DateOnly? Day(string text)
    {
        var plain = Ending().Replace(Spaces().Replace(text, " "), "$1").Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        return DateOnly.TryParseExact(plain, Forms, English, DateTimeStyles.None, out var day)
            || DateOnly.TryParseExact(plain, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
                ? day
                : null;
    }

    /// <summary>The name without signs and joining words around it.</summary>
    private static string Trimmed(string part)
    {
        for (var plain = part; ;)
        {
            var shorter = Joining().Replace(plain.Trim(Signs), "");
            if (shorter == plain) return Spaces().Replace(plain, " ");
            plain = shorter;
        }
    }

    [GeneratedRegex(
        @"((mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,?\s+)?"
        + @"(?<date>(?<![0-9])([0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}"
        + @"|[0-9]{1,2}(st|nd|rd|th)?\s+[a-z]{3,9}\s+[0-9]{4})(?![0-9]))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Date();

    [GeneratedRegex(
        @"[0-9]{1,2}(st|nd|rd|th)?\s*([-–]|to|until)?\s*\n|\n\s*[0-9]"
        + @"|[0-9]{1,2}(st|nd|rd|th)?\s+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|[0-9]/[0-9]",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex PartOfDate();

    [GeneratedRegex(@"\A([0-9]{1,2})(?:st|nd|rd|th)", RegexOptions.IgnoreCase)]
    private static partial Regex Ending();

    [GeneratedRegex(@"\A(from|to|until|and)\b|\b(from|to|until|and)\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Joining();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
