using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases.Search;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Takedown.Actions;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Api;

/// <summary>Cases over HTTP, for whoever has signed in: the same sight, actions and access log as the pages.</summary>
public static class CaseApi
{
    private const int MostCases = 200;

    public static IEndpointRouteBuilder MapCaseApi(this IEndpointRouteBuilder routes)
    {
        var cases = routes.MapGroup("/api/cases").WithTags("Cases")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);
        cases.MapGet("", ListAsync).WithName("list-cases").WithSummary("Finds cases that you may see, newest first")
            .Produces<CaseList>().ProducesProblem(StatusCodes.Status422UnprocessableEntity).Rule(Matter.CaseList);
        cases.MapGet("/{reference}", ReadAsync).WithName("read-case")
            .WithSummary("One case with its timeline and what you may do now. The reading is logged.")
            .Produces<CaseAnswer>().Rule(Matter.Case);
        cases.MapPost("/{reference}/actions/{action}", ActAsync).WithName("act-on-case")
            .WithSummary("Takes an action. The fields are those that the case's actions list names.")
            .WithDescription("Send version to be told 409 when the case has changed since you read it, and Idempotency-Key "
                + "to be able to repeat the call.")
            .Produces<ActionAnswer>()
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .Rule(Matter.Case);
        return routes;
    }

    private static async Task<IResult> ListAsync(
        string? kind, string? status, string? q, string? after, CaseSearch search, CurrentViewer current,
        CancellationToken cancel)
    {
        var statuses = search.Kinds.SelectMany(k => k.Statuses).Select(s => s.Status).Distinct().ToList();
        var ofStatus = Known(statuses, status);
        if (!string.IsNullOrWhiteSpace(status) && ofStatus is null)
        {
            return ActionCalls.Problem(StatusCodes.Status422UnprocessableEntity, "There is no such status",
                $"The status must be one of {string.Join(", ", statuses)}.");
        }

        var ofKind = Known(search.Kinds.Select(k => k.Kind), kind);
        if (!string.IsNullOrWhiteSpace(kind) && ofKind is null) return Results.Ok(new CaseList([]));
        var found = await search.FindAsync(current.Viewer, new CaseQuery(ofKind, ofStatus, q, MostCases, after), cancel);
        return Results.Ok(new CaseList([.. found.Rows.Select(CaseSummary.Of)], found.Next));
    }

    private static string? Known(IEnumerable<string> names, string? asked) =>
        names.FirstOrDefault(n => n.Equals(asked, StringComparison.OrdinalIgnoreCase));

    private static async Task<IResult> ReadAsync(
        string reference, CaseReader reader, ActionDesk desk, CurrentViewer current, CancellationToken cancel) =>
        await reader.ReadAsync(reference, current.Viewer, "api", cancel) is { } view
            ? Results.Ok(CaseAnswer.Of(view, desk.Offer(view)))
            : ActionCalls.Missing();

    private static async Task<IResult> ActAsync(
        string reference, string action, [FromBody] JsonElement fields,
        [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey, CaseReader reader, ActionDesk desk,
        CurrentViewer current, CancellationToken cancel)
    {
        if (await reader.ReadAsync(reference, current.Viewer, "api-action", cancel) is not { } view) return ActionCalls.Missing();
        return await ActionCalls.RunAsync(
            desk, view, action, fields, current.Viewer.PersonId!, idempotencyKey,
            () => DoneAsync(reference, current, reader, cancel), cancel);
    }

    private static async Task<IResult> DoneAsync(
        string reference, CurrentViewer current, CaseReader reader, CancellationToken cancel)
    {
        var loaded = await reader.FindAsync(reference, current.Viewer, cancel);
        return loaded is null
            ? ActionCalls.Missing()
            : Results.Ok(new ActionAnswer(
                Cases.CaseReference.OfStream(loaded.Stream), loaded.Version,
                TakedownStatusOf.Case(loaded.State).ToString()));
    }
}
