using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.PolicyReview.Documents;

/// <summary>A text was saved as the draft. Approvals of an earlier text do not hold for it.</summary>
/// <param name="Draft">Counts the texts of this policy from 1, so that a stale button is known.</param>
/// <param name="Hash">Lower-case hex of SHA-256 over the text in UTF-8.</param>
/// <param name="Note">What changed, where somebody said it.</param>
/// <param name="Original">The file that the text came from, where one is kept.</param>
/// <param name="OriginalHash">Lower-case hex of SHA-256 over its bytes.</param>
public sealed record PolicyDraftWritten(
    int Draft, string Title, string Hash, BodyRef Text, BodyRef? Note, BodyRef? Original, BodyRef? OriginalName,
    string? OriginalType, string? OriginalHash, long? OriginalBytes) : ICaseEvent;

/// <summary>The host schools are asked to approve the draft.</summary>
public sealed record PolicyProposed(int Draft) : ICaseEvent;

/// <summary>The draft was approved for a school, or for the network where it has no schools.</summary>
public sealed record PolicySchoolApproved(int Draft, string? School) : ICaseEvent;

/// <summary>Every host school has approved the draft.</summary>
public sealed record PolicyApproved(int Draft) : ICaseEvent;

/// <summary>The draft goes back to whoever writes it.</summary>
public sealed record PolicyDraftReturned(int Draft, string? School, BodyRef Reason) : ICaseEvent;

/// <summary>Whoever writes the draft took it back from the schools.</summary>
public sealed record PolicyProposalWithdrawn(int Draft) : ICaseEvent;

/// <summary>The draft is a version from now on, which never changes.</summary>
/// <param name="Number">Counts the versions from 1.</param>
/// <param name="Label">What stands on the document, such as <c>1.3</c>, where something does.</param>
/// <param name="ReviewBy">The last day before the next review (Europe/London).</param>
public sealed record PolicyPublished(int Number, int Draft, string Hash, string? Label, DateOnly? ReviewBy) : ICaseEvent;

/// <summary>The stored names of the events of a policy.</summary>
public static class PolicyDocumentEvents
{
    public static readonly EventCatalogue Catalogue = new EventCatalogue()
        .Add<PolicyDraftWritten>("policy-draft-written", "19.2")
        .Add<PolicyProposed>("policy-proposed", "19.2")
        .Add<PolicySchoolApproved>("policy-school-approved", "2.3")
        .Add<PolicyApproved>("policy-approved", "19.2")
        .Add<PolicyDraftReturned>("policy-draft-returned", "2.3")
        .Add<PolicyProposalWithdrawn>("policy-proposal-withdrawn", "19.2")
        .Add<PolicyPublished>("policy-published", "19.2")
        // A policy whose words were erased can still be read and followed by another version.
        .Add<BodyErased>("body-erased", "6.3");
}
