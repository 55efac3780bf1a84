namespace PolicyFlow.App.Mail.Inbound.Imap;

/// <summary>The settings under <c>Inbound:Imap</c>: a shared mailbox whose unseen mail is taken in.</summary>
public sealed record ImapOptions
{
    public string Host { get; init; } = "";

    /// <summary>993 speaks TLS from the first byte, 143 begins in plain.</summary>
    public int Port { get; init; } = 993;

    /// <summary>As for sending: <see cref="SmtpSecurity.Auto"/> is TLS on port 993 and STARTTLS on any other.</summary>
    public SmtpSecurity Security { get; init; } = SmtpSecurity.Auto;

    public string User { get; init; } = "";
    public string Password { get; init; } = "";

    /// <summary>The folder that is looked into.</summary>
    public string Folder { get; init; } = "INBOX";

    /// <summary>Where mail goes once it is kept; made where it is missing. Empty: it stays, marked as seen.</summary>
    public string Processed { get; init; } = "";

    /// <summary>Seconds between two looks (system time), on one machine; on Azure a timer looks.</summary>
    public int EverySeconds { get; init; } = 60;

    /// <summary>A PEM file with the certificate of an authority of one's own, or empty for the system's.</summary>
    public string TrustedCertificate { get; init; } = "";

    /// <summary>How long the server may leave one question without any answer (system time).</summary>
    public int TimeoutSeconds { get; init; } = 60;

    /// <summary>Whether there is a mailbox at all.</summary>
    public bool IsSet => (Host + User + Password).Length > 0;

    private bool IsOnThisMachine => Host is "localhost" or "127.0.0.1" or "::1";

    /// <summary>Everything to put right before mail can be fetched.</summary>
    public IEnumerable<string> Problems()
    {
        if (!IsSet) yield break;
        if (Host.Length == 0) yield return "Set Inbound:Imap:Host to the name of the server that has the mailbox.";
        if (Port is < 1 or > 65535) yield return "Inbound:Imap:Port must be between 1 and 65535.";
        if (User.Length == 0 || Password.Length == 0)
            yield return "Set Inbound:Imap:User and Inbound:Imap:Password to those of the shared mailbox.";
        if (Password.StartsWith("@Microsoft.KeyVault", StringComparison.Ordinal))
            yield return "Inbound:Imap:Password could not be read from the key vault.";
        if (Security == SmtpSecurity.None && !IsOnThisMachine)
        {
            yield return "Inbound:Imap:Security must not be None for a server on another machine: the password and all "
                + "mail would travel in plain.";
        }

        if (Folder.Length == 0) yield return "Set Inbound:Imap:Folder to the folder that mail arrives in, mostly INBOX.";
        if (Processed.Length > 0 && Folder.Equals(Processed, StringComparison.OrdinalIgnoreCase))
            yield return "Inbound:Imap:Processed must be another folder than Inbound:Imap:Folder.";
        if (EverySeconds is < 5 or > 3600) yield return "Inbound:Imap:EverySeconds must be between 5 and 3600.";
        if (TimeoutSeconds is < 1 or > 600) yield return "Inbound:Imap:TimeoutSeconds must be between 1 and 600.";
        if (TrustedCertificate.Length > 0 && !File.Exists(TrustedCertificate))
            yield return "Inbound:Imap:TrustedCertificate names a file that is not there.";
    }
}
