using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.PolicyReview.Pages;

/// <summary>Opens a review because national guidance changed (19.2).</summary>
internal static class EarlyForm
{
    public const int LongestTitle = 300;
    public const int LongestLink = 2000;

    /// <summary>How far from today a change may take effect, in years: beyond it, the year was mistyped.</summary>
    private const int MostYears = 3;

    public static async Task<IResult> OpenAsync(
        HttpContext context, ReviewDesk desk, CaseClock clock, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        var (title, link) = (form.Trimmed("title"), form.Trimmed("link"));
        if (title.Length == 0) form.Problem("title", "Say what changed");
        form.Limit("title", LongestTitle, "What changed");
        form.Limit("link", LongestLink, "The link");
        if (link.Length > 0 && !IsLink(link)) form.Problem("link", "Enter a web address that begins with https://");
        var day = UkMoment.Day(
            form.Trimmed("date-day"), form.Trimmed("date-month"), form.Trimmed("date-year"), out var problem,
            "Enter the day when it takes effect");
        if (problem is not null) form.Problem("date-day", problem);
        else if (Math.Abs(day!.Value.Year - UkTime.Date(clock.Now).Year) > MostYears)
            form.Problem("date-day", "Check the year: the day is more than three years away");
        if (!form.Valid) return Page.Again<EarlyPage>(new { Form = form });
        var id = await desk.OpenEarlyAsync(
            command, viewer.Actor, title, link.Length > 0 ? link : null, day!.Value, context.RequestAborted);
        return Page.Go($"{ReviewPages.Path}/{id}");
    }

    private static bool IsLink(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");
}
