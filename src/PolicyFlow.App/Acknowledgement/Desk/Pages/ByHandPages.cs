using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.Acknowledgement.Entries;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Desk.Pages;

/// <summary>A letter to print.</summary>
/// <param name="Link">The personal link, for the picture.</param>
/// <param name="Code">What is typed where there is no camera.</param>
public sealed record PrintedLetter(string Name, string School, string Link, string Code);

/// <summary>Those whom mail does not reach: the list, and letters with each person's own link. A printed letter stands on the
/// person's history; letters are shown in the answer to a press, and by no page that can be opened again.</summary>
internal static class ByHandPages
{
    /// <summary>Rows of a page, and so letters of one press.</summary>
    private const int PageSize = 100;

    public static void MapByHand(this IEndpointRouteBuilder campaigns)
    {
        campaigns.MapGet("/{id}/by-hand", ListAsync).Rule(Matter.Campaigns);
        campaigns.MapPost("/{id}/by-hand/letters", PrintAsync).Rule(Matter.CampaignWork);
    }

    private static async Task<IResult> ListAsync(
        string id, string? school, string? after, [AsParameters] CampaignVisit visit, EntryList list,
        CancellationToken cancel) => await visit.BegunAsync(id, cancel) is { } campaign
            ? await PageAsync(campaign, AdminForm.New(), school, after, visit, list, cancel)
            : Page.Missing();

    private static async Task<IResult> PrintAsync(
        string id, HttpContext context, [AsParameters] CampaignVisit visit, EntryReader reader, EntryDesk desk,
        EntryList list, PersonalLinks links, ShortCodes codes, SiteOptions site, CancellationToken cancel)
    {
        if (await visit.UnderWayAsync(id, cancel) is not { } campaign) return Page.Missing();
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        var letters = new List<PrintedLetter>();
        foreach (var member in form.Many("who").Distinct(StringComparer.Ordinal).Take(PageSize))
        {
            if (await reader.FindAsync(id, member, cancel) is not { } entry || !visit.Sight.MayActFor(entry.State.School))
                continue;
            var act = new EntryAct(id, entry.Member, visit.Current.Actor, command);
            if (await desk.PrintAsync(act, cancel) is not null) continue;
            letters.Add(new PrintedLetter(
                entry.Name, CampaignWords.School(entry.State.School, visit.People), links.UrlOf(entry.State),
                codes.Of(entry.State)));
        }

        if (letters.Count > 0)
        {
            return Page.Show<LettersPage>(new
            {
                Campaign = campaign,
                Letters = letters,
                Network = site.NetworkName,
                CodeAddress = site.Url("/confirm"),
            });
        }

        form.Problem("who", "Choose at least one person who is still to confirm");
        return await PageAsync(campaign, form, null, null, visit, list, cancel);
    }

    private static async Task<IResult> PageAsync(
        ListedCampaign campaign, FormState form, string? school, string? after, CampaignVisit visit, EntryList list,
        CancellationToken cancel)
    {
        var filter = EntryFilter.Of(EntryFilter.ByHand, school, null, null);
        var parameters = new
        {
            Campaign = campaign,
            Found = await list.PageAsync(campaign.Id, filter, visit.Sight, PageSize, after, cancel),
            filter.School,
            Form = form,
            visit.Sight,
            visit.People,
            visit.Today,
        };
        return form.Valid ? Page.Show<ByHandPage>(parameters) : Page.Again<ByHandPage>(parameters);
    }
}
