using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.People;

/// <summary>Roles that wait for a second administrator.</summary>
/// <param name="By">Who proposed them.</param>
public sealed record RoleProposal(int Number, Actor By, IReadOnlyList<RoleGrant> Grants);

/// <summary>An address that waits for a second administrator.</summary>
/// <param name="By">Who proposed it.</param>
public sealed record AddressProposal(int Number, Actor By, BodyRef Email);

/// <summary>One person as the events have made them.</summary>
/// <param name="Name">Null before the person was added.</param>
/// <param name="Active">False before the person was added and after they left.</param>
/// <param name="Proposals">How many proposals there have been.</param>
/// <param name="Door">Counts the changes that end every open session: another address, leaving.</param>
public sealed record PersonState(
    BodyRef? Name,
    BodyRef? Email,
    bool Active,
    IReadOnlyList<RoleGrant> Grants,
    RoleProposal? ProposedRoles,
    AddressProposal? ProposedAddress,
    int Proposals,
    int Door)
{
    /// <summary>The work account that signs in as this person, as a hash; null before the first time. It ends with
    /// every open session: whoever signed in by an address that was wrong must not stay.</summary>
    public string? Account { get; init; }

    /// <summary>Every absence that was ever entered, in that order; those that were withdrawn say so.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>The number for text messages, or null.</summary>
    public BodyRef? Mobile { get; init; }

    /// <summary>When the digest comes: the hour, 0 to 23, Europe/London.</summary>
    public int DigestHour { get; init; } = Reach.DefaultDigestHour;

    public static readonly PersonState Nobody = new(null, null, false, [], null, null, 0, 0);

    public bool Exists => Name is not null;

    public bool Holds(Role role) => Grants.Any(g => g.Role == role);

    /// <summary>The state after one more event.</summary>
    public static PersonState Evolve(PersonState state, Recorded recorded) => recorded.Event switch
    {
        PersonAdded e => state with { Name = e.Name, Email = e.Email, Active = true },
        PersonChanged e => state with
        {
            Name = e.Name ?? state.Name,
            Email = e.Email ?? state.Email,
            Door = state.Door + (e.Email is null ? 0 : 1),
            Account = e.Email is null ? state.Account : null,
        },
        RolesProposed e => state with
        {
            ProposedRoles = new RoleProposal(e.Proposal, recorded.Actor, e.Grants),
            Proposals = e.Proposal,
        },
        RolesConfirmed e => state with { Grants = e.Grants, ProposedRoles = null },
        RolesRejected => state with { ProposedRoles = null },
        AddressProposed e => state with
        {
            ProposedAddress = new AddressProposal(e.Proposal, recorded.Actor, e.Email),
            Proposals = e.Proposal,
        },
        AddressConfirmed e => state with
        {
            Email = e.Email,
            ProposedAddress = null,
            Door = state.Door + 1,
            Account = null,
        },
        AddressRejected => state with { ProposedAddress = null },
        PersonLeft => state with
        {
            Active = false,
            Grants = [],
            ProposedRoles = null,
            ProposedAddress = null,
            Door = state.Door + 1,
            Account = null,
            Mobile = null,
        },
        PersonReturned => state with { Active = true },
        AccountLinked e => state with { Account = e.Account },
        AbsenceSet e => state with { Absences = [.. state.Absences, new Absence(e.Absence, e.From, e.Until)] },
        AbsenceCancelled e => state with
        {
            Absences = [.. state.Absences.Select(a => a.Number == e.Absence ? a with { Cancelled = true } : a)],
        },
        MobileSet e => state with { Mobile = e.Mobile },
        DigestHourSet e => state with { DigestHour = e.Hour },
        _ => state,
    };
}
