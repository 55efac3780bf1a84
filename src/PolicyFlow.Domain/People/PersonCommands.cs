using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.People;

/// <summary>Puts somebody into the directory.</summary>
public sealed record AddPerson(BodyRef Name, BodyRef Email) : ICaseCommand;

/// <summary>Writes the name differently.</summary>
public sealed record RenamePerson(BodyRef Name) : ICaseCommand;

/// <summary>Gives another address; for somebody with a role it waits for a second administrator.</summary>
public sealed record ChangeAddress(BodyRef Email) : ICaseCommand;

/// <summary>Asks for a set of roles that replaces the present one.</summary>
public sealed record ProposeRoles(IReadOnlyList<RoleGrant> Grants) : ICaseCommand;

/// <summary>Says yes or no to a proposal, by its number.</summary>
public sealed record AnswerProposal(int Proposal, bool Confirm) : ICaseCommand;

/// <summary>The person leaves the network.</summary>
public sealed record Leave : ICaseCommand;

/// <summary>The person comes back.</summary>
public sealed record Return : ICaseCommand;

/// <summary>The person has proved that this work account is theirs.</summary>
public sealed record LinkAccount(string Account) : ICaseCommand;

/// <summary>The person is away on these days, both included (Europe/London).</summary>
public sealed record SetAbsence(DateOnly From, DateOnly Until) : ICaseCommand;

/// <summary>The person is there after all; by the number of the absence.</summary>
public sealed record CancelAbsence(int Absence) : ICaseCommand;

/// <summary>Keeps the number that text messages go to, or takes it away where there is none.</summary>
public sealed record SetMobile(BodyRef? Mobile) : ICaseCommand;

/// <summary>Chooses when the digest comes: the hour, 0 to 23, Europe/London.</summary>
public sealed record SetDigestHour(int Hour) : ICaseCommand;

/// <summary>What a decision on a person may know.</summary>
/// <param name="Actor">Who asks; the program itself at first start and in demo mode.</param>
/// <param name="PersonId">Whom it is about.</param>
/// <param name="Administrators">The ids of all active administrators.</param>
/// <param name="Schools">The ids of all schools.</param>
public sealed record PeopleContext(
    Actor Actor, string PersonId, IReadOnlySet<string> Administrators, IReadOnlySet<string> Schools)
{
    /// <summary>The calendar day in Europe/London.</summary>
    public required DateOnly Today { get; init; }

    public bool IsSelf => Actor == Actor.Person(PersonId);

    public bool IsSelfOrAdministrator =>
        IsSelf || Actor.Kind == ActorKind.System || Administrators.Any(id => Actor == Actor.Person(id));

    /// <summary>Whether there is nobody else who could confirm what the actor proposes.</summary>
    public bool NobodyElseCanConfirm =>
        Actor.Kind == ActorKind.System || Administrators.All(id => Actor == Actor.Person(id));
}
