using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.PolicyReview.Documents;

/// <summary>Saves a text as the draft.</summary>
/// <param name="Edition">The edition that the form showed; 0 for a new policy.</param>
/// <param name="Original">Null keeps the file of the draft before, where there is one.</param>
public sealed record WritePolicyDraft(
    int Edition, string Title, string Hash, BodyRef Text, BodyRef? Note, PolicyOriginal? Original) : ICaseCommand;

/// <summary>Asks the host schools to approve the draft of that number.</summary>
public sealed record ProposePolicy(int Draft) : ICaseCommand;

/// <summary>Approves for a school; null where the network has none.</summary>
public sealed record ApprovePolicy(int Draft, string? School) : ICaseCommand;

/// <summary>Sends the draft back for a school.</summary>
public sealed record ReturnPolicy(int Draft, string? School, BodyRef Reason) : ICaseCommand;

/// <summary>Takes the draft back from the schools.</summary>
public sealed record WithdrawPolicy(int Draft) : ICaseCommand;

/// <summary>Makes an approved draft a version.</summary>
/// <param name="Hash">Of the text that the page showed.</param>
public sealed record PublishPolicy(int Draft, string Hash, string? Label, DateOnly? ReviewBy) : ICaseCommand;

/// <summary>Somebody who holds the principal's role or stands in for it.</summary>
/// <param name="School">Null where it is the whole network's.</param>
public sealed record PolicyApprover(string PersonId, string? School);

/// <summary>What a decision on a policy may know.</summary>
/// <param name="Actor">Who asks.</param>
/// <param name="Schools">The ids of the host schools.</param>
/// <param name="Principals">Active principals and their deputies.</param>
/// <param name="Managers">The ids of active School Sport Development Managers and their deputies.</param>
public sealed record PolicyContext(
    Actor Actor, IReadOnlyList<string> Schools, IReadOnlyList<PolicyApprover> Principals, IReadOnlySet<string> Managers)
{
    /// <summary>Managers and principals write policies and publish them (19.2).</summary>
    public bool MayWrite => Actor == Actor.System
        || (Actor.Kind == ActorKind.Person
            && (Managers.Contains(Actor.Id) || Principals.Any(p => p.PersonId == Actor.Id)));
}
