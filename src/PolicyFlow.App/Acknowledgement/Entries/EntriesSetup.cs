using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Acknowledgement.Entries.Pages;
using PolicyFlow.App.People;

namespace PolicyFlow.App.Acknowledgement.Entries;

/// <summary>Registers what the pages of whoever confirms need.</summary>
internal static class EntriesSetup
{
    public static IServiceCollection AddConfirming(this IServiceCollection services) => services
        .AddSingleton<ShortCodes>()
        .AddSingleton<ConfirmLimits>()
        .AddSingleton<ReadingDesk>()
        .AddSingleton<ReadablePolicies>()
        .AddSingleton<NewLinkDesk>()
        .AddSingleton<IOwnMatters, OwnEntries>()
        .AddScoped<ConfirmVisit>();
}
