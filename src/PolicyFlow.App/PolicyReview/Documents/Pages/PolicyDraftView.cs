using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Cases;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.App.Web.Parts;
using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.App.PolicyReview.Documents.Pages;

/// <summary>A school that has to approve, in words.</summary>
/// <param name="Approved">Who approved and when, or null.</param>
/// <param name="Waits">For whom it waits, where nobody has approved.</param>
public sealed record SeatView(string School, string? Approved, string Waits);

/// <summary>A draft as its page shows it.</summary>
/// <param name="Intact">Whether the text is the one that was saved.</param>
/// <param name="Note">What changed, or empty.</param>
/// <param name="Returned">Who sent it back and why, or null.</param>
/// <param name="Mine">The schools that the reader may answer for.</param>
/// <param name="Author">The reader wrote the draft.</param>
public sealed record PolicyDraftPageView(
    string Id, PolicyDocument Policy, PolicyDraft Draft, PolicyText Text, bool Intact, string By, string Note,
    (string Who, DateTimeOffset At, string Reason)? Returned, IReadOnlyList<SeatView> Seats, IReadOnlyList<Choice> Mine,
    bool Author, IReadOnlyList<PolicyHistoryEntry> History)
{
    public string Url => PolicyPages.Of(Id) + "/draft";
}

/// <summary>Puts the page of a draft together, for whoever looks.</summary>
public sealed class PolicyDraftView(
    PolicyLibrary library, PolicyOffice office, PolicyNames names, CurrentViewer current)
{
    /// <summary>What a form has in place of the school where the network has none.</summary>
    public const string Network = "network";

    /// <param name="refused">The form of whatever was refused there.</param>
    public async Task<IResult> ShowAsync(
        HttpContext context, string id, FormState? refused = null, CancellationToken cancel = default)
    {
        if (await library.FindAsync(id, cancel) is not { } policy) return Page.Missing();
        if (policy.Draft is not { } draft) return Page.Go(PolicyPages.Of(id));
        var parameters = new
        {
            View = await OfAsync(id, policy, draft, cancel),
            Form = refused ?? PolicyForm.OfDraft(draft),
            Done = refused is null ? DraftWords.Done(context.Request.Query["done"]) : null,
        };
        return refused is null ? Page.Show<DraftPage>(parameters) : Page.Again<DraftPage>(parameters);
    }

    private async Task<PolicyDraftPageView> OfAsync(
        string id, PolicyDocument policy, PolicyDraft draft, CancellationToken cancel)
    {
        var words = await library.WordsAsync(
            id, [draft.Note, draft.Returned?.Reason, .. PolicyHistoryEntry.WordsOf(policy)], cancel);
        var text = await library.TextAsync(id, draft, cancel);
        var rules = office.ContextOf(current.Actor);
        return new PolicyDraftPageView(
            id, policy, draft, PolicyText.Parse(text), PolicyMarkdown.HashOf(text) == draft.Hash, names.Of(draft.By),
            words.Text(draft.Note),
            draft.Returned is { } r ? ($"{names.Of(r.By)} for {Lower(names.OfSchool(r.School))}", r.At, words.Text(r.Reason)) : null,
            [.. PolicyQuorum.Seats(rules).Select(s => Seat(s, draft, rules))],
            [
                .. PolicyQuorum.SeatsOf(current.Actor, draft, rules).OrderByDescending(IsOwn)
                    .Select(s => new Choice(
                        s ?? Network, names.OfSchool(s), names.HasNoPrincipal(s) ? "It has no principal of its own." : null)),
            ],
            draft.By == current.Actor, PolicyHistoryEntry.Of(policy, words, names));
    }

    private SeatView Seat(string? school, PolicyDraft draft, PolicyContext rules)
    {
        var approval = draft.Approvals.Find(a => a.School == school);
        var approvers = PolicyQuorum.Approvers(school, draft.By, rules).Select(names.OfPerson).ToList();
        return new SeatView(
            names.OfSchool(school),
            approval is null ? null : $"Approved by {names.Of(approval.By)} on {UkTime.Day(approval.At)}",
            approvers.Count == 0
                ? "Nobody can approve: no principal is in PolicyFlow. An administrator has to give somebody the role."
                : (names.HasNoPrincipal(school) ? "It has no principal of its own. Waits for " : "Waits for ")
                    + string.Join(" or ", approvers));
    }

    private bool IsOwn(string? school) => current.Viewer.Grants.Any(g => g.School == school);

    private static string Lower(string school) => school == "The network" ? "the network" : school;
}
