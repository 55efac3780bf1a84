using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using PolicyFlow.App.Mail.Inbound.Imap;
using PolicyFlow.App.Mail.Threads;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Mail.Inbound;

/// <summary>The settings under <c>Inbound</c>: by which ways mail comes in (a service that calls us, a watched folder, a
/// shared mailbox), what proves a call, and how much of one sender's mail becomes cases of its own.</summary>
public sealed record InboundOptions
{
    public const string Section = "Inbound";
    private const int ShortestSecret = 24;

    /// <summary>A part of the address that is called; nobody else knows it. Without it nothing can be called.</summary>
    public string Secret { get; init; } = "";

    /// <summary>Basic authentication, where the service was given <c>https://user:password@…</c> to call.</summary>
    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>The public key (Base64) of the signature on incoming mail; empty where the service signs
    /// nothing.</summary>
    public string SigningKey { get; init; } = "";

    /// <summary>The public key (Base64) of the signature on events of mail that we sent.</summary>
    public string EventSigningKey { get; init; } = "";

    /// <summary>How old a signature may be, in hours of system time. A call is repeated for three days while it fails,
    /// perhaps with its first signature; a mail that comes twice is recognised.</summary>
    public int SignatureHours { get; init; } = 96;

    /// <summary>Most cases that one sender's mail opens within an hour; the rest is added to the last of
    /// them.</summary>
    public int CasesPerHour { get; init; } = 10;

    /// <summary>The domain whose mail reaches us. Letters then name an address in it that leads an answer back into its
    /// case; where it is empty they name none.</summary>
    public string Domain { get; init; } = "";

    /// <summary>The address that people report to, where it is not <c>report@</c> the domain.</summary>
    public string Mailbox { get; init; } = "";

    /// <summary>The address that people report to, or empty where none is set.</summary>
    public string ReportTo => Mailbox.Length > 0 ? Mailbox : Domain.Length > 0 ? "report@" + Domain : "";

    /// <summary>A folder of this machine into which mail is dropped as <c>.eml</c> files; empty for none.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The shared mailbox, where there is one.</summary>
    public ImapOptions Imap { get; init; } = new();

    /// <summary>Our own address for incoming mail, to which a mail is sent now and then to see that it comes back; empty:
    /// nobody watches over it.</summary>
    public string LoopAddress { get; init; } = "";

    /// <summary>How often such a mail is sent, in minutes of system time.</summary>
    public int LoopEveryMinutes { get; init; } = 60;

    /// <summary>After how many minutes (system time) one that has not come back is told.</summary>
    public int LoopWithinMinutes { get; init; } = 30;

    /// <summary>Whether there are addresses that a service calls.</summary>
    public bool HasDoors => Secret.Length > 0;

    /// <summary>The name under which the service that takes our mail in writes down its checks of a sender's address
    /// (<c>Authentication-Results</c>), such as <c>mx.example</c>; empty where none is to be trusted.</summary>
    public string AuthServer { get; init; } = "";

    /// <summary>Null where the settings have nothing about incoming mail.</summary>
    public static InboundOptions? Of(IConfiguration settings) =>
        settings.GetSection(Section).Get<InboundOptions>() is { IsEmpty: false } options ? options : null;

    /// <summary>A list of all settings names these too, and leaves them empty.</summary>
    private bool IsEmpty => !AsksForDoors && !Imap.IsSet && (Folder + LoopAddress + Domain + Mailbox).Length == 0;

    private bool AsksForDoors => (Secret + User + Password + SigningKey + EventSigningKey).Length > 0;

    /// <summary>Everything to put right before mail may be taken in.</summary>
    public IEnumerable<string> Problems()
    {
        if (Unresolved(Secret) || Unresolved(Password))
            yield return "Inbound:Secret or Inbound:Password could not be read from the key vault.";
        else if (AsksForDoors && !IsGood(Secret))
        {
            yield return $"Set Inbound:Secret to at least {ShortestSecret} random letters and digits: it is a part of "
                + "the address that incoming mail is sent to.";
        }

        if ((User.Length == 0) != (Password.Length == 0))
            yield return "Set both Inbound:User and Inbound:Password, or none.";
        if (Unreadable(SigningKey)) yield return Key(nameof(SigningKey));
        if (Unreadable(EventSigningKey)) yield return Key(nameof(EventSigningKey));
        if (SignatureHours is < 1 or > 24 * 30) yield return "Inbound:SignatureHours must be between 1 and 720.";
        if (Domain.Length > 0 && !EmailAddress.IsGood(ReplyAddresses.Longest + Domain))
            yield return "Inbound:Domain is not a domain that mail can go to, such as mail.school.example.";
        if (Domain.Length > 0 && !HasDoors && !Imap.IsSet && Folder.Length == 0)
            yield return "Inbound:Domain needs a way by which its mail comes in: Inbound:Secret, Inbound:Imap or Inbound:Folder.";
        if (Mailbox.Length > 0 && !EmailAddress.IsGood(Mailbox)) yield return "Inbound:Mailbox is not an email address.";
        if (CasesPerHour is < 1 or > 1000) yield return "Inbound:CasesPerHour must be between 1 and 1000.";
        foreach (var problem in Imap.Problems().Concat(LoopProblems())) yield return problem;
    }

    private IEnumerable<string> LoopProblems()
    {
        if (LoopAddress.Length > 0 && !EmailAddress.IsGood(LoopAddress))
            yield return "Inbound:LoopAddress must be the email address by which reports come in.";
        if (LoopEveryMinutes is < 1 or > 1440) yield return "Inbound:LoopEveryMinutes must be between 1 and 1440.";
        if (LoopWithinMinutes is < 1 or > 1440) yield return "Inbound:LoopWithinMinutes must be between 1 and 1440.";
    }

    private static bool IsGood(string secret) =>
        secret.Length >= ShortestSecret && secret.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>Reads a public key in its Base64 form.</summary>
    /// <exception cref="CryptographicException">It is no key.</exception>
    internal static ECDsa KeyOf(string setting)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(setting), out _);
            return key;
        }
        catch (FormatException fault)
        {
            key.Dispose();
            throw new CryptographicException("The key is not Base64.", fault);
        }
    }

    private static bool Unresolved(string setting) =>
        setting.StartsWith("@Microsoft.KeyVault", StringComparison.Ordinal);

    private static bool Unreadable(string key)
    {
        if (key.Length == 0) return false;
        try
        {
            using var read = KeyOf(key);
            return read.KeySize != 256;
        }
        catch (CryptographicException)
        {
            return true;
        }
    }

    private static string Key(string setting) =>
        $"Inbound:{setting} is not a public key. Copy the verification key from the service's settings page.";
}
