using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.Acknowledgement.Desk.Briefings;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Desk.Pages;

/// <summary>A briefing: the sheet to print before it, the signed sheet after it, and who was there.</summary>
internal static class BriefingPages
{
    private const int PageSize = 100;
    private const int SheetSize = 400;
    private const int LongestPlace = 200;

    public static void MapBriefings(this IEndpointRouteBuilder campaigns)
    {
        campaigns.MapGet("/{id}/briefing", AskAsync).Rule(Matter.CampaignWork);
        campaigns.MapPost("/{id}/briefing", RecordAsync).Rule(Matter.CampaignWork).TakesUpTo(BodyBytes.Files);
        campaigns.MapGet("/{id}/briefing/sheet", SheetAsync).Rule(Matter.CampaignWork);
        campaigns.MapGet("/{id}/briefing/{briefing}", ShowAsync).Rule(Matter.CampaignWork);
        campaigns.MapPost("/{id}/briefing/{briefing}", TickAsync).Rule(Matter.CampaignWork);
        campaigns.MapGet("/{id}/briefing/{briefing}/signed", SignedAsync).Rule(Matter.CampaignWork);
    }

    private static async Task<IResult> AskAsync(
        string id, [AsParameters] CampaignVisit visit, BriefingOffice office, CancellationToken cancel) =>
        await visit.BegunAsync(id, cancel) is { } campaign
            ? await ListPageAsync(campaign, AdminForm.New(), visit, office, cancel)
            : Page.Missing();

    private static async Task<IResult> RecordAsync(
        string id, HttpContext context, [AsParameters] CampaignVisit visit, BriefingOffice office, CancellationToken cancel)
    {
        if (await visit.UnderWayAsync(id, cancel) is not { } campaign) return Page.Missing();
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        var on = form.Day("on", "Enter the day of the briefing");
        var place = form.Trimmed("place");
        if (place.Length == 0) form.Problem("place", "Enter where it was");
        form.Limit("place", LongestPlace, "The place");
        var school = form["school"].Length == 0 ? null : form["school"];
        if (school is not null && visit.People.FindSchool(school) is null)
            form.Problem("school", "Choose a school from the list");
        var files = (await context.Request.ReadFormAsync(cancel)).Files;
        var (sheet, problem) = await SheetReader.ReadAsync(files.GetFile("sheet"), cancel);
        if (problem is not null) form.Problem("sheet", problem);
        if (form.Valid)
        {
            var answer = await office.RecordAsync(
                id, visit.Current.Actor, command, on!.Value, place, school, sheet!,
                LondonDay.Of(campaign.State.OpenedAt!.Value), cancel);
            if (answer.Done) return Page.Go($"{CampaignPages.Of(id)}/briefing/{answer.Id}");
            form.Refuse(answer, "on-day");
        }

        return await ListPageAsync(campaign, form, visit, office, cancel);
    }

    private static async Task<IResult> SheetAsync(
        string id, string? school, [AsParameters] CampaignVisit visit, EntryList list, CancellationToken cancel)
    {
        if (await visit.BegunAsync(id, cancel) is not { } campaign) return Page.Missing();
        var filter = EntryFilter.Of(EntryFilter.Outstanding, school, null, null);
        var page = await list.PageAsync(id, filter, visit.Sight, SheetSize, null, cancel);
        return Page.Show<BriefingSheetPage>(new
        {
            Campaign = campaign,
            People = page.Entries,
            School = filter.School is null ? "All schools" : CampaignWords.School(filter.School, visit.People),
            Directory = visit.People,
            More = page.Next is not null,
        });
    }

    private static async Task<IResult> ShowAsync(
        string id, string briefing, string? school, string? after, int? done, [AsParameters] CampaignVisit visit,
        BriefingOffice office, EntryList list, CancellationToken cancel)
    {
        if (await visit.BegunAsync(id, cancel) is not { } campaign
            || await office.FindAsync(id, briefing, cancel) is not { } found) return Page.Missing();
        return await PageAsync(
            campaign, found, AdminForm.New(), new Attended(done ?? 0, []), school ?? found.Held.School, after, visit, list,
            cancel);
    }

    private static async Task<IResult> TickAsync(
        string id, string briefing, string? school, string? after, HttpContext context,
        [AsParameters] CampaignVisit visit, BriefingOffice office, Attendance attendance, EntryList list,
        CancellationToken cancel)
    {
        if (await visit.UnderWayAsync(id, cancel) is not { } campaign
            || await office.FindAsync(id, briefing, cancel) is not { } found) return Page.Missing();
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is null) return Results.BadRequest();
        var who = form.Many("who");
        if (who.Count == 0) form.Problem("who", "Tick everybody who signed");
        if (who.Count > PageSize) form.Problem("who", $"Record at most {PageSize} people in one go");
        var attended = form.Valid
            ? await attendance.RecordAsync(found, who, visit.Sight, visit.Current.Actor, cancel)
            : new Attended(0, []);
        foreach (var not in attended.Not) form.Problem("who", $"{not.Name}: {not.Reason}");
        if (form.Valid)
        {
            var where = school is null ? "" : "&school=" + Uri.EscapeDataString(school);
            return Page.Go($"{CampaignPages.Of(id)}/briefing/{briefing}?done={attended.Recorded}{where}");
        }

        return await PageAsync(campaign, found, form, attended, school ?? found.Held.School, after, visit, list, cancel);
    }

    private static async Task<IResult> SignedAsync(
        string id, string briefing, HttpContext context, BriefingOffice office, CancellationToken cancel)
    {
        if (await office.FindAsync(id, briefing, cancel) is not { } found
            || await office.SheetAsync(found, cancel) is not { } sheet) return Page.Missing();

        // Always a download: no browser ever opens within this site what was put in from outside.
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return Results.File(sheet, found.Held.ContentType, FileName(found.Held));
    }

    private static string FileName(BriefingHeld held) =>
        "briefing-" + held.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + held.ContentType switch
        {
            "application/pdf" => ".pdf",
            "image/png" => ".png",
            _ => ".jpg",
        };

    private static async Task<IResult> ListPageAsync(
        ListedCampaign campaign, FormState form, CampaignVisit visit, BriefingOffice office, CancellationToken cancel)
    {
        var parameters = new
        {
            Campaign = campaign,
            Briefings = await office.ListAsync(campaign.Id, cancel),
            Form = form,
            visit.Sight,
            visit.People,
        };
        return form.Valid ? Page.Show<BriefingsPage>(parameters) : Page.Again<BriefingsPage>(parameters);
    }

    private static async Task<IResult> PageAsync(
        ListedCampaign campaign, BriefingView briefing, FormState form, Attended attended, string? school, string? after,
        CampaignVisit visit, EntryList list, CancellationToken cancel)
    {
        var filter = EntryFilter.Of(EntryFilter.Outstanding, school, null, null);
        var parameters = new
        {
            Campaign = campaign,
            Briefing = briefing,
            Found = await list.PageAsync(campaign.Id, filter, visit.Sight, PageSize, after, cancel),
            filter.School,
            After = after,
            attended.Recorded,
            Form = form,
            visit.People,
        };
        return form.Valid ? Page.Show<BriefingPage>(parameters) : Page.Again<BriefingPage>(parameters);
    }
}
