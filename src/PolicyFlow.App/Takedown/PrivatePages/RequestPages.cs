using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Intake.Steps;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.PrivatePages;

/// <summary>The page of one request to a member of staff (17.2): the released letter, until when to answer, and the
/// answer.</summary>
public static class RequestPages
{
    public static IEndpointRouteBuilder MapRequests(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/request/answered", () => Page.Show<RequestAnsweredPage>()).ExcludeFromDescription()
            .Rule(Matter.Public);
        routes.MapGet("/request/{token}", ShowAsync).ExcludeFromDescription().Rule(Matter.Author);
        routes.MapPost("/request/{token}", AnswerAsync).ExcludeFromDescription().Rule(Matter.Author);
        return routes;
    }

    /// <summary>One answer for a link that is missing, altered, foreign or expired, and for one that opens nothing any
    /// more.</summary>
    private static IResult Gone() => Page.Show<RequestGonePage>(status: StatusCodes.Status404NotFound);

    private static async Task<IResult> ShowAsync(
        string token, RequestDesk desk, CurrentViewer current, CaseClock clock, CancellationToken cancel) =>
        await desk.FindAsync(token, current.Viewer, cancel) is not { } view
            ? Gone()
            : Page.Show<RequestPage>(new
            {
                View = view,
                Path = PathOf(token),
                clock.Now,
                Form = new FormState(("id", DraftBox.NewId())),
            });

    private static async Task<IResult> AnswerAsync(
        string token, HttpContext context, RequestDesk desk, CurrentViewer current, CaseClock clock,
        CancellationToken cancel)
    {
        var form = FormState.Of(await context.Request.ReadFormAsync(cancel));
        var id = form["id"];
        if (DraftBox.IsId(id) && await desk.WasTakenAsync(token, id, cancel)) return Page.Go("/request/answered");
        if (await desk.FindAsync(token, current.Viewer, cancel) is not { } view) return Gone();
        if (!DraftBox.IsId(id)) return Results.BadRequest();
        if (Read(form) is not { } answer)
            return Page.Again<RequestPage>(new { View = view, Path = PathOf(token), clock.Now, Form = form });
        await desk.RecordAsync(view, answer, form.Trimmed("words"), id, cancel);
        return Page.Go("/request/answered");
    }

    private static AuthorAnswer? Read(FormState form)
    {
        AuthorAnswer? answer = form.Trimmed("answer") switch
        {
            "removed" => AuthorAnswer.Removed,
            "disagree" => AuthorAnswer.Disagrees,
            _ => null,
        };
        if (answer is null) form.Problem("answer", "Choose your answer");
        form.Limit("words", TextLimits.Description, "What you write");
        if (answer == AuthorAnswer.Disagrees && form.Trimmed("words").Length == 0)
            form.Problem("words", "Write what you do not agree with, or what keeps you from it");
        return form.Valid ? answer : null;
    }

    private static string PathOf(string token) => "/request/" + Uri.EscapeDataString(token);
}
