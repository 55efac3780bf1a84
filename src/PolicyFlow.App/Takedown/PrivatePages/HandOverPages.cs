using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.PrivatePages;

/// <summary>The private link on paper, for an affected person whom no mail reaches (16.5, 16.6). Whoever is shown it stands
/// on the case's history; it is shown in the answer to one press, and by no page that can be opened again.</summary>
public static class HandOverPages
{
    public static IEndpointRouteBuilder MapHandOver(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/cases/{reference}/private-link", ShowAsync).Rule(Matter.Case).ExcludeFromDescription();
        return routes;
    }

    private static async Task<IResult> ShowAsync(
        string reference, HttpContext context, CaseReader reader, CaseEngine<TakedownState> engine, AffectedTokens tokens,
        CurrentViewer current, SiteOptions site, CancellationToken cancel)
    {
        if (await reader.ReadAsync(reference, current.Viewer, "private link", cancel) is not { } view) return Page.Missing();
        var form = FormState.Of(await context.Request.ReadFormAsync(cancel));
        if (!DraftBox.IsId(form["id"])) return Results.BadRequest();
        var person = current.Viewer.PersonId!;
        var done = await engine.ExecuteAsync(
            new CaseRequest(view.Stream, new ShowPrivateLink(), Actor.Person(person), $"private-link:{person}:{form["id"]}"),
            cancel);
        return done switch
        {
            // The same press again, such as a page that is loaded anew: it was shown once.
            Execution<TakedownState>.Done { Replayed: true } => Page.Go($"/cases/{view.Reference}"),
            Execution<TakedownState>.Done d => Page.Show<HandOverPage>(new
            {
                view.Reference,
                Link = tokens.UrlOf(view.Stream, d.State.Care),
                Network = site.NetworkName,
            }),
            Execution<TakedownState>.Refused refused => Page.Show<StaleCasePage>(
                new { view.Path, refused.Reason }, StatusCodes.Status409Conflict),
            _ => Page.Missing(),
        };
    }
}
