using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.People;

/// <summary>Somebody in the directory, with the words that the events only refer to.</summary>
/// <param name="Id">Stable, such as <c>p-7k3m92qx4d</c>.</param>
/// <param name="Email">As typed; two spellings that differ in case are one address.</param>
/// <param name="Grants">The roles that hold now; none for plain staff.</param>
/// <param name="Active">False once the person has left: no sign-in, no role.</param>
public sealed record Person(string Id, string Name, string Email, IReadOnlyList<RoleGrant> Grants, bool Active)
{
    /// <summary>Counts the changes that end every open session.</summary>
    public int Door { get; init; }

    /// <summary>The work account that signs in as this person, as a hash; null where none has yet.</summary>
    public string? Account { get; init; }

    /// <summary>The hour of the day (0 to 23, Europe/London) at which the person's digest comes.</summary>
    public int DigestHour { get; init; } = 7;

    /// <summary>Where text messages go, or null.</summary>
    public string? Mobile { get; init; }

    /// <summary>Roles that wait for a second administrator.</summary>
    public RoleProposal? ProposedRoles { get; init; }

    /// <summary>An address that waits for a second administrator.</summary>
    public AddressChange? ProposedAddress { get; init; }
}

/// <summary>An address that waits for a second administrator, in words.</summary>
public sealed record AddressChange(int Number, Actor By, string Email);

/// <summary>A host school or academy.</summary>
public sealed record School(string Id, string Name);
