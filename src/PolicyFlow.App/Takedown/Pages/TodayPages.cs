using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Inbound.Loop;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Pages;

/// <summary>Today, where a manager starts, and the list of all cases.</summary>
public static class TodayPages
{
    private const int RowsADesk = 25;
    private const int RowsAList = 100;

    public static IEndpointRouteBuilder MapToday(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/today", TodayAsync).ExcludeFromDescription().Rule(Matter.CaseList);
        routes.MapGet("/cases", ListAsync).ExcludeFromDescription().Rule(Matter.CaseList);
        return routes;
    }

    private static async Task<IResult> TodayAsync(
        TodayQuery query, CurrentViewer current, CaseClock clock, LoopState loop, CancellationToken cancel)
    {
        var lists = new List<TodayList>();
        foreach (var desk in (Desk[])[Desk.Decide, Desk.Confirm, Desk.Waiting])
            lists.Add(await query.ListAsync(current.Viewer, desk, RowsADesk, cancel));
        return Page.Show<TodayPage>(new
        {
            Lists = lists,
            clock.Now,
            MailMissingSince = await loop.MissingSinceAsync(cancel),
        });
    }

    private static async Task<IResult> ListAsync(
        string? q, string? status, CaseSearch search, CurrentViewer current, CaseClock clock, CancellationToken cancel)
    {
        var wanted = Enum.TryParse<TakedownStatus>(status, out var known) && Enum.IsDefined(known)
            ? known : (TakedownStatus?)null;
        var rows = await search.FindAsync(current.Viewer, wanted, q, RowsAList, cancel);
        return Page.Show<CasesPage>(new
        {
            Rows = rows,
            Form = new FormState(("q", q), ("status", wanted?.ToString())),
            clock.Now,
        });
    }
}
