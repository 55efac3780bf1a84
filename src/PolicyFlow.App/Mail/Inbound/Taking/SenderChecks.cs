using MimeKit;
using MimeKit.Cryptography;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>Reads what our own mail service found out about a sender's address (RFC 8601). Anybody can write such a header
/// into a mail; only the topmost counts, and only where it names the service that we trust.</summary>
internal static class SenderChecks
{
    /// <param name="server">The name under which that service writes; empty where none is trusted.</param>
    /// <param name="given">What whoever handed the mail over says beside it, which tells less; or null.</param>
    public static MailVerdicts Of(MimeMessage? message, string server, MailVerdicts? given)
    {
        if (message is null || server.Length == 0
            || message.Headers.FirstOrDefault(h => h.Id == HeaderId.AuthenticationResults) is not { } topmost
            || !AuthenticationResults.TryParse(topmost.RawValue, out var results)
            || !string.Equals(results.AuthenticationServiceIdentifier, server, StringComparison.OrdinalIgnoreCase))
            return given ?? MailVerdicts.NotKnown;
        return new MailVerdicts(Of(results, "spf"), Of(results, "dkim"), Of(results, "dmarc"));
    }

    /// <summary>A mail may bear several signatures: one that holds is enough.</summary>
    private static MailVerdict Of(AuthenticationResults results, string method)
    {
        var verdicts = results.Results
            .Where(r => r.Method.Equals(method, StringComparison.OrdinalIgnoreCase)).Select(r => Of(r.Result)).ToList();
        return verdicts.Contains(MailVerdict.Pass) ? MailVerdict.Pass
            : verdicts.Contains(MailVerdict.Fail) ? MailVerdict.Fail
            : verdicts.Contains(MailVerdict.None) ? MailVerdict.None
            : MailVerdict.Unknown;
    }

    /// <param name="result">As RFC 8601 names it.</param>
    public static MailVerdict Of(string result) => result.ToLowerInvariant() switch
    {
        "pass" => MailVerdict.Pass,
        "fail" or "softfail" or "hardfail" or "policy" => MailVerdict.Fail,
        "none" or "neutral" => MailVerdict.None,
        _ => MailVerdict.Unknown,
    };
}
