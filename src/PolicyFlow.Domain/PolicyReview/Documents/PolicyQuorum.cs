using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.PolicyReview.Documents;

/// <summary>Who approves a draft: somebody for each host school.</summary>
public static class PolicyQuorum
{
    /// <summary>What has to be approved for: each host school, or the network itself (null) where it has none.</summary>
    public static IReadOnlyList<string?> Seats(PolicyContext context) =>
        context.Schools.Count == 0 ? [null] : [.. context.Schools];

    /// <summary>The seats that nobody has approved for yet.</summary>
    public static IReadOnlyList<string?> Missing(PolicyDraft draft, PolicyContext context) =>
        [.. Seats(context).Where(s => draft.Approvals.TrueForAll(a => a.School != s))];

    /// <summary>The ids of those who may approve for a school: its principals; where it has none those of the whole
    /// network, and where that has none those of the other schools. Whoever wrote the draft is not among them unless
    /// nobody else could: a principal of the whole network goes before them.</summary>
    public static IReadOnlyList<string> Approvers(string? school, Actor author, PolicyContext context)
    {
        var own = school is null ? [] : With(p => p.School == school);
        var network = With(p => p.School is null);
        var first = own.Count > 0 ? own : network.Count > 0 ? network : With(_ => true);
        return Others(first) is { Count: > 0 } others ? others
            : Others(network) is { Count: > 0 } cover ? cover
            : first;

        List<string> With(Func<PolicyApprover, bool> which) =>
            [.. context.Principals.Where(which).Select(p => p.PersonId).Distinct()];

        List<string> Others(List<string> ids) => ids.FindAll(id => Actor.Person(id) != author);
    }

    /// <summary>The seats that somebody may still approve for.</summary>
    public static IReadOnlyList<string?> SeatsOf(Actor actor, PolicyDraft draft, PolicyContext context) =>
        draft.Status != DraftStatus.Proposed || actor.Kind != ActorKind.Person
            ? []
            : [.. Missing(draft, context).Where(s => Approvers(s, draft.By, context).Contains(actor.Id))];
}
