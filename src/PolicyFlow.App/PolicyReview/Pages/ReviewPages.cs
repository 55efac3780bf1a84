using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.PolicyReview.Publishing;
using PolicyFlow.App.PolicyReview.View;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview.Pages;

/// <summary>The pages of the reviews, where managers open them, work through the checklist and end them.</summary>
public static class ReviewPages
{
    public const string Path = "/policy-review";

    internal const int LongestNote = 4000;

    internal static IEndpointRouteBuilder MapReviewPages(this IEndpointRouteBuilder routes)
    {
        var reviews = routes.MapGroup(Path).Rule(Matter.CaseList).ExcludeFromDescription();
        reviews.MapGet("", ListAsync);
        reviews.MapGet("/early", () => Page.Show<EarlyPage>(new { Form = AdminForm.New() }));
        reviews.MapPost("/early", EarlyForm.OpenAsync);
        reviews.MapGet("/{review}", (string review, ReviewScreen screen, CancellationToken cancel) =>
            screen.ShowAsync(review, AdminForm.New(), cancel));
        reviews.MapPost("/{review}", ConcludingForms.RecordAsync);
        reviews.MapPost("/{review}/open", OpenAsync);
        reviews.MapPost("/{review}/checklist", RefreshAsync);
        reviews.MapPost("/{review}/points/{point}", PointForm.AnswerAsync);
        reviews.MapPost("/{review}/draft", ConcludingForms.DraftAsync);
        reviews.MapPost("/{review}/approve", ConcludingForms.ApproveAsync);
        return routes;
    }

    private static async Task<IResult> ListAsync(ReviewList list, CancellationToken cancel) =>
        Page.Show<ReviewsPage>(new { Reviews = (await list.AllAsync(cancel)).Select(r => r.State).ToList() });

    private static Task<IResult> OpenAsync(
        string review, HttpContext context, ReviewScreen screen, ReviewDesk desk, CurrentViewer viewer) =>
        screen.DoAsync(review, context, "checklist", (_, command) =>
            desk.OpenAsync(review, command, viewer.Actor, context.RequestAborted));

    private static Task<IResult> RefreshAsync(
        string review, HttpContext context, ReviewScreen screen, ReviewDesk desk, CurrentViewer viewer) =>
        screen.DoAsync(review, context, "checklist", (_, command) =>
            desk.RefreshAsync(review, command, viewer.Actor, context.RequestAborted));
}

/// <summary>Shows the page of a review, and carries out what its forms ask for.</summary>
internal sealed class ReviewScreen(ReviewReader reader, IPublishAndOpen publishing)
{
    public async Task<IResult> ShowAsync(string review, FormState form, CancellationToken cancel)
    {
        if (await reader.ReadAsync(review, cancel) is not { } view) return Page.Missing();
        var working = view.State.Status is PolicyReviewStatus.Open or PolicyReviewStatus.Overdue or PolicyReviewStatus.Drafting;
        var policies = working || view.State.Policy is not null ? await publishing.PoliciesAsync(cancel) : [];
        var parameters = new { Review = view, Policies = policies, Form = form };
        return form.Valid ? Page.Show<ReviewPage>(parameters) : Page.Again<ReviewPage>(parameters);
    }

    /// <summary>Reads the form, does what it says, and leads back to the page; a refusal stands beside a field.</summary>
    /// <param name="field">Where a refusal is shown.</param>
    /// <param name="act">Puts problems on the form, or answers why not.</param>
    public async Task<IResult> DoAsync(
        string review, HttpContext context, string field, Func<FormState, string, Task<string?>> act)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();

        // All forms of the page carry one id: what one of them did must not make another look done already.
        var refusal = await act(form, $"{command}-{field}");
        if (form.Valid && refusal is not null) form.Problem(field, refusal);
        return form.Valid ? Page.Go($"{ReviewPages.Path}/{review}") : await ShowAsync(review, form, context.RequestAborted);
    }
}
