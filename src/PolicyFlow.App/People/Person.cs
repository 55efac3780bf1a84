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

    /// <summary>Days away, also those that are over or were withdrawn, in the order in which they were entered.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>The number for text messages, such as <c>+447700900123</c>, or null. Shown to the person and to
    /// administrators only.</summary>
    public string? Mobile { get; init; }

    /// <summary>When the digest comes: the hour, 0 to 23, Europe/London.</summary>
    public int DigestHour { get; init; } = Reach.DefaultDigestHour;

    /// <summary>Roles that wait for a second administrator.</summary>
    public RoleProposal? ProposedRoles { get; init; }

    /// <summary>An address that waits for a second administrator.</summary>
    public AddressChange? ProposedAddress { get; init; }

    /// <summary>Whether the person is away on that day (Europe/London).</summary>
    public bool IsAway(DateOnly day) => Absences.Any(a => a.Covers(day));

    /// <summary>The last day of the present absence, where one runs into the next the last of them; null for somebody
    /// who is there.</summary>
    public DateOnly? AwayUntil(DateOnly day)
    {
        if (!IsAway(day)) return null;
        while (day < DateOnly.MaxValue && IsAway(day.AddDays(1))) day = day.AddDays(1);
        return day;
    }
}

/// <summary>An address that waits for a second administrator, in words.</summary>
public sealed record AddressChange(int Number, Actor By, string Email);

/// <summary>A host school or academy.</summary>
public sealed record School(string Id, string Name);
