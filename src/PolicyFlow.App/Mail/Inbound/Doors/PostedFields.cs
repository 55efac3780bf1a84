using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Mail.Inbound.Doors;

/// <summary>Reads what SendGrid posts beside a raw mail: how the checks of the sender's address ended, and to whom the mail
/// was delivered. Whatever cannot be read counts as not said.</summary>
internal sealed partial class PostedFields
{
    private const int MostRecipients = 100;

    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a field of the form is one of these.</summary>
    public static bool Are(string? name) =>
        name is not null && (name.Equals("SPF", StringComparison.OrdinalIgnoreCase)
            || name.Equals("dkim", StringComparison.OrdinalIgnoreCase)
            || name.Equals("envelope", StringComparison.OrdinalIgnoreCase));

    public void Add(string name, string value) => _fields.TryAdd(name, value);

    /// <summary>Null where none of them was posted.</summary>
    public MailNote? Note => _fields.Count == 0 ? null : new MailNote(
        new MailVerdicts(SenderChecks.Of(_fields.GetValueOrDefault("SPF", "").Trim()), Dkim, MailVerdict.Unknown), SentTo);

    /// <summary>Such as <c>{@school.example : pass, @mail.example : fail}</c>, which is no JSON. One signature that holds is
    /// enough.</summary>
    private MailVerdict Dkim
    {
        get
        {
            var said = _fields.GetValueOrDefault("dkim", "");
            var verdicts = Verdict().Matches(said).Select(m => SenderChecks.Of(m.Groups[1].Value)).ToList();
            return verdicts.Contains(MailVerdict.Pass) ? MailVerdict.Pass
                : verdicts.Contains(MailVerdict.Fail) ? MailVerdict.Fail
                : SenderChecks.Of(said.Trim());
        }
    }

    /// <summary>The <c>to</c> of the envelope, which is JSON.</summary>
    private IReadOnlyList<string> SentTo
    {
        get
        {
            try
            {
                using var envelope = JsonDocument.Parse(_fields.GetValueOrDefault("envelope", "{}"));
                return envelope.RootElement.TryGetProperty("to", out var to) && to.ValueKind == JsonValueKind.Array
                    ? [.. to.EnumerateArray().Take(MostRecipients).Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString()!)]
                    : [];
            }
            catch (Exception fault) when (fault is JsonException or InvalidOperationException)
            {
                return [];
            }
        }
    }

    [GeneratedRegex(@":\s*([a-z]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 250)]
    private static partial Regex Verdict();
}
