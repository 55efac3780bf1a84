using Microsoft.Extensions.Configuration;

namespace PolicyFlow.App.Mail;

/// <summary>The one way that mail goes out: through SendGrid where its settings are there, else by a mail server. The same on
/// every host.</summary>
/// <param name="Smtp">Null where SendGrid carries the mail.</param>
/// <param name="PerMinute">Most mails a minute, or 0 for no limit.</param>
public sealed record MailWay(SmtpOptions? Smtp, SendGridOptions? SendGrid, int PerMinute)
{
    public const string PerMinuteSetting = "Mail:PerMinute";

    /// <summary>What a mail server of a school takes without complaint.</summary>
    public const int SmtpPerMinute = 60;

    public const int SendGridPerMinute = 600;

    private const int MostPerMinute = 100_000;

    /// <summary>Settings of both ways are there.</summary>
    private bool Both { get; init; }

    public static MailWay Of(IConfiguration settings)
    {
        var (smtp, sendGrid) = (SmtpOptions.Of(settings), SendGridOptions.Of(settings));
        var perMinute = settings.GetValue<int?>(PerMinuteSetting)
            ?? (sendGrid is null ? SmtpPerMinute : SendGridPerMinute);
        return new MailWay(sendGrid is null ? smtp : null, sendGrid, perMinute)
        {
            Both = sendGrid is not null && smtp.Host.Length > 0,
        };
    }

    /// <summary>In words, for whoever tries it.</summary>
    public string Name => SendGrid is { } service
        ? $"SendGrid at {service.ApiAddress}"
        : $"the mail server {Smtp!.Host}, port {Smtp.Port}";

    /// <summary>The sender's address.</summary>
    public string From => SendGrid?.From ?? Smtp!.From;

    /// <summary>Everything to put right before mail can be sent.</summary>
    public IEnumerable<string> Problems()
    {
        if (Both)
        {
            yield return "Mail goes one way: take away either the settings under SendGrid or those under Mail:Smtp.";
            yield break;
        }

        foreach (var problem in SendGrid?.Problems() ?? Smtp!.Problems()) yield return problem;
        if (PerMinute is < 0 or > MostPerMinute)
            yield return $"{PerMinuteSetting} must be between 0 (no limit) and {MostPerMinute}.";
    }

    /// <summary>What carries a mail, without anything that waits or counts.</summary>
    /// <param name="http">Asked for only where SendGrid carries it.</param>
    public IMailTransport Carrier(Func<HttpClient> http, TimeProvider system) => SendGrid is { } service
        ? new SendGridTransport(service, http(), system)
        : new SmtpTransport(Smtp!);
}
