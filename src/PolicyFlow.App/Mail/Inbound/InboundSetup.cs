using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Mail.Inbound.Doors;
using PolicyFlow.App.Mail.Inbound.Events;
using PolicyFlow.App.Mail.Inbound.Pen;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.App.Mail.Inbound.Working;
using PolicyFlow.App.Storing.Inbound;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Mail.Inbound;

/// <summary>Adds incoming mail to a host that has settings for it.</summary>
public static class InboundSetup
{
    /// <summary>The doors and what works on what they kept. The host adds <see cref="InboundStores"/>.</summary>
    /// <param name="options">Checked before, see <see cref="InboundOptions.Problems"/>.</param>
    public static IServiceCollection AddInboundMail(this IServiceCollection services, InboundOptions options) =>
        services
            .AddSingleton(options)
            .AddSingleton<MailDoor>()
            .AddSingleton<EventDoor>()
            .AddSingleton<MailLedger>()
            .AddSingleton<MailCases>()
            .AddSingleton<MailShelf>()
            .AddSingleton(s => OwnAddresses.Of(s.GetRequiredService<IConfiguration>()))
            .AddSingleton<MailReports>()
            .AddMailPen()
            .AddSingleton<MailIntake>()
            .AddSingleton<LetterOutcomes>()
            .AddSingleton<MailEvents>();

    /// <summary>The same on one machine: what came in waits in a folder, and is worked on in the background.</summary>
    /// <param name="folder">Made where it is missing.</param>
    public static IServiceCollection AddInboundMail(
        this IServiceCollection services, InboundOptions options, string folder)
    {
        var mail = new FolderMailStore(Path.Combine(folder, "received"), ".eml");
        var events = new FolderMailStore(Path.Combine(folder, "events"), ".json");
        return services.AddInboundMail(options)
            .AddSingleton(new InboundStores(mail, events))
            .AddSingleton(new WaitingFolders(mail, events))
            .AddHostedService<InboundService>();
    }

    /// <summary>The doors, where there are any.</summary>
    public static IEndpointRouteBuilder MapInboundMail(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<InboundOptions>() is null) return routes;
        routes.MapPost(MailDoor.Route, (string secret, HttpContext context, MailDoor door) =>
            door.TakeAsync(context, secret)).ForMachines(MailDoor.MostOfCall);
        routes.MapPost(EventDoor.Route, (string secret, HttpContext context, EventDoor door) =>
            door.TakeAsync(context, secret)).ForMachines(EventDoor.MostOfCall);
        return routes;
    }

    /// <summary>Public as a route: the caller proves itself by what it sends.</summary>
    private static void ForMachines(this RouteHandlerBuilder route, int most) =>
        route.Rule(Matter.Public).DisableAntiforgery().TakesUpTo(most).ExcludeFromDescription();
}
