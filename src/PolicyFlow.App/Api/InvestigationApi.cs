using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Search;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.Investigation.Actions;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.App.Api;

/// <summary>Investigations over HTTP. Anybody may report, as on the form; reading and acting have the same sight, actions and
/// access log as the pages.</summary>
public static class InvestigationApi
{
    private const int MostCases = 200;

    public static IEndpointRouteBuilder MapInvestigationApi(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/investigations", ReportAsync).WithTags("Investigations").WithName("report-misuse")
            .WithSummary("Reports what somebody did on social media")
            .WithDescription("Give at least one of urls and description. Without a category it is misuse (11.7). The same "
                + "Idempotency-Key again answers with the same reference and opens nothing.")
            .Produces<ReportAnswer>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .Rule(Matter.Public);
        var cases = routes.MapGroup("/api/investigations").WithTags("Investigations")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);
        cases.MapGet("", ListAsync).WithName("list-investigations")
            .WithSummary("Finds investigations that you may see, newest first")
            .Produces<InvestigationList>().ProducesProblem(StatusCodes.Status422UnprocessableEntity).Rule(Matter.CaseList);
        cases.MapGet("/{reference}", ReadAsync).WithName("read-investigation")
            .WithSummary("One investigation with its history and what you may do now. The reading is logged.")
            .Produces<InvestigationAnswer>().Rule(Matter.Case);
        cases.MapPost("/{reference}/actions/{action}", ActAsync).WithName("act-on-investigation")
            .WithSummary("Takes an action. The fields are those that the investigation's actions list names.")
            .WithDescription("Send version to be told 409 when the case has changed since you read it, and Idempotency-Key "
                + "to be able to repeat the call.")
            .Produces<ActionAnswer>()
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .Rule(Matter.Case);
        return routes;
    }

    private static async Task<IResult> ReportAsync(
        [FromBody] ReportRequest request, [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
        IReportDesk desk, AddressPolicy policy, TimeProvider clock, CancellationToken cancel)
    {
        var category = string.IsNullOrWhiteSpace(request.Category) ? ReportCategory.Misuse : request.Category;
        if (!ReportCategory.Of(category).Investigates)
        {
            var wanted = $"The category must be one of {string.Join(", ", ReportCategory.OfConduct.Select(c => c.Code))}.";
            return Results.ValidationProblem(
                new Dictionary<string, string[]> { ["category"] = [wanted] }, title: "There is a problem with the report",
                detail: wanted, statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        return await ReportApi.ReportAsync(
            request with { Category = category }, idempotencyKey, desk, policy, clock, cancel);
    }

    private static async Task<IResult> ListAsync(
        string? status, string? q, string? after, CaseSearch search, CurrentViewer current, CancellationToken cancel)
    {
        string? wanted = null;
        if (!string.IsNullOrWhiteSpace(status))
        {
            if (!Enum.TryParse<InvestigationStatus>(status, ignoreCase: true, out var known) || !Enum.IsDefined(known))
            {
                return ActionCalls.Problem(StatusCodes.Status422UnprocessableEntity, "There is no such status",
                    $"The status must be one of {string.Join(", ", Enum.GetNames<InvestigationStatus>())}.");
            }

            wanted = known.ToString();
        }

        var found = await search.FindAsync(
            current.Viewer, new CaseQuery(CaseKind.Investigation.Name, wanted, q, MostCases, after), cancel);
        return Results.Ok(new InvestigationList([.. found.Rows.Select(InvestigationSummary.Of)], found.Next));
    }

    private static async Task<IResult> ReadAsync(
        string reference, InvestigationReader reader, InvestigationActionDesk desk, CurrentViewer current,
        CancellationToken cancel) =>
        await reader.ReadAsync(reference, current.Viewer, "api", cancel) is { } view
            ? Results.Ok(InvestigationAnswer.Of(view, desk.Offer(view)))
            : ActionCalls.Missing();

    private static async Task<IResult> ActAsync(
        string reference, string action, [FromBody] JsonElement fields,
        [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey, InvestigationReader reader,
        InvestigationActionDesk desk, CurrentViewer current, CancellationToken cancel)
    {
        if (await reader.ReadAsync(reference, current.Viewer, "api-action", cancel) is not { } view)
            return ActionCalls.Missing();
        return await ActionCalls.RunAsync(
            desk, view, action, fields, current.Viewer.PersonId!, idempotencyKey,
            () => DoneAsync(view, current, reader, cancel), cancel);
    }

    /// <summary>What was just done may have taken the case out of their sight: then it is missing to them.
    /// </summary>
    private static async Task<IResult> DoneAsync(
        InvestigationView view, CurrentViewer current, InvestigationReader reader, CancellationToken cancel) =>
        await reader.FindAsync(view.Reference, current.Viewer, cancel) is { } loaded
            ? Results.Ok(new ActionAnswer(view.Reference, loaded.Version, loaded.State.Status.ToString()))
            : ActionCalls.Missing();
}
