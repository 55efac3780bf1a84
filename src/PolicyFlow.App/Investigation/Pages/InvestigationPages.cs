using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Investigation.Actions;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.People;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Investigation.Pages;

/// <summary>The pages of one investigation. It is opened by POST first: a GET changes nothing, and the reporter is told the
/// truth about who opened it.</summary>
public static class InvestigationPages
{
    private static readonly Role[] Openers =
        [Role.SafeguardingLead, Role.Manager, Role.Principal, Role.ItDirector, Role.Chair];

    public static IEndpointRouteBuilder MapInvestigations(this IEndpointRouteBuilder routes)
    {
        var cases = routes.MapGroup("/investigations/{reference}").ExcludeFromDescription();
        cases.MapGet("", ShowAsync).Rule(Matter.Case);
        cases.MapPost("/open", OpenAsync).Rule(Matter.Case);
        cases.MapGet("/do/{action}", FormAsync).Rule(Matter.Case);
        cases.MapPost("/do/{action}", ActAsync).Rule(Matter.Case);
        cases.MapGet("/report", ReportAsync).Rule(Matter.Case);
        return routes;
    }

    private static async Task<IResult> ShowAsync(
        string reference, string? done, InvestigationReader reader, InvestigationActionDesk desk, CurrentViewer current,
        CaseClock clock, CancellationToken cancel)
    {
        if (await reader.FindAsync(reference, current.Viewer, cancel) is not { } loaded) return Page.Missing();
        if (!loaded.State.OpenedBy.Contains(current.Viewer.PersonId!))
        {
            return Page.Show<OpenInvestigationPage>(
                new { Reference = CaseReference.OfStream(loaded.Stream), loaded.State, clock.Now });
        }

        var view = await reader.ReadAsync(reference, current.Viewer, "case", cancel);
        return Page.Show<InvestigationPage>(new
        {
            View = view,
            Actions = desk.Offer(view!),
            Done = desk.Names.Contains(done) ? done : null,
        });
    }

    private static async Task<IResult> OpenAsync(
        string reference, InvestigationReader reader, InvestigationActionDesk desk, CurrentViewer current,
        CancellationToken cancel)
    {
        if (await reader.FindAsync(reference, current.Viewer, cancel) is not { } loaded) return Page.Missing();
        var viewer = current.Viewer;
        var role = Openers.FirstOrDefault(r => viewer.Holds(r, loaded.State.School), Role.Manager);
        await desk.OpenAsync(loaded.Stream, viewer.PersonId!, RoleNames.ForReporter(role), cancel);
        return Page.Go(InvestigationView.PathOf(CaseReference.OfStream(loaded.Stream)));
    }

    private static async Task<IResult> FormAsync(
        string reference, string action, HttpContext context, InvestigationReader reader, InvestigationActionDesk desk,
        CurrentViewer current, CancellationToken cancel)
    {
        if (await reader.ReadAsync(reference, current.Viewer, "action", cancel) is not { } view) return Page.Missing();
        view = view with { Chosen = context.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString()) };
        return ActionPages.Form(
            view, desk.Offer(view).FirstOrDefault(a => a.Name == action), desk.Names.Contains(action));
    }

    private static async Task<IResult> ActAsync(
        string reference, string action, HttpContext context, InvestigationReader reader, InvestigationActionDesk desk,
        CurrentViewer current, CancellationToken cancel)
    {
        if (await reader.ReadAsync(reference, current.Viewer, "action", cancel) is not { } view) return Page.Missing();
        var form = FormState.Of(await context.Request.ReadFormAsync(cancel));
        view = view with { Chosen = ActionForm.Chosen(form) };
        var offered = desk.Offer(view).FirstOrDefault(a => a.Name == action);
        var person = current.Viewer.PersonId!;
        var result = await desk.RunAsync(
            view, action, ActionForm.Input(form, offered), person, ActionPages.CommandId(form, person), cancel: cancel);

        // What they just did may have taken the case out of their sight: they are told so, and not that there is no such case.
        return result is ActionResult.Done && await reader.FindAsync(reference, current.Viewer, cancel) is null
            ? Page.Show<OutOfSightPage>(new { view.Reference })
            : ActionPages.Answer(result, view, action, offered, form);
    }

    /// <summary>Logged as what it is: whoever prints a case takes it out of this program.</summary>
    private static async Task<IResult> ReportAsync(
        string reference, bool? redacted, InvestigationReader reader, IPeopleDirectory people, CurrentViewer current,
        CancellationToken cancel)
    {
        var hides = redacted == true;
        if (await reader.ReadAsync(reference, current.Viewer, hides ? "redacted-report" : "report", cancel) is not { } view)
            return Page.Missing();
        return Page.Show<ReportPage>(new
        {
            View = view,
            Hidden = hides ? Redaction.Of(view, people) : null,
            PrintedBy = people.Find(current.Viewer.PersonId!)?.Name ?? "",
        });
    }
}
