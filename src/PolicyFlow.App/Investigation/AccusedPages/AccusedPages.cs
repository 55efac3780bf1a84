using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Evidence.Kinds;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.Intake.Steps;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Investigation.AccusedPages;

/// <summary>The page of somebody whom an investigation is about (17.1): the letters that were released to them, whom they can
/// talk to, support, and their answer.</summary>
public static class AccusedPages
{
    private const string Answered = "/letters/answered";

    /// <summary>Most files that one person may add to one case.</summary>
    private const int MostFiles = 50;

    public static IEndpointRouteBuilder MapAccusedPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Answered, () => Page.Show<AccusedAnsweredPage>()).ExcludeFromDescription().Rule(Matter.Public);
        routes.MapGet("/letters/{token}", ShowAsync).ExcludeFromDescription().Rule(Matter.Accused);
        routes.MapPost("/letters/{token}", ReplyAsync).ExcludeFromDescription().Rule(Matter.Accused).TakesUpTo(BodyBytes.Files);
        return routes;
    }

    /// <summary>One answer for a link that is missing, altered, foreign or expired, and for one that opens nothing just now.
    /// </summary>
    private static IResult Gone() => Page.Show<AccusedGonePage>(status: StatusCodes.Status404NotFound);

    private static async Task<IResult> ShowAsync(
        string token, AccusedDesk desk, CurrentViewer current, CancellationToken cancel) =>
        await desk.FindAsync(token, current.Viewer, cancel) is not { } view
            ? Gone()
            : Page.Show<AccusedPage>(new { View = view, Path = PathOf(token), Form = new FormState(("id", DraftBox.NewId())) });

    private static async Task<IResult> ReplyAsync(
        string token, HttpContext context, AccusedDesk desk, EvidenceShelf shelf, CurrentViewer current,
        CancellationToken cancel)
    {
        var typed = await context.Request.ReadFormAsync(cancel);
        var form = FormState.Of(typed);
        var id = form["id"];
        if (DraftBox.IsId(id) && await desk.WasTakenAsync(token, id, cancel)) return Page.Go(Answered);
        if (await desk.FindAsync(token, current.Viewer, cancel) is not { } view) return Gone();
        if (!DraftBox.IsId(id)) return Results.BadRequest();
        form.Limit("words", TextLimits.Description, "Your answer");
        var files = typed.Files.GetFiles("files").Where(f => f.Length > 0).ToList();
        if (form.Trimmed("words").Length == 0 && files.Count == 0) form.Problem("words", "Write your answer, or choose a file");
        if (files.Count > 0 && view.TakesNone)
            form.Problem("words", "Nothing was sent: we take no picture of this, and no other file. Tell us in words");
        else if (view.Files + files.Count > MostFiles)
            form.Problem("files", $"You can add {MostFiles} files at most. Speak to the person named in your letter");
        var shelved = form.Valid ? await shelf.PutAsync(id, files, cancel) : new Shelved([], []);
        foreach (var problem in shelved.Problems) form.Problem("files", problem);
        if (!form.Valid) return Page.Again<AccusedPage>(new { View = view, Path = PathOf(token), Form = form });
        var taken = await desk.ReplyAsync(view, form.Trimmed("words"), shelved.Kept, id, cancel);
        await shelf.ClearAsync(shelved.Kept, cancel);
        return taken ? Page.Go(Answered) : Gone();
    }

    private static string PathOf(string token) => "/letters/" + Uri.EscapeDataString(token);
}
