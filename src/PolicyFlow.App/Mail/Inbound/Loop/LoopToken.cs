using System.Security.Cryptography;
using System.Text;
using MimeKit;
using PolicyFlow.App.Cases;

namespace PolicyFlow.App.Mail.Inbound.Loop;

/// <summary>Marks the mail that we send to ourselves. Nobody without the installation's key can make a mark that is
/// believed.</summary>
public sealed class LoopToken(CaseSecrets secrets)
{
    public const string Header = "X-PolicyFlow-Loop";

    private const string Purpose = "mail-loop";
    private const string SubjectBeginning = "PolicyFlow looks whether mail comes in: ";

    /// <summary>For the header.</summary>
    public string Of(string id) => $"{id}-{secrets.Mark(Purpose, id)}";

    /// <summary>The subject has the mark too: a service on the way may drop a header that it does not know.</summary>
    public string SubjectOf(string id) => SubjectBeginning + Of(id);

    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The id of our own mail. What answers it, or says that it could not be delivered, is another mail: the
    /// subject has to be ours from beginning to end.</summary>
    /// <returns>Null where the mail is none of ours.</returns>
    public string? IdOf(MimeMessage message) =>
        message.Body is MultipartReport ? null
        : Checked(message.Headers[Header]) ?? (message.Subject is { } subject
            && subject.StartsWith(SubjectBeginning, StringComparison.Ordinal)
                ? Checked(subject[SubjectBeginning.Length..])
                : null);

    private string? Checked(string? token)
    {
        if (token?.Trim().Split('-') is not [{ Length: 32 } id, { Length: 32 } mark]) return null;
        for (var keys = secrets; keys is not null; keys = keys.Earlier)
            if (Same(keys.Mark(Purpose, id), mark)) return id;
        return null;
    }

    private static bool Same(string a, string b) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));
}
