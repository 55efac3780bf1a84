using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Mail;

/// <summary>Adds one way of carrying mail to a host.</summary>
public static class MailSetup
{
    /// <summary>Mail by SMTP. The settings are checked by whoever starts the program, see
    /// <see cref="SmtpOptions.Problem"/>.</summary>
    public static IServiceCollection AddSmtpMail(
        this IServiceCollection services, IConfiguration settings, string network) =>
        services
            .AddSingleton(SmtpOptions.Of(settings))
            .AddSingleton<SmtpTransport>()
            .AddTransport(p => new OutageBreaker(
                p.GetRequiredService<SmtpTransport>(), p.GetRequiredService<TimeProvider>()))
            .AddSingleton(new MailLayout(network, demo: false));

    /// <summary>Mail through SendGrid. The settings are checked by whoever starts the program.</summary>
    public static IServiceCollection AddSendGridMail(
        this IServiceCollection services, SendGridOptions options, string network)
    {
        services.AddHttpClient(SendGridOptions.Section, http => http.Timeout = TimeSpan.FromSeconds(30));
        return services
            .AddTransport(p => new OutageBreaker(
                new SendGridTransport(
                    options, p.GetRequiredService<IHttpClientFactory>().CreateClient(SendGridOptions.Section)),
                p.GetRequiredService<TimeProvider>()))
            .AddSingleton(new MailLayout(network, demo: false));
    }

    /// <summary>Demo mode: every mail is kept in a folder and shown, none is sent.</summary>
    public static IServiceCollection AddMailbox(this IServiceCollection services, string folder, string network) =>
        services
            .AddSingleton(p => new MailboxTransport(folder, p.GetRequiredService<CaseClock>()))
            .AddTransport(p => p.GetRequiredService<MailboxTransport>())
            .AddSingleton(new MailLayout(network, demo: true))
            .AddSingleton(new NavEntry("Mailbox", "/demo/mailbox", Matter.Demo, 10));

    /// <summary>What carries the mail of this host, with its failures counted.</summary>
    public static IServiceCollection AddTransport(
        this IServiceCollection services, Func<IServiceProvider, IMailTransport> transport) =>
        services.AddSingleton<IMailTransport>(p => new MeasuredTransport(transport(p)));
}
