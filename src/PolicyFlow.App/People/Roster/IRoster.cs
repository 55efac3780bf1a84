using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.People.Roster;

/// <summary>
/// The staff list: everybody whom the policy binds (3.1) and who therefore confirms it. It is read from the store, member
/// by member: there may be 100,000, so that it never lies in memory as a whole.
/// </summary>
public interface IRoster
{
    /// <summary>A member by id, also one who has left, or null.</summary>
    Task<RosterMember?> FindAsync(string memberId, CancellationToken cancel = default);

    /// <summary>Active members of one bucket, always in the same order.</summary>
    /// <param name="bucket">0 to <see cref="RosterBuckets.Count"/> - 1, see <see cref="RosterBuckets.Of"/>.</param>
    /// <param name="after">Where the page before ended, or null for the first.</param>
    /// <param name="take">The most members of a page; it may hold fewer although there are more.</param>
    Task<RosterPage> BucketAsync(int bucket, string? after, int take, CancellationToken cancel = default);

    /// <summary>Everybody who was added or changed, left or came back on that London day, as they stand now: also those
    /// who have left.</summary>
    Task<RosterPage> ChangedOnAsync(DateOnly day, string? after, int take, CancellationToken cancel = default);

    /// <summary>The active members who report to somebody, by name.</summary>
    Task<IReadOnlyList<RosterMember>> ReportsOfAsync(string managerMemberId, CancellationToken cancel = default);
}

/// <summary>Somebody on the staff list, with the words that the events only refer to.</summary>
/// <param name="Id">Stable, such as <c>m-7c3192a04d1f</c>.</param>
/// <param name="Name">As typed; a mark where it was erased.</param>
/// <param name="Email">As typed, or null: a member may have none, and two may share one.</param>
/// <param name="School">The id of the school, or null for the whole network.</param>
/// <param name="JobRole">Short and plain, such as <c>Coach</c>; may be empty.</param>
/// <param name="LineManager">The id of another member, who may have left meanwhile, or null.</param>
/// <param name="Active">False once the member has left.</param>
public sealed record RosterMember(
    string Id, string Name, string? Email, string? School, string JobRole, StaffKind Kind, string? LineManager,
    bool Active);

/// <summary>A page of members, and where the next one begins (null at the end).</summary>
public sealed record RosterPage(IReadOnlyList<RosterMember> Members, string? Next);

/// <summary>Is told after a member was added or changed, left or came back. Its failure never fails the write: whoever
/// must not miss anything also asks <see cref="IRoster.ChangedOnAsync"/> once a day.</summary>
public interface IRosterChanged
{
    Task ChangedAsync(string memberId, CancellationToken cancel = default);
}
