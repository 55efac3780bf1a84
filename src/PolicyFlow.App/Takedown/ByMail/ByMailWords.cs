using PolicyFlow.App.Web;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.ByMail;

/// <summary>The words of the timeline about a mail.</summary>
internal static class ByMailWords
{
    public static string Of(ReportMailed m)
    {
        var checks = new MailVerdicts(m.Spf, m.Dkim, m.Dmarc);
        var sender = m.Sender is null ? "The sender is not in the list of people" : "The sender's address is in the list of people";
        var verdict = checks.Failed ? "The address failed the check: the sender may be somebody else"
            : checks.Passed ? "The address was checked" : "The address could not be checked";
        return $"{sender}. {verdict}" + (m.Refused is null ? "" : ". Attachments that can harm a computer were refused");
    }

    public static string Of(ReportCompleted c)
    {
        var done = new List<string>();
        if (c.Added.Count > 0) done.Add($"{Places(c.Added.Count)} added");
        if (c.Removed.Count > 0) done.Add($"{Places(c.Removed.Count)} taken away");
        if (c.SeenAt is { } seen) done.Add($"seen on {UkTime.Deadline(seen)}");
        return "Checked what the email says" + (done.Count == 0 ? "" : ": " + string.Join(", ", done));
    }

    private static string Places(int count) => count == 1 ? "1 place" : $"{count} places";
}
