using Microsoft.Extensions.Configuration;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Mail;

/// <summary>How the connection to the mail server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>TLS from the first byte on port 465, STARTTLS on any other; never in plain.</summary>
    Auto,

    /// <summary>STARTTLS, or no mail.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>In plain: only for a relay on the same machine.</summary>
    None,
}

/// <summary>The settings under <c>Mail:Smtp</c>.</summary>
public sealed record SmtpOptions
{
    public const string Section = "Mail:Smtp";

    public string Host { get; init; } = "";
    public int Port { get; init; } = 587;
    public string User { get; init; } = "";
    public string Password { get; init; } = "";
    public SmtpSecurity Security { get; init; } = SmtpSecurity.Auto;

    /// <summary>The sender's address.</summary>
    public string From { get; init; } = "";

    public string FromName { get; init; } = "PolicyFlow";

    /// <summary>A PEM file with the certificate of an authority of one's own, or empty for the system's.</summary>
    public string TrustedCertificate { get; init; } = "";

    /// <summary>How long one mail may take from connect to the server's answer (system time).</summary>
    public int TimeoutSeconds { get; init; } = 60;

    public static SmtpOptions Of(IConfiguration settings) =>
        settings.GetSection(Section).Get<SmtpOptions>() ?? new SmtpOptions();

    /// <summary>Null where mail can be sent with these settings, else what to put right first.</summary>
    public string? Problem() => Problems().FirstOrDefault();

    /// <summary>Everything to put right before mail can be sent with these settings.</summary>
    public IEnumerable<string> Problems()
    {
        if (Host.Length == 0) yield return "Set Mail:Smtp:Host to the name of your mail server.";
        if (Port is < 1 or > 65535) yield return "Mail:Smtp:Port must be between 1 and 65535.";
        if (EmailAddress.Problem(From) is not null)
            yield return "Set Mail:Smtp:From to the address that mail is sent from.";
        if (DisplayName.Problem(FromName, "Name") is not null) yield return "Mail:Smtp:FromName must be a plain name.";
        if (User.Length > 0 && Security == SmtpSecurity.None)
        {
            yield return "Mail:Smtp:Security must not be None while Mail:Smtp:User is set: the password would travel in "
                + "plain.";
        }

        if (TimeoutSeconds is < 1 or > 600) yield return "Mail:Smtp:TimeoutSeconds must be between 1 and 600.";
        if (TrustedCertificate.Length > 0 && !File.Exists(TrustedCertificate))
            yield return "Mail:Smtp:TrustedCertificate names a file that is not there.";
    }
}
