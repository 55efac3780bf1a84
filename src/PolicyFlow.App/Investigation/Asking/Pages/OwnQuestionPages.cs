using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Investigation.Asking.Mail;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Investigation.Asking.Pages;

/// <summary>The page of whoever asked without an account, behind their private link: the question, the answers, and a form to
/// ask more.</summary>
internal static class OwnQuestionPages
{
    public static void MapOwnQuestion(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/question/{token}", ShowAsync).ExcludeFromDescription().Rule(Matter.Tracking);
        routes.MapPost("/question/{token}/{deed}", ActAsync).ExcludeFromDescription().Rule(Matter.Tracking);
    }

    /// <summary>One answer for a link that is altered, foreign or expired.</summary>
    private static IResult Gone() => Page.Show<QuestionGonePage>(status: StatusCodes.Status404NotFound);

    private static async Task<IResult> ShowAsync(
        string token, string? done, QuestionLinks links, QuestionReader reader, CaseClock clock, CancellationToken cancel) =>
        await FindAsync(token, links, reader, cancel) is { } view
            ? Page.Show<QuestionPage>(new
            {
                View = view,
                Form = AdminForm.New(),
                Path = PathOf(token),
                Today = LondonDay.Of(clock.Now),
                Done = QuestionDeeds.Done(done),
                Linked = true,
            })
            : Gone();

    private static async Task<IResult> ActAsync(
        string token, string deed, HttpContext context, QuestionLinks links, QuestionReader reader, QuestionDeeds deeds,
        CaseClock clock, CancellationToken cancel)
    {
        if (await FindAsync(token, links, reader, cancel) is not { } view) return Gone();
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        if (!await deeds.DoAsync(view, deed, form, Actor.Reporter, $"form:asker:{deed}:{command}", cancel))
            return Page.Go(PathOf(token));
        return form.Valid
            ? Page.Go($"{PathOf(token)}?done={deed}")
            : Page.Again<QuestionPage>(new
            {
                View = view,
                Form = form,
                Path = PathOf(token),
                Today = LondonDay.Of(clock.Now),
                Linked = true,
            });
    }

    private static async Task<QuestionView?> FindAsync(
        string token, QuestionLinks links, QuestionReader reader, CancellationToken cancel) =>
        links.StreamOf(token) is { } stream
        && Sight.MaySee(
            Viewer.Anonymous with { TrackedCase = stream }, Matter.Tracking,
            new CaseSight(stream, null, new HashSet<string>(), SafeguardingOnly: false))
        && await reader.ReadOwnAsync(stream, cancel) is { } view
            ? view with { Mine = true }
            : null;

    private static string PathOf(string token) => "/question/" + Uri.EscapeDataString(token);
}
