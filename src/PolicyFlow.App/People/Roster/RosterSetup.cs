using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Api;
using PolicyFlow.App.People.Roster.Importing;
using PolicyFlow.App.People.Roster.Pages;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.People.Roster;

/// <summary>Adds the staff list to a host.</summary>
public static class RosterSetup
{
    /// <summary>Needs what <see cref="PeopleSetup.AddPeople"/> adds.</summary>
    public static IServiceCollection AddRoster(this IServiceCollection services) => services
        .AddSingleton<RosterBook>()
        .AddSingleton<IRoster>(p => p.GetRequiredService<RosterBook>())
        .AddSingleton<RosterOffice>()
        .AddSingleton<RosterEraser>()
        .AddSingleton<RosterSearch>()
        .AddSingleton<MemberForm>()
        .AddSingleton<MemberViews>()
        .AddRosterImport()
        .AddSingleton(new NavEntry("Staff list", "/staff", Matter.Roster, 60));

    public static IEndpointRouteBuilder MapRoster(this IEndpointRouteBuilder routes) =>
        routes.MapStaff().MapStaffImport().MapRosterApi();
}
