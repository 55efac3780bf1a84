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

    /// <summary>Null where mail can be sent with these settings, else what to put right.</summary>
    public string? Problem() =>
        Host.Length == 0 ? "Set Mail:Smtp:Host to the name of your mail server."
        : Port is < 1 or > 65535 ? "Mail:Smtp:Port must be between 1 and 65535."
        : EmailAddress.Problem(From) is not null ? "Set Mail:Smtp:From to the address that mail is sent from."
        : DisplayName.Problem(FromName, "Name") is not null ? "Mail:Smtp:FromName must be a plain name."
        : User.Length > 0 && Security == SmtpSecurity.None
            ? "Mail:Smtp:Security must not be None while Mail:Smtp:User is set: the password would travel in plain."
        : TimeoutSeconds is < 1 or > 600 ? "Mail:Smtp:TimeoutSeconds must be between 1 and 600."
        : TrustedCertificate.Length > 0 && !File.Exists(TrustedCertificate)
            ? "Mail:Smtp:TrustedCertificate names a file that is not there."
        : null;
}
