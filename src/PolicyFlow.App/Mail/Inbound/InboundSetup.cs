using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Investigation.ByMail;
using PolicyFlow.App.Mail.Inbound.Doors;
using PolicyFlow.App.Mail.Inbound.Dropping;
using PolicyFlow.App.Mail.Inbound.Events;
using PolicyFlow.App.Mail.Inbound.Imap;
using PolicyFlow.App.Mail.Inbound.Loop;
using PolicyFlow.App.Mail.Inbound.Pen;
using PolicyFlow.App.Mail.Inbound.Sorting;
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
            .AddSingleton(_ => Arrivals.Temporary())
            .AddSingleton<MailNotes>()
            .AddSingleton<MailDoor>()
            .AddSingleton<EventDoor>()
            .AddSingleton<MailLedger>()
            .AddSingleton<CaseSenders>()
            .AddSingleton<CaseMail>()
            .AddSingleton<IMailedKind, TakedownMails>()
            .AddSingleton<InvestigationSenders>()
            .AddSingleton<IMailedKind, InvestigationMails>()
            .AddSingleton<MailCases>()
            .AddSingleton<MailShelf>()
            .AddSingleton(s => OwnAddresses.Of(s.GetRequiredService<IConfiguration>()))
            .AddSingleton<MailSorter>()
            .AddSingleton<MailReports>()
            .AddMailPen()
            .AddSingleton<MailIntake>()
            .AddSingleton<LetterAddresses>()
            .AddSingleton<IPostedKind, TakedownPost>()
            .AddSingleton<IPostedKind, InvestigationPosted>()
            .AddSingleton<LetterOutcomes>()
            .AddSingleton<MailEvents>()
            .AddSingleton<LoopNews>()
            .AddSingleton<LoopWatch>()
            .AddSingleton(options.Imap)
            .AddSingleton<ImapTaking>()
            .AddSingleton<ImapRound>();

    /// <summary>The same on one machine: what came in waits in a folder, and is worked on in the background.</summary>
    /// <param name="folder">Made where it is missing.</param>
    /// <param name="drops">Folders into which mail is dropped, beside the one of the settings.</param>
    public static IServiceCollection AddInboundMail(
        this IServiceCollection services, InboundOptions options, string folder, params IEnumerable<string> drops)
    {
        var mail = new FolderMailStore(Path.Combine(folder, "received"), ".eml");
        var events = new FolderMailStore(Path.Combine(folder, "events"), ".json");
        services.AddInboundMail(options)
            .AddSingleton(new Arrivals(Path.Combine(folder, "arriving"), inUse: TimeSpan.Zero))
            .AddSingleton(new InboundStores(mail, events))
            .AddSingleton(new WaitingFolders(mail, events))
            .AddHostedService<InboundService>();
        List<string> watched = [.. drops.Append(options.Folder).Where(d => d.Length > 0)];
        if (watched.Count > 0) services.AddDropFolders(mail, watched);
        if (options.Imap.IsSet) services.AddHostedService<ImapService>();
        return options.LoopAddress.Length > 0 ? services.AddHostedService<LoopService>() : services;
    }

    private static void AddDropFolders(
        this IServiceCollection services, FolderMailStore mail, IEnumerable<string> paths) => services
        .AddSingleton(s => new DropFolders(
        [
            .. paths.Select(path => new DropFolder(
                path, mail, s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<DropFolder>>())),
        ]))
        .AddHostedService<DropService>();

    /// <summary>The doors, where there are any.</summary>
    public static IEndpointRouteBuilder MapInboundMail(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<InboundOptions>() is not { HasDoors: true }) return routes;
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
