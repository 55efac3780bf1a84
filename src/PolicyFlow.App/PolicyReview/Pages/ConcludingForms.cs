using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.PolicyReview.Publishing;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.PolicyReview.Pages;

/// <summary>The forms that end a review: held without a new version, or a new version written, approved and published.
/// </summary>
internal static class ConcludingForms
{
    public static Task<IResult> RecordAsync(
        string review, HttpContext context, ReviewScreen screen, ReviewDesk desk, CaseClock clock, CurrentViewer viewer) =>
        screen.DoAsync(review, context, "date-day", async (form, command) =>
        {
            var heldAt = HeldAt(form, clock.Now);
            var changes = form["changes"];
            if (changes is not ("yes" or "no")) form.Problem("changes", "Say whether the review asks for changes");
            var note = Note(form, "note");
            return !form.Valid ? null : await desk.RecordAsync(
                review, command, viewer.Actor, heldAt!.Value, changes == "yes", note, context.RequestAborted);
        });

    public static Task<IResult> DraftAsync(
        string review, HttpContext context, ReviewScreen screen, ReviewDesk desk, IPublishAndOpen publishing,
        CurrentViewer viewer) =>
        screen.DoAsync(review, context, "policy", async (form, command) =>
        {
            var policies = await publishing.PoliciesAsync(context.RequestAborted);
            if (!policies.Any(p => p.Id == form["policy"])) form.Problem("policy", "Choose the policy that is to be changed");
            var note = Note(form, "draft-note");
            return !form.Valid ? null : await desk.DraftAsync(
                review, command, viewer.Actor, form["policy"], note, context.RequestAborted);
        });

    /// <summary>What cannot be published is said at once, before anything is approved.</summary>
    public static Task<IResult> ApproveAsync(
        string review, HttpContext context, ReviewScreen screen, ReviewDesk desk, IPublishAndOpen publishing,
        CurrentViewer viewer) =>
        screen.DoAsync(review, context, "sure", async (form, command) =>
        {
            if (form["sure"] != "yes")
            {
                form.Problem("sure", "Confirm that the new version is to be published");
                return null;
            }

            var policy = (await desk.FindAsync(review, context.RequestAborted))?.State.Policy;
            return policy is not null && await publishing.WhyNotAsync(policy, context.RequestAborted) is { } reason
                ? reason
                : await desk.ApproveAsync(review, command, viewer.Actor, context.RequestAborted);
        });

    private static string? Note(FormState form, string field)
    {
        var note = form.Trimmed(field);
        if (note.Length > ReviewPages.LongestNote)
            form.Problem(field, $"The note must be {ReviewPages.LongestNote} characters or fewer");
        return note.Length > 0 ? note : null;
    }

    /// <summary>Noon of the day in London, or now where that lies ahead today.</summary>
    private static DateTimeOffset? HeldAt(FormState form, DateTimeOffset now)
    {
        var day = UkMoment.Day(
            form.Trimmed("date-day"), form.Trimmed("date-month"), form.Trimmed("date-year"), out var problem,
            "Enter the day when it was held");
        if (problem is not null) form.Problem("date-day", problem);
        if (day is not { } held || UkMoment.At(held, new TimeOnly(12, 0)) is not { } noon) return null;
        return noon > now && held == UkTime.Date(now) ? now : noon;
    }
}
