using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Investigation.Asking.Pages;

/// <summary>The pages of questions for whoever has signed in: their own, those that wait for them, and one with its thread.
/// Looking changes nothing but the access log.</summary>
public static class QuestionPages
{
    public const string Path = "/questions";
    public const string AskPath = "/questions/ask";
    private const int MostRows = 50;

    internal static IEndpointRouteBuilder MapQuestions(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ListAsync).ExcludeFromDescription().Rule(Matter.SignedIn);
        routes.MapAsk();
        routes.MapGet(Path + "/{reference}", ShowAsync).ExcludeFromDescription().Rule(Matter.Question);
        routes.MapPost(Path + "/{reference}/{deed}", ActAsync).ExcludeFromDescription().Rule(Matter.Question);
        routes.MapOwnQuestion();
        return routes;
    }

    private static async Task<IResult> ListAsync(
        QuestionLists lists, CurrentViewer current, CaseClock clock, CancellationToken cancel)
    {
        var viewer = current.Viewer;
        return Page.Show<QuestionsPage>(new
        {
            Waiting = await lists.WaitingAsync(viewer, MostRows, cancel),
            Own = await lists.OwnAsync(viewer, MostRows, cancel),
            Other = await lists.OtherAsync(viewer, MostRows, cancel),
            Answers = viewer.Grants.Any(g => g.Role is not (Role.Staff or Role.Administrator or Role.Governor or Role.Auditor)),
            clock.Now,
        });
    }

    private static async Task<IResult> ShowAsync(
        string reference, string? done, QuestionReader reader, CurrentViewer current, CaseClock clock, CancellationToken cancel) =>
        await reader.ReadAsync(reference, current.Viewer, "question", cancel) is { } view
            ? Page.Show<QuestionPage>(new
            {
                View = view,
                Form = AdminForm.New(),
                Path = $"{Path}/{view.Reference}",
                Today = LondonDay.Of(clock.Now),
                Done = QuestionDeeds.Done(done),
            })
            : Page.Missing();

    private static async Task<IResult> ActAsync(
        string reference, string deed, HttpContext context, QuestionReader reader, QuestionDeeds deeds, QuestionReports reports,
        CurrentViewer current, CaseClock clock, CancellationToken cancel)
    {
        if (await reader.ReadAsync(reference, current.Viewer, "question", cancel) is not { } view) return Page.Missing();
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        var commandId = $"form:{current.Actor.Id}:{deed}:{command}";
        var path = $"{Path}/{view.Reference}";
        if (deed == QuestionDeeds.Report)
            return Page.Go(await reports.BeginAsync(context, view, current.Actor, commandId, cancel));
        if (!await deeds.DoAsync(view, deed, form, current.Actor, commandId, cancel)) return Page.Missing();
        return form.Valid
            ? Page.Go($"{path}?done={deed}")
            : Page.Again<QuestionPage>(new
            {
                View = view,
                Form = form,
                Path = path,
                Today = LondonDay.Of(clock.Now),
            });
    }
}
