using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using PolicyFlow.App.Cases.Search;
using PolicyFlow.App.Mail.Inbound.Loop;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Cases.Lists;

/// <summary>Today, where a manager starts, and the list of all cases.</summary>
public static class TodayPages
{
    private const int RowsADesk = 25;
    private const int RowsAList = 50;

    public static IEndpointRouteBuilder MapToday(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/today", TodayAsync).ExcludeFromDescription().Rule(Matter.CaseList);
        routes.MapGet("/cases", ListAsync).ExcludeFromDescription().Rule(Matter.CaseList);
        return routes;
    }

    private static async Task<IResult> TodayAsync(
        CaseLists cases, CurrentViewer current, CaseClock clock, LoopState loop, CancellationToken cancel)
    {
        var lists = new List<TodayList>();
        foreach (var desk in (Desk[])[Desk.Decide, Desk.Confirm, Desk.Waiting])
            lists.Add(await cases.TodayAsync(current.Viewer, desk, RowsADesk, cancel));
        return Page.Show<TodayPage>(new
        {
            Lists = lists,
            clock.Now,
            MailMissingSince = await loop.MissingSinceAsync(cancel),
        });
    }

    private static async Task<IResult> ListAsync(
        string? q, string? kind, string? status, string? after, CaseSearch cases, CurrentViewer current, CaseClock clock,
        CancellationToken cancel)
    {
        // What no list knows filters nothing.
        var ofKind = cases.Kinds.FirstOrDefault(k => k.Kind == kind)?.Kind;
        var ofStatus = cases.Kinds.SelectMany(k => k.Statuses).Any(s => s.Status == status) ? status : null;
        var found = await cases.FindAsync(current.Viewer, new CaseQuery(ofKind, ofStatus, q, RowsAList, after), cancel);
        return Page.Show<CasesPage>(new
        {
            found.Rows,
            Next = found.Next is null ? null : QueryHelpers.AddQueryString("/cases", new Dictionary<string, string?>
            {
                ["q"] = q,
                ["kind"] = ofKind,
                ["status"] = ofStatus,
                ["after"] = found.Next,
            }),
            cases.Kinds,
            Form = new FormState(("q", q), ("kind", ofKind), ("status", ofStatus)),
            clock.Now,
        });
    }
}
