using System.Text.RegularExpressions;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Mail.Inbound.Reading;

namespace PolicyFlow.App.Mail.Inbound.Sorting;

/// <summary>Reads the kind of a report where a mail says it outright: in the address that it was sent to, in its subject, or in
/// a line of its own.</summary>
internal static partial class SortLabels
{
    /// <summary>Further down such a line is more likely part of what is quoted.</summary>
    private const int FirstLines = 12;

    private const string Content = ReportCategory.Other;

    private static readonly Dictionary<string, string> Said = new(StringComparer.Ordinal)
    {
        ["misuse"] = ReportCategory.Misuse,
        ["misuse-of-social-media"] = ReportCategory.Misuse,
        ["report-of-misuse"] = ReportCategory.Misuse,
        ["misuse-report"] = ReportCategory.Misuse,
        ["staff-conduct"] = ReportCategory.Misuse,
        ["allegation"] = ReportCategory.Misuse,
        ["low-level-concern"] = ReportCategory.Misuse,
        ["safeguarding"] = "safeguarding",
        ["safeguarding-concern"] = "safeguarding",
        ["child-at-risk"] = "safeguarding",
        ["data-breach"] = "data-disclosed",
        ["takedown"] = Content,
        ["take-down"] = Content,
        ["takedown-request"] = Content,
        ["cyberbullying"] = "abuse",
    };

    /// <summary>By what a plus in the reporting address names, such as <c>report+misuse@</c>; null where it names no kind.
    /// </summary>
    /// <param name="reportTo">The reporting address, or empty where none is set.</param>
    public static string? OfAddress(ReadMail mail, string reportTo)
    {
        var at = reportTo.IndexOf('@', StringComparison.Ordinal);
        var (local, domain) = at < 0 ? ("report", "") : (reportTo[..at], reportTo[at..]);
        var address = new Regex(
            $@"(?<![A-Za-z0-9+._-]){Regex.Escape(local)}\+(?<word>[A-Za-z0-9-]{{2,40}}){(domain.Length == 0 ? "@" : Regex.Escape(domain))}",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return mail.SentTo.SelectMany(header => address.Matches(header)).Select(m => Of(m.Groups["word"].Value, codes: true))
            .OfType<string>().FirstOrDefault();
    }

    /// <summary>By its subject or a line of its own; null where neither names a kind.</summary>
    public static string? OfText(ReadMail mail)
    {
        var subject = Forwarded().Replace(mail.Subject, "");
        return mail.Text.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l)).Take(FirstLines)
            .Select(l => Line().Match(l)).Where(m => m.Success)
            .Select(m => Of(m.Groups["said"].Value, codes: true)).OfType<string>().FirstOrDefault()
            ?? (Heading().Match(subject) is { Success: true } heading ? Of(heading.Groups["said"].Value, codes: false) : null);
    }

    /// <param name="codes">Codes of categories count too: in a subject a word such as "threat" may mean much.</param>
    private static string? Of(string said, bool codes)
    {
        var word = NotInWord().Replace(said.ToLowerInvariant(), "-").Trim('-');
        if (Said.TryGetValue(word, out var found)) return found;
        return ReportCategory.All.FirstOrDefault(c =>
            (codes && c.Code == word) || NotInWord().Replace(c.Title.ToLowerInvariant(), "-").Trim('-') == word)?.Code;
    }

    [GeneratedRegex(@"\A(\s*(fwd?|fw|wg|tr)\s*:\s*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Forwarded();

    [GeneratedRegex(
        @"\A\W{0,3}(category|kind|type|kind of report|type of report)\s*[:=]\s*(?<said>[^\r\n]{3,80})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(
        @"\A\s*(\[(?<said>[^\]\r\n]{3,80})\]|(?<said>[^:\r\n]{3,80}?)\s*(:|\s[-–]\s|\z))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^a-z0-9]+")]
    private static partial Regex NotInWord();
}
