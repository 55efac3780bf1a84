using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Investigation.Reports;
using PolicyFlow.App.Mail.Inbound.Loop;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Api;

/// <summary>Whether the process lives, and whether it can do its work.</summary>
/// <param name="MailMissingSince">Since when the mail that the program sends to itself has not come back (UTC): mail that
/// people send may be lost. Left out while it comes back, or nobody watches.</param>
/// <param name="ReportsWithoutAnybody">How many reports wait that nobody sees, since nobody holds a role that would: an administrator
/// has to give somebody one. Left out while there is none.</param>
public sealed record Health(
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? MailMissingSince = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? ReportsWithoutAnybody = null);

/// <summary>For whoever watches over the installation.</summary>
public static class HealthApi
{
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => Results.Ok(new Health("alive"))).WithName("healthz").WithTags("Health")
            .WithSummary("The process lives").Produces<Health>().Rule(Matter.Public);
        routes.MapGet("/readyz", ReadyAsync).WithName("readyz").WithTags("Health")
            .WithSummary("The store can be read, so that reports can be taken").Produces<Health>()
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable).Rule(Matter.Public);
        return routes;
    }

    private static async Task<IResult> ReadyAsync(
        ICaseStore store, LoopState loop, ReportsWithoutAnybody unseen, CancellationToken cancel)
    {
        try
        {
            await store.NextWakeAsync(cancel);
            return Results.Ok(new Health(
                "ready", await loop.MissingSinceAsync(cancel), await unseen.CountAsync(cancel) is > 0 and var count ? count : null));
        }
        catch (StoreUnavailableException)
        {
            return Results.Problem(
                statusCode: StatusCodes.Status503ServiceUnavailable, title: "The store cannot be read",
                detail: "Nothing can be kept just now.");
        }
    }
}
