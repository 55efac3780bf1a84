using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Desk.Pages;

/// <summary>The list of campaigns, one of them in figures and names, its file for a spreadsheet, and its end.</summary>
public static class CampaignPages
{
    public const string Path = "/campaigns";

    private const int PageSize = 50;

    internal static IEndpointRouteBuilder MapCampaigns(this IEndpointRouteBuilder routes)
    {
        var campaigns = routes.MapGroup(Path).ExcludeFromDescription();
        campaigns.MapGet("", ListAsync).Rule(Matter.Campaigns);
        campaigns.MapGet("/{id}", ShowAsync).Rule(Matter.Campaigns);
        campaigns.MapGet("/{id}/export.csv", ExportAsync).Rule(Matter.Campaigns);
        campaigns.MapGet("/{id}/close", AskToCloseAsync).Rule(Matter.CampaignWork);
        campaigns.MapPost("/{id}/close", CloseAsync).Rule(Matter.CampaignWork);
        campaigns.MapNewCampaigns();
        campaigns.MapPersonPages();
        campaigns.MapAnswers();
        campaigns.MapByHand();
        campaigns.MapBriefings();
        return routes;
    }

    internal static string Of(string id) => $"{Path}/{id}";

    private static async Task<IResult> ListAsync(
        string? done, [AsParameters] CampaignVisit visit, CampaignCounts counts, CancellationToken cancel)
    {
        var all = await visit.Desk.ListAsync(cancel);
        var rows = new List<CampaignRow>();
        foreach (var campaign in all.Where(c => visit.Sight.MayWork || c.State.Status != CampaignStatus.Draft))
        {
            rows.Add(new CampaignRow(campaign, campaign.State.Status == CampaignStatus.Draft
                ? null
                : await counts.StatesAsync(campaign.Id, cancel)));
        }

        return Page.Show<CampaignListPage>(new
        {
            Rows = rows,
            visit.Sight.MayWork,
            visit.People,
            Done = done == "dropped" ? "The draft is thrown away." : null,
        });
    }

    private static async Task<IResult> ShowAsync(
        string id, string? why, string? school, string? kind, string? role, string? after, string? done,
        [AsParameters] CampaignVisit visit, EntryList list, JobRoles roles, CancellationToken cancel)
    {
        if (await visit.DraftAsync(id, cancel) is not null && visit.Sight.MayWork)
            return Results.Redirect(Of(id) + "/check");
        if (await visit.BegunAsync(id, cancel) is not { } campaign) return Page.Missing();
        var filter = EntryFilter.Of(why, school, kind, role);
        return Page.Show<CampaignPage>(new
        {
            Campaign = campaign,
            Figures = (await visit.Desk.FiguresAsync(id, cancel))!,
            Filter = filter,
            Found = await list.PageAsync(id, filter, visit.Sight, PageSize, after, cancel),
            Roles = await roles.KnownAsync(cancel),
            Continued = after is not null,
            visit.Sight,
            visit.People,
            visit.Today,
            Done = done switch
            {
                "opened" => "The campaign is open.",
                "closed" => "The campaign is closed. Nobody is asked any more.",
                _ => null,
            },
        });
    }

    private static async Task<IResult> ExportAsync(
        string id, [AsParameters] CampaignVisit visit, CampaignCsv csv, CancellationToken cancel) =>
        await visit.BegunAsync(id, cancel) is null
            ? Page.Missing()
            : CsvSafe.Download($"campaign-{id}.csv", CampaignCsv.Header, csv.RowsAsync(id, visit.Sight, cancel));

    private static Task<IResult> AskToCloseAsync(
        string id, [AsParameters] CampaignVisit visit, CancellationToken cancel) =>
        ClosePageAsync(id, AdminForm.New(), visit, cancel);

    private static async Task<IResult> CloseAsync(
        string id, HttpContext context, [AsParameters] CampaignVisit visit, CancellationToken cancel)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        if (form["sure"] == "no") return Page.Go(Of(id));
        if (form["sure"] != "yes") form.Problem("sure", "Choose whether the campaign ends now");
        form.Limit("note", EntryDesk.LongestWords, "The note");
        if (form.Valid)
        {
            var answer = await visit.Desk.CloseAsync(visit.Current.Actor, command, id, form.Trimmed("note"), cancel);
            if (answer.Refusal is null) return Page.Go(Of(id) + "?done=closed");
            form.Problem("sure", answer.Refusal.Reason);
        }

        return await ClosePageAsync(id, form, visit, cancel);
    }

    private static async Task<IResult> ClosePageAsync(
        string id, FormState form, CampaignVisit visit, CancellationToken cancel)
    {
        if (await visit.BegunAsync(id, cancel) is not { } campaign) return Page.Missing();
        if (!campaign.State.IsUnderWay && form.Valid) return Page.Go(Of(id));
        var parameters = new
        {
            Campaign = campaign,
            Figures = (await visit.Desk.FiguresAsync(id, cancel))!,
            Form = form,
        };
        return form.Valid ? Page.Show<ClosePage>(parameters) : Page.Again<ClosePage>(parameters);
    }
}
