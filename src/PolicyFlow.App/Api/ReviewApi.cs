using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.PolicyReview;
using PolicyFlow.App.PolicyReview.View;
using PolicyFlow.App.SignIn.Entra;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Api;

/// <summary>The reviews of the policy over HTTP.</summary>
public static class ReviewApi
{
    public static IEndpointRouteBuilder MapReviewApi(this IEndpointRouteBuilder routes)
    {
        var reviews = routes.MapGroup("/api/reviews").WithTags("Reviews").Rule(Matter.CaseList)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);
        reviews.MapGet("", ListAsync).WithName("list-reviews")
            .WithSummary("The yearly and early reviews of the policy, latest first").Produces<ReviewListAnswer>()
            .ForPrograms(EntraPrograms.ReviewsRead);
        reviews.MapGet("/{id}", ReadAsync).WithName("read-review")
            .WithSummary("One review with its checklist, the year's figures and its history")
            .Produces<ReviewAnswer>();
        return routes;
    }

    private static async Task<IResult> ListAsync(ReviewList list, CancellationToken cancel) => Results.Ok(
        new ReviewListAnswer([.. (await list.AllAsync(cancel)).Select(r => ReviewSummary.Of(r.State))]));

    private static async Task<IResult> ReadAsync(string id, ReviewReader reader, CancellationToken cancel) =>
        await reader.ReadAsync(id, cancel) is { } view
            ? Results.Ok(ReviewAnswer.Of(view))
            : Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such review");
}
