using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Desk.Pages;

/// <summary>One person in a campaign: where they stand, their history, and what can be done for them. Sight is asked anew on
/// each, by the person's school; readings are logged.</summary>
internal static class PersonPages
{
    public static void MapPersonPages(this IEndpointRouteBuilder campaigns)
    {
        campaigns.MapGet("/{id}/people/{member}", ShowAsync).Rule(Matter.CampaignPerson);
        campaigns.MapGet("/{id}/people/{member}/{deed}", AskAsync).Rule(Matter.CampaignWork);
        campaigns.MapPost("/{id}/people/{member}/{deed}", DoAsync).Rule(Matter.CampaignWork);
    }

    internal static string Of(string campaign, string member) => $"{CampaignPages.Of(campaign)}/people/{member}";

    private static async Task<IResult> ShowAsync(
        string id, string member, string? done, [AsParameters] CampaignVisit visit, EntryReader reader,
        EntryHistory history, EntryWords words, AccessLog access, CancellationToken cancel)
    {
        if (await visit.BegunAsync(id, cancel) is not { } campaign
            || await reader.FindAsync(id, member, cancel) is not { } entry || !visit.Sight.Sees(entry.State.School))
            return Page.Missing();
        await access.RecordAsync(
            AcknowledgementStreams.Entry(entry.State), visit.Current.Viewer.PersonId!, "campaign", cancel);
        return Page.Show<PersonInCampaignPage>(new
        {
            Campaign = campaign,
            Entry = entry,
            History = await history.OfAsync(entry, cancel),
            Words = await words.OfAsync(entry, cancel),
            LineManager = await words.LineManagerAsync(entry, cancel),
            MayAct = visit.Sight.MayActFor(entry.State.School) && campaign.State.IsUnderWay,
            visit.People,
            visit.Today,
            CommandId = AdminForm.NewCommand(),
            Done = done == "yes" ? "It is done, and on the history below." : null,
        });
    }

    private static async Task<IResult> AskAsync(
        string id, string member, string deed, int? question, [AsParameters] CampaignVisit visit, EntryReader reader,
        EntryWords words, CancellationToken cancel)
    {
        if (await FindAsync(id, member, deed, visit, reader, cancel) is not var (campaign, entry, found))
            return Page.Missing();
        var number = question ?? entry.State.Questions.Find(q => q.Answer is null)?.Number ?? 0;
        var form = AdminForm.New(
            ("question", number.ToString(CultureInfo.InvariantCulture)), ("email", entry.Person?.Email));
        return await FormAsync(campaign, entry, found, form, words, cancel);
    }

    private static async Task<IResult> DoAsync(
        string id, string member, string deed, HttpContext context, [AsParameters] CampaignVisit visit,
        [AsParameters] DeedForms forms, EntryReader reader, EntryWords words, CancellationToken cancel)
    {
        if (await FindAsync(id, member, deed, visit, reader, cancel) is not var (campaign, entry, found))
            return Page.Missing();
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        await forms.RunAsync(deed, form, new EntryAct(id, entry.Member, visit.Current.Actor, command), cancel);
        return form.Valid
            ? Page.Go(Of(id, entry.Member) + "?done=yes")
            : await FormAsync(campaign, entry, found, form, words, cancel);
    }

    private static async Task<(ListedCampaign Campaign, EntryView Entry, Deed Deed)?> FindAsync(
        string id, string member, string deed, CampaignVisit visit, EntryReader reader, CancellationToken cancel) =>
        Deeds.Find(deed) is { } found && await visit.BegunAsync(id, cancel) is { } campaign
        && await reader.FindAsync(id, member, cancel) is { } entry && visit.Sight.MayActFor(entry.State.School)
            ? (campaign, entry, found)
            : null;

    private static async Task<IResult> FormAsync(
        ListedCampaign campaign, EntryView entry, Deed deed, FormState form, EntryWords words, CancellationToken cancel)
    {
        var parameters = new
        {
            Campaign = campaign,
            Entry = entry,
            Deed = deed,
            Words = await words.OfAsync(entry, cancel),
            Form = form,
        };
        return form.Valid ? Page.Show<DeedPage>(parameters) : Page.Again<DeedPage>(parameters);
    }
}
