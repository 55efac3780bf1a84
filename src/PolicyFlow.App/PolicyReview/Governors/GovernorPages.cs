using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.PolicyReview.Governors;

/// <summary>The governors' pages (5.1): a list of terms, and one page for each school and term.</summary>
public static class GovernorPages
{
    public const string Path = "/governors";

    internal static IEndpointRouteBuilder MapGovernorPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ListAsync).ExcludeFromDescription().Rule(Matter.Counts);
        routes.MapGet(Path + "/{school}/{term}", TermAsync).ExcludeFromDescription().Rule(Matter.SchoolCounts);
        return routes;
    }

    private static async Task<IResult> ListAsync(
        GovernorCounts counts, CurrentViewer current, CancellationToken cancel) => Page.Show<GovernorsPage>(new
        {
            Schools = counts.SchoolsOf(current.Viewer),
            Terms = counts.Terms(),
            Reviews = await counts.ReviewsAsync(cancel),
        });

    private static async Task<IResult> TermAsync(
        string school, string term, GovernorCounts counts, CurrentViewer current, CancellationToken cancel) =>
        await counts.FindAsync(current.Viewer, school, term, cancel) is { } found
            ? Page.Show<TermPage>(new { Counts = found })
            : Page.Missing();
}
