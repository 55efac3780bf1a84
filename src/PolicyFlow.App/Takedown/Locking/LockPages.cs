using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Intake.Tracking;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Takedown.Actions;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Takedown.Locking;

/// <summary>The one press that locks what may be a sexual image of a child (8.1): on the case page by whoever sees it, on
/// the private page by the reporter.</summary>
public static class LockPages
{
    public static IEndpointRouteBuilder MapLocking(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/cases/{reference}/lock", LockAsync).Rule(Matter.Case).ExcludeFromDescription();
        routes.MapPost("/track/{token}/lock", LockAllAsync).Rule(Matter.Tracking).ExcludeFromDescription();
        return routes;
    }

    private static async Task<IResult> LockAsync(
        string reference, HttpContext context, CaseReader reader, ActionDesk desk, CurrentViewer current,
        CancellationToken cancel)
    {
        if (await reader.ReadAsync(reference, current.Viewer, "lock", cancel) is not { } view) return Page.Missing();
        var form = FormState.Of(await context.Request.ReadFormAsync(cancel));
        var input = ActionInput.Of(
            form.Many("items").Select(i => ("items", i)).Concat(form.Many("files").Select(f => ("files", f))));
        var person = current.Viewer.PersonId!;
        var result = await desk.RunAsync(
            view, LockItemAction.Id, input, person, $"lock:{person}:{Guid.NewGuid():N}", cancel: cancel);
        return result is ActionResult.Done
            ? Page.Go($"/cases/{view.Reference}?done={LockItemAction.Id}")
            : Results.BadRequest();
    }

    private static async Task<IResult> LockAllAsync(
        string token, ITrackDesk desk, CurrentViewer current, CancellationToken cancel)
    {
        if (await TrackPages.OpenAsync(token, desk, current.Viewer, cancel) is not var (caseId, _)) return TrackPages.Lost();
        await desk.LockAsync(caseId, DraftBox.NewId(), cancel);
        return Page.Go($"/track/{Uri.EscapeDataString(token)}");
    }
}
