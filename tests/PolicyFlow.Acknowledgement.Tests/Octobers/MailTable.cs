using System.Globalization;
using System.Text.RegularExpressions;
using PolicyFlow.Acknowledgement.Tests.Running;
using PolicyFlow.App.Web;

namespace PolicyFlow.Acknowledgement.Tests.Octobers;

/// <summary>Who got which mail when, one line a moment, kind and content.</summary>
public static partial class MailTable
{
    public static string Of(IEnumerable<Delivered> mails) => string.Join('\n', mails
        .Where(m => m.Mail.To.EndsWith("@staff.invalid", StringComparison.Ordinal))
        .GroupBy(m => (At: m.At.AddTicks(-(m.At.Ticks % TimeSpan.TicksPerMinute)), What: What(m)))
        .OrderBy(g => g.Key.At).ThenBy(g => g.Key.What, StringComparer.Ordinal)
        .Select(g => string.Create(
            CultureInfo.InvariantCulture,
            $"{UkTime.Local(g.Key.At):ddd d MMM yyyy HH:mm}  {g.Key.What}: {string.Join(", ", g.Select(Who).Order())}")));

    private static string Who(Delivered m) => m.Mail.To.Split('@')[0];

    private static string What(Delivered m) => string.Join(" ", [Kind(m.Mail.Subject), .. Lists(m.Mail.Text)]);

    private static IEnumerable<string> Lists(string text) =>
        Policy().Matches(text).Select(p => $"{p.Groups[1].Value} {p.Groups[2].Value}")
            .Concat(Team().Matches(text).Select(t => $"[team: {t.Groups[1].Value}]"));

    private static string Kind(string subject) => subject switch
    {
        "Please read a policy and confirm it" => "invitation",
        "Reminder: please read a policy and confirm it" => "reminder",
        "Last reminder: please read a policy and confirm it" => "last",
        "People whom you manage have not confirmed a policy" => "manager",
        "For your records: you have confirmed a policy" => "record",
        _ => subject,
    };

    [GeneratedRegex(@"^(?:Policy: )?(\w+), version (\d+)\r?$", RegexOptions.Multiline)]
    private static partial Regex Policy();

    [GeneratedRegex(@"^\* (\d+) (?:person has|people have) not confirmed yet", RegexOptions.Multiline)]
    private static partial Regex Team();
}
