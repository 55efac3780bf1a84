using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Desk.Pages;

/// <summary>Somebody who waits for a manager, with the words.</summary>
public sealed record WaitingPerson(EntryView Entry, EntryWordsView Words);

/// <summary>Whoever waits for an answer or a decision of a manager.</summary>
internal static class AnswerPages
{
    private const int PageSize = 50;

    public static void MapAnswers(this IEndpointRouteBuilder campaigns) =>
        campaigns.MapGet("/{id}/answers", ShowAsync).Rule(Matter.Campaigns);

    private static async Task<IResult> ShowAsync(
        string id, string? after, [AsParameters] CampaignVisit visit, EntryList list, EntryWords words,
        CancellationToken cancel)
    {
        if (await visit.BegunAsync(id, cancel) is not { } campaign) return Page.Missing();
        var page = await list.PageAsync(
            id, new EntryFilter(EntryFilter.Waiting), visit.Sight, PageSize, after, cancel);
        var people = new List<WaitingPerson>();
        foreach (var entry in page.Entries) people.Add(new WaitingPerson(entry, await words.OfAsync(entry, cancel)));
        return Page.Show<AnswersPage>(new { Campaign = campaign, Waiting = people, page.Next, visit.Sight, visit.People });
    }
}
