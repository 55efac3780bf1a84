using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.PolicyReview.Documents;

/// <summary>The rule of policies (2.3, 19.2): a text becomes a version when somebody has approved it for each host
/// school, and a version never changes.</summary>
public static class PolicyDocumentDecider
{
    public static Decision Decide(PolicyDocument state, ICaseCommand command, PolicyContext context) => command switch
    {
        WritePolicyDraft c => Write(state, c, context),
        ProposePolicy c => WithDraft(state, c.Draft, context, d => Propose(state, d)),
        WithdrawPolicy c => WithDraft(state, c.Draft, context, Withdraw),
        PublishPolicy c => WithDraft(state, c.Draft, context, d => Publish(state, d, c)),
        ApprovePolicy c => Approve(state, c, context),
        ReturnPolicy c => Return(state, c, context),
        _ => throw new ArgumentException($"A policy has no command {command.GetType().Name}."),
    };

    private static Decision Write(PolicyDocument state, WritePolicyDraft c, PolicyContext context)
    {
        if (!context.MayWrite) return NotYours();
        if (c.Edition != state.Edition)
            return Decision.No("stale", "Somebody has changed this policy since you opened it. Go back and look at it again.");
        if (state.Draft is { } draft && draft.Hash == c.Hash && c.Original is null && c.Note is null)
            return Decision.No("no-change", "This is the text of the draft already.");
        var original = c.Original ?? state.Draft?.Original;
        return Decision.Of(new PolicyDraftWritten(
            state.Drafts + 1, c.Title, c.Hash, c.Text, c.Note, original?.File, original?.Name, original?.Type,
            original?.Hash, original?.Bytes));
    }

    private static Decision Propose(PolicyDocument state, PolicyDraft draft) =>
        draft.Status is DraftStatus.Proposed or DraftStatus.Approved
            ? Decision.No("proposed-already", "The schools have been asked already.")
        : state.Current is { } current && current.Draft.Hash == draft.Hash
            ? Decision.No("no-change", "The draft reads exactly as the published version. There is nothing to approve.")
        : Decision.Of(new PolicyProposed(draft.Number));

    private static Decision Withdraw(PolicyDraft draft) =>
        draft.Status is DraftStatus.Proposed or DraftStatus.Approved
            ? Decision.Of(new PolicyProposalWithdrawn(draft.Number))
            : Decision.No("not-proposed", "The schools are not being asked just now.");

    private static Decision Approve(PolicyDocument state, ApprovePolicy c, PolicyContext context)
    {
        if (Problem(state, c.Draft, c.School, context, out var draft) is { } no) return no;
        return PolicyQuorum.Missing(draft!, context).All(s => s == c.School)
            ? Decision.Of(new PolicySchoolApproved(c.Draft, c.School), new PolicyApproved(c.Draft))
            : Decision.Of(new PolicySchoolApproved(c.Draft, c.School));
    }

    private static Decision Return(PolicyDocument state, ReturnPolicy c, PolicyContext context) =>
        Problem(state, c.Draft, c.School, context, out _)
            ?? Decision.Of(new PolicyDraftReturned(c.Draft, c.School, c.Reason));

    /// <summary>Why somebody cannot answer for a school just now, or null.</summary>
    private static Decision? Problem(
        PolicyDocument state, int number, string? school, PolicyContext context, out PolicyDraft? draft)
    {
        draft = state.Draft;
        if (draft is null || draft.Number != number) return Stale();
        if (draft.Status != DraftStatus.Proposed)
            return Decision.No("not-proposed", "The schools are not being asked just now.");
        if (!PolicyQuorum.Seats(context).Contains(school))
            return Decision.No("no-such-school", "Nobody has to approve for this school.");
        if (draft.Approvals.Exists(a => a.School == school))
            return Decision.No("approved-already", "Somebody has approved the draft for this school already.");
        if (PolicyQuorum.Approvers(school, draft.By, context).Contains(context.Actor.Id)
            && context.Actor.Kind == ActorKind.Person)
            return null;
        return context.Actor == draft.By
            ? Decision.No("needs-another", "Somebody else has to approve this draft. You wrote it yourself.")
            : Decision.No("not-your-school", "The principal of this school, or a deputy, has to answer this.");
    }

    private static Decision Publish(PolicyDocument state, PolicyDraft draft, PublishPolicy c)
    {
        if (draft.Status != DraftStatus.Approved)
            return Decision.No("not-approved", "Not every host school has approved this draft yet.");
        if (c.Hash != draft.Hash) return Stale();
        if (c.Label is not null && state.Versions.Find(v => v.Label == c.Label) is { } same)
        {
            return Decision.No(
                "label-used",
                $"Version {same.Number} has the label {c.Label} already. Give this one another label, or leave it empty.");
        }

        return Decision.Of(new PolicyPublished(state.Versions.Count + 1, draft.Number, draft.Hash, c.Label, c.ReviewBy));
    }

    private static Decision WithDraft(
        PolicyDocument state, int number, PolicyContext context, Func<PolicyDraft, Decision> decide) =>
        !context.MayWrite ? NotYours()
        : state.Draft is { } draft && draft.Number == number ? decide(draft)
        : Stale();

    private static Decision NotYours() => Decision.No(
        "not-yours", "School Sport Development Managers and principals write the policy.");

    private static Decision Stale() => Decision.No(
        "stale", "Somebody has changed this draft since you opened it. Go back and look at it again.");
}
