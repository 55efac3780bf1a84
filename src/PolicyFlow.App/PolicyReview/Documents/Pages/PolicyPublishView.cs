using System.Globalization;
using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.App.PolicyReview.Documents.Pages;

/// <summary>The page that asks once more before a policy is published.</summary>
public sealed class PolicyPublishView(PolicyLibrary library, CaseClock clock)
{
    // The policy is reviewed every year in October (19.2).
    private const int October = 10;
    private const int LastOfOctober = 31;

    /// <param name="form">Null for the form as it begins.</param>
    public async Task<IResult> ShowAsync(string id, FormState? form, CancellationToken cancel)
    {
        if (await library.FindAsync(id, cancel) is not { } policy) return Page.Missing();
        if (policy.Draft is not { } draft || (form is null && draft.Status != DraftStatus.Approved))
            return Page.Go(policy.Draft is null ? PolicyPages.Of(id) : PolicyPages.Of(id) + "/draft");
        var facts = PolicyText.Parse(await library.TextAsync(id, draft, cancel)).Facts;
        var today = UkTime.Date(clock.Now);
        var parameters = new
        {
            Id = id,
            Draft = draft,
            Number = policy.Versions.Count + 1,
            PassedReview = facts.ReviewBy < today ? facts.ReviewDate : null,
            Form = form ?? Begin(draft, facts, today),
        };
        return form is null ? Page.Show<PublishPage>(parameters) : Page.Again<PublishPage>(parameters);
    }

    /// <summary>Publishes what the form says.</summary>
    public async Task<IResult> PublishAsync(
        string id, HttpContext context, PolicyOffice office, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command || !int.TryParse(form[PolicyForm.Draft], out var number))
            return Results.BadRequest();
        var reviewBy = UkMoment.Day(
            form.Trimmed("review-day"), form.Trimmed("review-month"), form.Trimmed("review-year"), out var problem,
            "Enter the day by which the policy is reviewed");
        if (problem is not null) form.Problem("review-day", problem);
        else if (reviewBy <= UkTime.Date(clock.Now)) form.Problem("review-day", "The review must lie ahead");
        if (form.Valid)
        {
            var published = await office.PublishAsync(
                viewer.Actor, command, id, number, form["hash"], form["label"], reviewBy, context.RequestAborted);
            if (published.Answer.Refusal?.Code == "no-such-policy") return Page.Missing();
            form.Refuse(published.Answer, published.Answer.Refusal?.Code == "label-used" ? "label" : "main-content");
        }

        return form.Valid
            ? Page.Go($"{PolicyPages.Of(id)}?done=published")
            : await ShowAsync(id, form, context.RequestAborted);
    }

    private static FormState Begin(PolicyDraft draft, PolicyFacts facts, DateOnly today)
    {
        var reviewBy = facts.ReviewBy is { } written && written > today
            ? written
            : new DateOnly(today.Month < October ? today.Year : today.Year + 1, October, LastOfOctober);
        return AdminForm.New(
            (PolicyForm.Draft, Text(draft.Number)),
            ("label", facts.Version is { Length: <= PolicyOffice.LongestLabel } version ? version : ""),
            ("review-day", Text(reviewBy.Day)), ("review-month", Text(reviewBy.Month)), ("review-year", Text(reviewBy.Year)));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
