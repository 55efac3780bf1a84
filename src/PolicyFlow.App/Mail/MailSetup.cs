using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Mail;

/// <summary>Adds one way of carrying mail to a host.</summary>
public static class MailSetup
{
    /// <summary>How long a request to SendGrid may take (system time).</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Mail the way that the settings say. They are checked by whoever starts the program, see
    /// <see cref="MailWay.Problems"/>.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration settings, string network)
    {
        var way = MailWay.Of(settings);
        services.AddHttpClient(SendGridOptions.Section, http => http.Timeout = Patience);
        return services
            .AddTransport(p => Paced(way, p))
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

    private static IMailTransport Paced(MailWay way, IServiceProvider p)
    {
        var system = p.GetRequiredService<TimeProvider>();
        if (way.SendGrid is { Sandbox: true })
        {
            p.GetRequiredService<ILogger<SendGridTransport>>().LogWarning(
                "SendGrid:Sandbox is on: SendGrid checks every mail and delivers none");
        }

        var carrier = new OutageBreaker(
            way.Carrier(() => p.GetRequiredService<IHttpClientFactory>().CreateClient(SendGridOptions.Section), system),
            system);
        return way.PerMinute == 0 ? carrier : new PacedTransport(carrier, way.PerMinute, system);
    }
}
