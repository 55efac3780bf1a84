using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.PolicyReview.Pages;

/// <summary>The page of a year's review, where it is put on record.</summary>
public static class ReviewPages
{
    public const string Path = "/policy-review";

    private const int LongestNote = 4000;

    internal static IEndpointRouteBuilder MapReviewPages(this IEndpointRouteBuilder routes)
    {
        var review = routes.MapGroup(Path).Rule(Matter.CaseList).ExcludeFromDescription();
        review.MapGet("", (CaseClock clock) => Results.Redirect($"{Path}/{ReviewCalendar.YearAt(clock.Now)}"));
        review.MapGet("/{year:int}", (int year, ReviewDesk desk, CancellationToken cancel) =>
            ShowAsync(year, AdminForm.New(), desk, cancel));
        review.MapPost("/{year:int}", RecordAsync);
        return routes;
    }

    private static async Task<IResult> ShowAsync(int year, FormState form, ReviewDesk desk, CancellationToken cancel) =>
        await desk.FindAsync(year, cancel) is not { } review ? Page.Missing()
        : form.Valid ? Page.Show<ReviewPage>(new { Review = review, Form = form })
        : Page.Again<ReviewPage>(new { Review = review, Form = form });

    private static async Task<IResult> RecordAsync(
        int year, HttpContext context, ReviewDesk desk, CaseClock clock, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        var heldAt = HeldAt(form, clock.Now);
        var changes = form["changes"];
        if (changes is not ("yes" or "no")) form.Problem("changes", "Say whether the review asks for changes");
        var note = form.Trimmed("note");
        if (note.Length > LongestNote) form.Problem("note", $"The note must be {LongestNote} characters or fewer");
        if (form.Valid && await desk.RecordAsync(
                year, command, viewer.Actor, heldAt!.Value, changes == "yes", note.Length > 0 ? note : null,
                context.RequestAborted) is { } refusal)
            form.Problem("date-day", refusal);
        return form.Valid
            ? Page.Go($"{Path}/{year}")
            : await ShowAsync(year, form, desk, context.RequestAborted);
    }

    /// <summary>Noon of the day in London, or now where that lies ahead today.</summary>
    private static DateTimeOffset? HeldAt(FormState form, DateTimeOffset now)
    {
        var day = UkMoment.Day(
            form.Trimmed("date-day"), form.Trimmed("date-month"), form.Trimmed("date-year"), out var problem,
            "Enter the day when it was held");
        if (problem is not null) form.Problem("date-day", problem);
        if (day is not { } held || UkMoment.At(held, new TimeOnly(12, 0)) is not { } noon) return null;
        return noon > now && held == DateOnly.FromDateTime(UkTime.Local(now)) ? now : noon;
    }
}
