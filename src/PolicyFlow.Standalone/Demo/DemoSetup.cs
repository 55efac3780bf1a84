using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Messages;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Providers;
using PolicyFlow.App.Takedown.Providers.Shipped;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Standalone.Demo;

/// <summary>What only the demonstration has: an invented network, a mailbox in place of mail, a list in place of text messages, a
/// clock that can be moved.
/// </summary>
internal static class DemoSetup
{
    /// <summary>A host that takes notices by mail, so that the whole story can be tried.</summary>
    private static readonly Provider Chatter =
        new("chatter", "Chatter (invented)", ["chatter.example"], "abuse@chatter.example");

    public static void AddDemo(this IServiceCollection services, DataFolder folder, string network)
    {
        services.AddSingleton(new DemoClock(TimeProvider.System, Path.Combine(folder.Root, "demo-clock")));
        services.AddSingleton<CaseClock>(s => s.GetRequiredService<DemoClock>());
        services.AddSingleton<DemoTime>();
        services.AddSingleton<DemoPolicy>();
        services.AddSingleton<DemoStaff>();
        services.AddSingleton<DemoWorld>();
        services.AddScoped<DemoCases>();
        services.AddSingleton(new ProviderDirectory([.. ShippedProviders.All, Chatter]));
        services.AddMailbox(Path.Combine(folder.Root, "mailbox"), network);
        services.AddTextbox(Path.Combine(folder.Root, "texts"));
        services.AddSingleton(new NavEntry("People", "/demo/people", Matter.Demo, 1));
        services.AddSingleton(new NavEntry("Clock", "/demo/clock", Matter.Demo, 20));
    }
}
