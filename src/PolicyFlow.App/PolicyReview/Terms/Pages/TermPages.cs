using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.PolicyReview.Terms.Pages;

/// <summary>The page on which the school holidays are kept.</summary>
public static class TermPages
{
    public const string Path = "/term-dates";

    private const int LongestPaste = 20_000;

    internal static IEndpointRouteBuilder MapTermDates(this IEndpointRouteBuilder routes)
    {
        var terms = routes.MapGroup(Path).Rule(Matter.Cover).ExcludeFromDescription();
        terms.MapGet("", (HttpContext context, TermView view) => view.ShowAsync(context));
        terms.MapPost("", AddAsync);
        terms.MapPost("/{number:int}/remove", RemoveAsync);
        return routes;
    }

    private static async Task<IResult> AddAsync(
        HttpContext context, TermDates terms, TermView view, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        form.Limit("days", LongestPaste, "The list");
        if (!form.Valid) return await view.ShowAsync(context, form);
        var (breaks, problems) = TermLines.Read(form["days"]);
        foreach (var problem in problems.Take(10)) form.Problem("days", problem);
        if (form.Valid && breaks.Count == 0) form.Problem("days", "Enter the days of a holiday");
        if (form.Valid)
            form.Refuse(await terms.AddAsync(viewer.Actor, command, breaks, context.RequestAborted), "days");
        return form.Valid ? Page.Go($"{Path}?done=added") : await view.ShowAsync(context, form);
    }

    private static async Task<IResult> RemoveAsync(
        int number, HttpContext context, TermDates terms, TermView view, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        form.Refuse(await terms.RemoveAsync(viewer.Actor, command, number, context.RequestAborted), "days");
        return form.Valid ? Page.Go($"{Path}?done=removed") : await view.ShowAsync(context, form);
    }
}

/// <summary>The page for whoever looks.</summary>
public sealed class TermView(TermDates terms, IPeopleDirectory people, CaseClock clock, CurrentViewer current)
{
    /// <param name="refused">The form that was refused.</param>
    public async Task<IResult> ShowAsync(HttpContext context, FormState? refused = null)
    {
        var state = await terms.LoadAsync(context.RequestAborted);
        return Page.Show<TermDatesPage>(
            new
            {
                State = state,
                Today = UkTime.Date(clock.Now),
                MayChange = Confirmers.Of(people).Contains(current.Actor.Id),
                NameOf = (Func<Actor, string>)NameOf,
                Form = refused ?? AdminForm.New(),
                Done = refused is null ? DoneWords(context.Request.Query["done"]) : null,
            },
            refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static string? DoneWords(string? code) => code switch
    {
        "added" => "The holidays are on the list.",
        "removed" => "The holiday is off the list.",
        _ => null,
    };

    private string NameOf(Actor actor) =>
        actor.Kind == ActorKind.Person ? people.Find(actor.Id)?.Name ?? actor.Id : "the program";
}
