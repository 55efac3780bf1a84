using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.SignIn.Entra;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Api;

/// <summary>Campaigns over HTTP (5.3): opening them, and how far they are. Numbers only; names are on the pages.</summary>
public static class CampaignApi
{
    private const int MostKey = 200;

    public static IEndpointRouteBuilder MapCampaignApi(this IEndpointRouteBuilder routes)
    {
        var campaigns = routes.MapGroup("/api/campaigns").WithTags("Campaigns")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);
        campaigns.MapPost("", OpenAsync).WithName("open-campaign")
            .WithSummary("Asks an audience to confirm the published version of a policy")
            .WithDescription("Drafts the campaign and opens it in one call, or only drafts it where open is false. The same "
                + "Idempotency-Key again answers with the same campaign and sends nothing.")
            .Produces<CampaignInfo>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity).Rule(Matter.CampaignWork);
        campaigns.MapGet("", ListAsync).WithName("list-campaigns").WithSummary("All campaigns with counts by state")
            .Produces<CampaignList>().Rule(Matter.Campaigns).ForPrograms(EntraPrograms.CampaignsRead);
        campaigns.MapGet("/{id}", ReadAsync).WithName("read-campaign").WithSummary("One campaign with counts by state")
            .Produces<CampaignInfo>().Rule(Matter.Campaigns).ForPrograms(EntraPrograms.CampaignsRead);
        return routes;
    }

    private static async Task<IResult> OpenAsync(
        [FromBody] CampaignRequest request, [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
        CampaignRequestReader reader, CampaignDesk desk, CampaignCounts counts, CurrentViewer current,
        CancellationToken cancel)
    {
        var (draft, problems) = await reader.ReadAsync(request, cancel);
        if (idempotencyKey?.Length > MostKey)
            problems["Idempotency-Key"] = [$"The key must be {MostKey} characters or fewer."];
        if (problems.Count > 0 || draft is null)
        {
            return Results.ValidationProblem(
                problems, title: "There is a problem", detail: string.Join(" ", problems.SelectMany(p => p.Value)),
                statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        var by = current.Actor;
        var command = string.IsNullOrWhiteSpace(idempotencyKey)
            ? Guid.NewGuid().ToString("N")
            : $"key:{by.Id}:{idempotencyKey}";
        var answer = await desk.DraftAsync(by, command, draft, cancel);
        if (answer.Refusal is null && request.Open)
        {
            answer = await desk.OpenAsync(by, command + ":open", answer.Id, cancel);

            // One call, one outcome: what does not open leaves no draft behind.
            if (answer.Refusal is not null) await desk.DropAsync(by, command + ":drop", answer.Id, cancel);
        }

        return answer.Refusal is { } refusal
            ? Results.Problem(
                statusCode: StatusCodes.Status422UnprocessableEntity, title: "This is refused", detail: refusal.Reason,
                extensions: new Dictionary<string, object?> { ["code"] = refusal.Code })
            : Results.Created(
                $"/api/campaigns/{answer.Id}",
                CampaignInfo.Of(
                    answer.Id, (await desk.FindAsync(answer.Id, cancel))!, await counts.StatesAsync(answer.Id, cancel)));
    }

    private static async Task<IResult> ListAsync(
        CampaignDesk desk, CampaignCounts counts, CurrentViewer current, CancellationToken cancel)
    {
        var found = new List<CampaignInfo>();
        foreach (var campaign in (await desk.ListAsync(cancel)).Where(c => MaySee(c.State, current)))
        {
            found.Add(CampaignInfo.Of(
                campaign.Id, campaign.State, await counts.StatesAsync(campaign.Id, cancel)));
        }

        return Results.Ok(new CampaignList(found));
    }

    private static async Task<IResult> ReadAsync(
        string id, CampaignDesk desk, CampaignCounts counts, CurrentViewer current, CancellationToken cancel) =>
        await desk.FindAsync(id, cancel) is { Status: not CampaignStatus.Dropped } state && MaySee(state, current)
            ? Results.Ok(CampaignInfo.Of(id, state, await counts.StatesAsync(id, cancel)))
            : Results.Problem(
                statusCode: StatusCodes.Status404NotFound, title: "Not found",
                detail: "There is no such campaign, or you may not see it.");

    /// <summary>Drafts are for those who write them.</summary>
    private static bool MaySee(CampaignState state, CurrentViewer current) =>
        state.Status != CampaignStatus.Draft || Sight.MaySee(current.Viewer, Matter.CampaignWork);
}
