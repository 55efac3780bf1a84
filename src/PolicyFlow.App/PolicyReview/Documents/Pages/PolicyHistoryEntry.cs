using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview.Documents;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.PolicyReview.Documents.Pages;

/// <summary>One step of a policy's history in words.</summary>
/// <param name="At">UTC.</param>
/// <param name="Quote">What somebody wrote about it, or empty.</param>
public sealed record PolicyHistoryEntry(DateTimeOffset At, string Text, string Quote)
{
    /// <summary>The words that the history quotes.</summary>
    public static IEnumerable<BodyRef?> WordsOf(PolicyDocument policy) => policy.History.Select(h => h.Event switch
    {
        PolicyDraftWritten e => e.Note,
        PolicyDraftReturned e => e.Reason,
        _ => null,
    });

    /// <summary>The newest first.</summary>
    public static IReadOnlyList<PolicyHistoryEntry> Of(
        PolicyDocument policy, IReadOnlyDictionary<string, Body> words, PolicyNames names)
    {
        var entries = new List<PolicyHistoryEntry>();
        var approvals = 0;
        foreach (var h in policy.History)
        {
            var by = names.Of(h.Actor);
            var (text, quote) = h.Event switch
            {
                PolicyDraftWritten e => ($"{by} saved text {e.Draft}.{Overtaken(approvals)}", words.Text(e.Note)),
                PolicyProposed e => ($"{by} asked the schools to approve text {e.Draft}.", ""),
                PolicySchoolApproved e => ($"{by} approved text {e.Draft}. For: {names.OfSchool(e.School)}.", ""),
                PolicyApproved e => ($"Every school has approved text {e.Draft}.", ""),
                PolicyDraftReturned e =>
                    ($"{by} sent text {e.Draft} back. For: {names.OfSchool(e.School)}.", words.Text(e.Reason)),
                PolicyProposalWithdrawn e => ($"{by} took text {e.Draft} back from the schools.", ""),
                PolicyPublished e => ($"{by} published text {e.Draft} as version {e.Number}.", ""),
                BodyErased e => ($"{e.Bodies.Count} texts were erased. Rule: {e.Rule}. Reason: {e.Reason}", ""),
                _ => ("", ""),
            };
            approvals = h.Event is PolicySchoolApproved ? approvals + 1 : h.Event is PolicyApproved ? approvals : 0;
            if (text.Length > 0) entries.Add(new PolicyHistoryEntry(h.At, text, quote));
        }

        entries.Reverse();
        return entries;
    }

    private static string Overtaken(int approvals) => approvals switch
    {
        0 => "",
        1 => " The approval of the text before does not hold for it.",
        _ => $" The {approvals} approvals of the text before do not hold for it.",
    };
}
