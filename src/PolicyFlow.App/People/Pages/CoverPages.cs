using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.People.Pages;

/// <summary>The page that shows who covers what.</summary>
public static class CoverPages
{
    internal static IEndpointRouteBuilder MapCover(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cover", (PeopleDirectory directory, CurrentViewer viewer, CaseClock clock) =>
        {
            var today = UkTime.Date(clock.Now);
            return Page.Show<CoverPage>(new
            {
                Places = CoverBoard.Of(directory.Snapshot, today),
                Today = today,
                MayChange = Sight.MaySee(viewer.Viewer, Matter.Administration),
            });
        }).Rule(Matter.Cover).ExcludeFromDescription();
        return routes;
    }
}
