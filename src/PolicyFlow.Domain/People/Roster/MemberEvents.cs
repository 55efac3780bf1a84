using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.People.Roster;

/// <summary>Somebody whom the policy binds (3.1) is on the staff list from now on, with an account or without.</summary>
/// <param name="Email">Null for somebody without an address; two people may share one.</param>
/// <param name="Number">The network's own staff number, or null.</param>
/// <param name="School">The id of the school, or null for the whole network.</param>
/// <param name="JobRole">Short and plain, such as <c>Coach</c>; may be empty.</param>
/// <param name="LineManager">The id of another member, or null.</param>
public sealed record MemberAdded(
    BodyRef Name, BodyRef? Email, BodyRef? Number, string? School, StaffKind Kind, string JobRole, string? LineManager)
    : ICaseEvent;

/// <summary>Something about a member is different from now on. What is null stays as it was.</summary>
/// <param name="Cleared">What the member has none of from now on; null for nothing.</param>
public sealed record MemberChanged(
    BodyRef? Name = null, BodyRef? Email = null, BodyRef? Number = null, string? School = null, StaffKind? Kind = null,
    string? JobRole = null, string? LineManager = null, IReadOnlyList<MemberField>? Cleared = null) : ICaseEvent;

/// <summary>The member does not belong to the network any more.</summary>
/// <param name="Words">What was said of it, where the reason alone does not tell.</param>
/// <param name="On">The last day, Europe/London.</param>
public sealed record MemberLeft(LeavingReason Reason, BodyRef? Words, DateOnly On) : ICaseEvent;

/// <summary>The member is back, as they were.</summary>
public sealed record MemberReturned : ICaseEvent;

/// <summary>The stored names of the events of a member.</summary>
public static class MemberEvents
{
    public static readonly EventCatalogue Catalogue = new EventCatalogue()
        .Add<MemberAdded>("member-added", "3.1")
        .Add<MemberChanged>("member-changed", "3.1")
        .Add<MemberLeft>("member-left", "3.1")
        .Add<MemberReturned>("member-returned", "3.1")
        .Add<BodyErased>("body-erased", "6.3");
}
