using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Messages;

/// <summary>Adds one way of carrying text messages to a host.</summary>
public static class TextSetup
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Texts through a gateway, or none where none is set. The settings are checked by whoever starts the program.
    /// </summary>
    public static IServiceCollection AddTexts(this IServiceCollection services, TextOptions? options)
    {
        if (options is null) return services.AddSingleton<ITextTransport, NoTextGateway>();

        // The gateway's address may hold an account's number: it stays out of the log.
        services.AddHttpClient(TextOptions.Section, http => http.Timeout = Patience)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .RemoveAllLoggers();
        return services.AddSingleton<ITextTransport>(p => new GatewayTextTransport(
            options, p.GetRequiredService<IHttpClientFactory>().CreateClient(TextOptions.Section)));
    }

    /// <summary>Demo mode: every text is kept in a folder and shown, none is sent.</summary>
    public static IServiceCollection AddTextbox(this IServiceCollection services, string folder) =>
        services
            .AddSingleton(p => new TextboxTransport(folder, p.GetRequiredService<CaseClock>()))
            .AddSingleton<ITextTransport>(p => p.GetRequiredService<TextboxTransport>())
            .AddSingleton(new NavEntry("Texts", "/demo/texts", Matter.Demo, 11));
}
