using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.People;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Takedown.Actions;
using PolicyFlow.App.Takedown.ByMail;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Takedown.Pages;

/// <summary>The pages of one case. A case is opened by POST first: a GET changes nothing, and the reporter is told the
/// truth about who opened it.</summary>
public static class CasePages
{
    public static IEndpointRouteBuilder MapCases(this IEndpointRouteBuilder routes)
    {
        var cases = routes.MapGroup("/cases/{reference}").ExcludeFromDescription();
        cases.MapGet("", ShowAsync).Rule(Matter.Case);
        cases.MapPost("/open", OpenAsync).Rule(Matter.Case);
        cases.MapGet("/do/{action}", FormAsync).Rule(Matter.Case);
        cases.MapPost("/do/{action}", ActAsync).Rule(Matter.Case);
        cases.MapCaseMail();
        return routes;
    }

    private static async Task<IResult> ShowAsync(
        string reference, string? done, CaseReader reader, InvestigationReader investigations, LinkedCases linked,
        ActionDesk desk, CurrentViewer current, CaseClock clock, TakedownRoute route, CancellationToken cancel)
    {
        if (await reader.FindAsync(reference, current.Viewer, cancel) is not { } loaded)
        {
            // A reference that was found anywhere opens, whatever kind of case it is.
            return await investigations.FindAsync(reference, current.Viewer, cancel) is { } other
                ? Page.Go(InvestigationView.PathOf(CaseReference.OfStream(other.Stream))) : Page.Missing();
        }

        if (!loaded.State.OpenedBy.Contains(current.Viewer.PersonId!))
            return Page.Show<OpenPage>(new { Reference = CaseReference.OfStream(loaded.Stream), loaded.State, clock.Now });
        var view = await reader.ReadAsync(reference, current.Viewer, "case", cancel);
        return Page.Show<CasePage>(new
        {
            View = view,
            Actions = desk.Offer(view!),
            Investigations = await linked.OpenedFromAsync(loaded.Stream, current.Viewer, cancel),
            clock.Now,
            Routed = await route.ReadAsync(loaded, current.Viewer, cancel),
            Done = desk.Names.Contains(done) ? done : null,
        });
    }

    private static async Task<IResult> OpenAsync(
        string reference, CaseReader reader, ActionDesk desk, CurrentViewer current, CancellationToken cancel)
    {
        if (await reader.FindAsync(reference, current.Viewer, cancel) is not { } loaded) return Page.Missing();
        var viewer = current.Viewer;
        var role = ((Role[])[Role.SafeguardingLead, Role.Manager, Role.Principal])
            .FirstOrDefault(r => viewer.Holds(r, loaded.State.School), Role.Manager);
        await desk.OpenAsync(loaded.Stream, viewer.PersonId!, RoleNames.ForReporter(role), cancel);
        return Page.Go($"/cases/{CaseReference.OfStream(loaded.Stream)}");
    }

    private static async Task<IResult> FormAsync(
        string reference, string action, HttpContext context, CaseReader reader, ActionDesk desk, CurrentViewer current,
        CancellationToken cancel)
    {
        if (await reader.ReadAsync(reference, current.Viewer, "action", cancel) is not { } view) return Page.Missing();
        view = view with { Chosen = context.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString()) };
        return ActionPages.Form(
            view, desk.Offer(view).FirstOrDefault(a => a.Name == action), desk.Names.Contains(action));
    }

    private static async Task<IResult> ActAsync(
        string reference, string action, HttpContext context, CaseReader reader, ActionDesk desk, CurrentViewer current,
        CancellationToken cancel)
    {
        if (await reader.ReadAsync(reference, current.Viewer, "action", cancel) is not { } view) return Page.Missing();
        var form = FormState.Of(await context.Request.ReadFormAsync(cancel));
        view = view with { Chosen = ActionForm.Chosen(form) };
        var offered = desk.Offer(view).FirstOrDefault(a => a.Name == action);
        var person = current.Viewer.PersonId!;
        var result = await desk.RunAsync(
            view, action, ActionForm.Input(form, offered), person, ActionPages.CommandId(form, person), cancel: cancel);
        return ActionPages.Answer(result, view, action, offered, form);
    }
}
