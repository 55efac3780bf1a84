using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Desk.Pages;

/// <summary>A new campaign in two steps: what it asks of whom, and a look at whom it reaches and when before it opens.
/// </summary>
internal static class NewCampaignPages
{
    private const string Start = CampaignPages.Path + "/new";

    public static void MapNewCampaigns(this IEndpointRouteBuilder campaigns)
    {
        campaigns.MapGet("/new", AskAsync).Rule(Matter.CampaignWork);
        campaigns.MapPost("/new", DraftAsync).Rule(Matter.CampaignWork);
        campaigns.MapGet("/{id}/check", CheckAsync).Rule(Matter.CampaignWork);
        campaigns.MapPost("/{id}/check", DecideAsync).Rule(Matter.CampaignWork);
    }

    private static async Task<IResult> AskAsync(
        string? from, string? policy, [AsParameters] CampaignVisit visit, CampaignBuilder builder, JobRoles roles,
        CancellationToken cancel)
    {
        var form = from is not null && await visit.DraftAsync(from, cancel) is { } draft
            ? CampaignForm.Of(draft)
            : AdminForm.New(("policy", policy));
        return await FormAsync(form, from, visit, builder, roles, cancel);
    }

    private static async Task<IResult> DraftAsync(
        string? from, HttpContext context, [AsParameters] CampaignVisit visit, CampaignBuilder builder, JobRoles roles,
        CancellationToken cancel)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        if (form["policy"].Length == 0) form.Problem("policy", "Choose the policy");
        var (audience, deadline) = CampaignForm.Read(form, visit.People);
        var quiz = QuizForm.Read(form);
        if (form.Valid && await builder.DraftAsync(form["policy"], audience, deadline!.Value, quiz, cancel) is var draft)
        {
            if (draft is null) form.Problem("policy", "Choose a policy from the list");
            else
            {
                var answer = await visit.Desk.DraftAsync(visit.Current.Actor, command, draft, cancel);
                if (answer.Refusal is null)
                {
                    if (from is not null) await visit.Desk.DropAsync(visit.Current.Actor, command + "-from", from, cancel);
                    return Page.Go(CampaignPages.Of(answer.Id) + "/check");
                }

                form.Problem("deadline-day", answer.Refusal.Reason);
            }
        }

        return await FormAsync(form, from, visit, builder, roles, cancel);
    }

    private static async Task<IResult> FormAsync(
        FormState form, string? from, CampaignVisit visit, CampaignBuilder builder, JobRoles roles, CancellationToken cancel)
    {
        var parameters = new
        {
            Policies = await builder.PoliciesAsync(cancel),
            Roles = await roles.KnownAsync(cancel),
            visit.People,
            Form = form,
            Action = from is null ? Start : $"{Start}?from={Uri.EscapeDataString(from)}",
        };
        return form.Valid ? Page.Show<NewCampaignPage>(parameters) : Page.Again<NewCampaignPage>(parameters);
    }

    private static async Task<IResult> CheckAsync(
        string id, [AsParameters] CampaignVisit visit, [AsParameters] CampaignOutlook outlook, CancellationToken cancel) =>
        await visit.DraftAsync(id, cancel) is { } draft
            ? await CheckPageAsync(id, draft, AdminForm.New(), visit, outlook, cancel)
            : await visit.BegunAsync(id, cancel) is not null ? Page.Go(CampaignPages.Of(id)) : Page.Missing();

    private static async Task<IResult> DecideAsync(
        string id, HttpContext context, [AsParameters] CampaignVisit visit, [AsParameters] CampaignOutlook outlook,
        CancellationToken cancel)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        var by = visit.Current.Actor;
        CampaignAnswer? answer = null;
        switch (form["decision"])
        {
            case "open":
                answer = await visit.Desk.OpenAsync(by, command, id, cancel);
                if (answer.Refusal is null) return Page.Go(CampaignPages.Of(id) + "?done=opened");
                break;
            case "keep":
                return Page.Go(CampaignPages.Path);
            case "drop":
                answer = await visit.Desk.DropAsync(by, command, id, cancel);
                if (answer.Refusal is null) return Page.Go(CampaignPages.Path + "?done=dropped");
                break;
        }

        form.Problem("decision", answer?.Refusal?.Reason ?? "Choose what happens with this campaign");
        return await visit.DraftAsync(id, cancel) is { } draft
            ? await CheckPageAsync(id, draft, form, visit, outlook, cancel)
            : await visit.BegunAsync(id, cancel) is not null ? Page.Go(CampaignPages.Of(id)) : Page.Missing();
    }

    private static async Task<IResult> CheckPageAsync(
        string id, CampaignState draft, FormState form, CampaignVisit visit, CampaignOutlook outlook,
        CancellationToken cancel)
    {
        var parameters = new
        {
            Id = id,
            Draft = draft,
            Reach = await outlook.Count.OfAsync(draft.Audience, cancel),
            Plan = await outlook.PlanAsync(visit.Clock.Now, cancel),
            visit.People,
            Form = form,
        };
        return form.Valid ? Page.Show<CheckPage>(parameters) : Page.Again<CheckPage>(parameters);
    }
}

/// <summary>What a campaign would bring if it opened now.</summary>
internal sealed record CampaignOutlook(AudienceCount Count, SchoolCalendar Calendar, Rules Rules)
{
    public async Task<IReadOnlyList<PlannedRound>> PlanAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await Calendar.RefreshAsync(cancel);
        var rules = Rules with { SchoolHolidays = Calendar.Now };
        return RoundWords.Planned(CampaignCalendar.Plan(now, rules), rules.Campaign);
    }
}
