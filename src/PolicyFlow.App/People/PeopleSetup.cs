using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.People;

/// <summary>Adds the directory of people and schools to a host.</summary>
public static class PeopleSetup
{
    /// <summary>The directory and its offices. Needs <see cref="ICaseStore"/> and <see cref="CaseClock"/>. The
    /// directory is loaded when hosted services start, so this comes before whatever drives cases.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.TryAddSingleton(DirectoryPace.OneMachine);
        return services
            .AddSingleton<PlainStreams>()
            .AddSingleton<PeopleDirectory>()
            .AddSingleton<IPeopleDirectory>(p => p.GetRequiredService<PeopleDirectory>())
            .AddSingleton<IDutyRoster>(p => p.GetRequiredService<PeopleDirectory>())
            .AddSingleton<PeopleOffice>()
            .AddSingleton<MailReach>()
            .AddSingleton<SchoolOffice>()
            .AddSingleton<CoverOffice>()
            .AddScoped<ReachDesk>()
            .AddSingleton<FirstAdministrator>()
            .AddSingleton(new NavEntry("Cover", "/cover", Matter.Cover, 50))
            .AddSingleton(new NavEntry("People", PeoplePages.Path, Matter.Administration, 80))
            .AddSingleton(new NavEntry("Schools", "/schools", Matter.Administration, 81))
            .AddHostedService<PeopleRefresher>();
    }
}
