using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Holding;

namespace PolicyFlow.Domain.Investigation.Merging;

/// <summary>Two reports about the same go on as one case, and neither history is lost.</summary>
internal static class Merges
{
    private const string Investigations = "investigation-";

    public static Decision Into(InvestigationState s, MergeInto c) =>
        !c.Into.StartsWith(Investigations, StringComparison.Ordinal)
            ? Decision.No("not-an-investigation", "A report can be merged into another investigation only.")
        : s.MergedFrom.Contains(c.Into)
            ? Decision.No("merged-the-other-way", "That one was merged into this one: work here.")
        : s.Held ? HoldingBack.Refusal("it is not merged, so that nobody overlooks the hold,")
        : c.Reason is null ? Decision.No("no-reason", "Say how you know that it is about the same.")
        : Decision.Of(new MergedInto(c.Into, c.Reason));

    public static Decision Take(InvestigationState s, TakeMerged c, DecisionContext context) =>
        s.MergedFrom.Contains(c.From) ? Decision.Nothing
        : Decision.Of(new MergedFrom(
            c.From, [.. Told.Working(s, context.Duty).Except(c.LeftOut ?? [])], c.LeftOut is { Count: > 0 } about ? about : null));

    public static InvestigationState Apply(InvestigationState s, Recorded r) => r.Event switch
    {
        MergedInto e => s with { MergedInto = e.Into },
        MergedFrom e => s with { MergedFrom = s.MergedFrom.Add(e.From) },
        _ => s,
    };
}
