using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.PrivatePages;

/// <summary>The affected person's own page (16.3, 16.5, 16.6): how it stands, and what only she can answer. Looking changes
/// nothing; every answer is chosen and sent.</summary>
public static class AffectedPages
{
    public static IEndpointRouteBuilder MapAffected(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/yours/{token}", ShowAsync).ExcludeFromDescription().Rule(Matter.Affected);
        routes.MapPost("/yours/{token}/{part}", AnswerAsync).ExcludeFromDescription().Rule(Matter.Affected);
        return routes;
    }

    /// <summary>One answer for a link that is missing, altered, foreign or expired, and for one that opens nothing any
    /// more.</summary>
    private static IResult Gone() => Page.Show<AffectedGonePage>(status: StatusCodes.Status404NotFound);

    private static async Task<IResult> ShowAsync(
        string token, string? done, AffectedDesk desk, CurrentViewer current, CaseClock clock, SiteOptions site,
        SupportOptions support, CancellationToken cancel)
    {
        if (await desk.FindAsync(token, current.Viewer, cancel) is not { } loaded) return Gone();
        return Page.Show<AffectedPage>(new
        {
            View = await ViewAsync(token, loaded, desk, clock, site, support, cancel),
            Form = new FormState(),
            Done = done is not null && AffectedParts.All.Contains(done) ? done : null,
        });
    }

    private static async Task<IResult> AnswerAsync(
        string token, string part, HttpContext context, AffectedDesk desk, CurrentViewer current, CaseClock clock,
        SiteOptions site, SupportOptions support, CancellationToken cancel)
    {
        if (await desk.FindAsync(token, current.Viewer, cancel) is not { } loaded || !AffectedParts.All.Contains(part))
            return Gone();
        var form = FormState.Of(await context.Request.ReadFormAsync(cancel));
        if (!DraftBox.IsId(form["id"])) return Results.BadRequest();
        if (AffectedForms.Read(part, form, loaded.State, site.NetworkName) is { } answer)
        {
            if (await desk.RecordAsync(loaded, answer, form["id"], cancel) is not { } problem)
                return Page.Go($"/yours/{Uri.EscapeDataString(token)}?done={part}");
            form.Problem("main-content", problem);
        }

        // The case may have moved on, and sight with it.
        return await desk.FindAsync(token, current.Viewer, cancel) is not { } now
            ? Gone()
            : Page.Again<AffectedPage>(new
            {
                View = await ViewAsync(token, now, desk, clock, site, support, cancel),
                Form = form,
            });
    }

    private static async Task<AffectedView> ViewAsync(
        string token, LoadedCase<TakedownState> loaded, AffectedDesk desk, CaseClock clock, SiteOptions site,
        SupportOptions support, CancellationToken cancel) => new(
            "/yours/" + Uri.EscapeDataString(token), CaseReference.OfStream(loaded.Stream), loaded.State,
            await desk.PacksAsync(loaded, cancel), clock.Now, site.NetworkName, support, DraftBox.NewId());
}
