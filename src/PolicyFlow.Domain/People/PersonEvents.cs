using System.Text.Json.Nodes;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.People;

/// <summary>Somebody is in the directory from now on. Name and address are bodies; roles come by a proposal.</summary>
public sealed record PersonAdded(BodyRef Name, BodyRef Email) : ICaseEvent;

/// <summary>The name is written differently from now on, or the address of somebody without a role changed.</summary>
public sealed record PersonChanged(BodyRef? Name, BodyRef? Email) : ICaseEvent;

/// <summary>An administrator asks for a set of roles that replaces the present one.</summary>
/// <param name="Proposal">Counts the proposals of this person, so that a stale button is known.</param>
public sealed record RolesProposed(int Proposal, IReadOnlyList<RoleGrant> Grants) : ICaseEvent;

/// <summary>A second administrator confirmed: the roles hold from now on.</summary>
public sealed record RolesConfirmed(int Proposal, IReadOnlyList<RoleGrant> Grants) : ICaseEvent;

/// <summary>The proposed roles were turned down or taken back.</summary>
public sealed record RolesRejected(int Proposal) : ICaseEvent;

/// <summary>An administrator asks for another address for somebody who holds a role: whoever reads that mail can sign
/// in as them.</summary>
public sealed record AddressProposed(int Proposal, BodyRef Email) : ICaseEvent;

/// <summary>A second administrator confirmed: sign-in mail goes to the new address from now on.</summary>
public sealed record AddressConfirmed(int Proposal, BodyRef Email) : ICaseEvent;

/// <summary>The proposed address was turned down or taken back.</summary>
public sealed record AddressRejected(int Proposal) : ICaseEvent;

/// <summary>The person no longer belongs to the network: no roles, no sign-in, from this moment.</summary>
public sealed record PersonLeft : ICaseEvent;

/// <summary>The person is back, without any of the earlier roles.</summary>
public sealed record PersonReturned : ICaseEvent;

/// <summary>The person signed in with a work account for the first time. From now on that account is theirs, whatever
/// its address becomes, and no other account is.</summary>
/// <param name="Account">What names the account for ever, as a hash.</param>
public sealed record AccountLinked(string Account) : ICaseEvent;

/// <summary>The person is away on these days, both included (Europe/London). Why is nobody's business.</summary>
/// <param name="Absence">Counts the absences of this person.</param>
public sealed record AbsenceSet(int Absence, DateOnly From, DateOnly Until) : ICaseEvent;

/// <summary>The person is there after all.</summary>
public sealed record AbsenceCancelled(int Absence) : ICaseEvent;

/// <summary>Text messages go to this number from now on, or to none. The number is a body.</summary>
public sealed record MobileSet(BodyRef? Mobile) : ICaseEvent;

/// <summary>The digest comes at this hour from now on.</summary>
/// <param name="Hour">0 to 23, Europe/London.</param>
public sealed record DigestHourSet(int Hour) : ICaseEvent;

/// <summary>The stored names of the events of a person.</summary>
public static class PersonEvents
{
    public static readonly EventCatalogue Catalogue = new EventCatalogue()
        .Add<PersonAdded>("person-added", "3.1")
        .Add<PersonChanged>("person-changed", "")
        .Add<RolesProposed>("roles-proposed", "5.1", version: 2)
        .Add<RolesConfirmed>("roles-confirmed", "5.1", version: 2)
        .Add<RolesRejected>("roles-rejected", "5.1")
        .Add<AddressProposed>("address-proposed", "")
        .Add<AddressConfirmed>("address-confirmed", "")
        .Add<AddressRejected>("address-rejected", "")
        .Add<PersonLeft>("person-left", "")
        .Add<PersonReturned>("person-returned", "")
        .Add<AccountLinked>("account-linked", "")
        .Add<AbsenceSet>("absence-set", "5.1")
        .Add<AbsenceCancelled>("absence-cancelled", "5.1")
        .Add<MobileSet>("mobile-set", "")
        .Add<DigestHourSet>("digest-hour-set", "")
        .Upcast("roles-proposed", 1, WithoutDeputies)
        .Upcast("roles-confirmed", 1, WithoutDeputies);

    /// <summary>Version 1 knew holders only.</summary>
    private static JsonObject WithoutDeputies(JsonObject data)
    {
        foreach (var grant in data["grants"]!.AsArray()) grant!["deputy"] = false;
        return data;
    }
}
