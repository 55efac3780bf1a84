using PolicyFlow.App.Storing;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.People.Roster;

/// <summary>Reads the staff list. Index entries are hints: each member is read, and left out where the entry is not true
/// any more.</summary>
public sealed class RosterBook(PlainStreams streams) : IRoster
{
    /// <summary>How many members are read at the same time.</summary>
    private const int SideBySide = 16;

    /// <summary>How many reports a manager may have that are shown.</summary>
    private const int MostReports = 2000;

    /// <summary>How long a line of managers may be.</summary>
    private const int LongestLine = 100;

    public async Task<RosterMember?> FindAsync(string memberId, CancellationToken cancel = default) =>
        (await EntryAsync(memberId, cancel))?.Member;

    public async Task<RosterPage> BucketAsync(
        int bucket, string? after, int take, CancellationToken cancel = default)
    {
        var (found, next) = await PageAsync(RosterKeys.Bucket, RosterBuckets.Name(bucket), after, take, cancel);
        return new RosterPage([.. found.Select(e => e.Member).Where(m => m.Active)], next);
    }

    public async Task<RosterPage> ChangedOnAsync(
        DateOnly day, string? after, int take, CancellationToken cancel = default)
    {
        var (found, next) = await PageAsync(RosterKeys.Changed, RosterKeys.DayValue(day), after, take, cancel);
        return new RosterPage([.. found.Select(e => e.Member)], next);
    }

    public async Task<IReadOnlyList<RosterMember>> ReportsOfAsync(
        string managerMemberId, CancellationToken cancel = default)
    {
        var (found, _) = await PageAsync(RosterKeys.ReportsTo, managerMemberId, null, MostReports, cancel);
        return
        [
            .. found.Select(e => e.Member).Where(m => m.Active && m.LineManager == managerMemberId)
                .OrderBy(m => m.Name, StringComparer.InvariantCultureIgnoreCase),
        ];
    }

    /// <summary>A member with all that the list keeps, or null.</summary>
    public async Task<RosterEntry?> EntryAsync(string memberId, CancellationToken cancel = default) =>
        await RosterStreams.EntryAsync(
            streams.Store, await streams.LoadAsync(RosterStreams.Members, RosterStreams.Of(memberId), cancel), cancel);

    /// <summary>Whoever has that staff number, also after leaving.</summary>
    public async Task<IReadOnlyList<RosterEntry>> WithNumberAsync(string number, CancellationToken cancel = default)
    {
        var normal = MemberProblems.NormalNumber(number);
        var (found, _) = await PageAsync(RosterKeys.Number, normal, null, SideBySide, cancel);
        return [.. found.Where(e => e.Number is { } n && MemberProblems.NormalNumber(n) == normal)];
    }

    /// <summary>Those who share that address, also after leaving; no more than a few are read.</summary>
    public async Task<IReadOnlyList<RosterEntry>> WithEmailAsync(string email, CancellationToken cancel = default)
    {
        var normal = EmailAddress.Normal(email);
        var (found, _) = await PageAsync(RosterKeys.Email, normal, null, 2 * SideBySide, cancel);
        return [.. found.Where(e => e.Member.Email is { } a && EmailAddress.Normal(a) == normal)];
    }

    /// <summary>Those of exactly that name, also after leaving; no more than a few are read.</summary>
    public async Task<IReadOnlyList<RosterEntry>> WithNameAsync(string name, CancellationToken cancel = default)
    {
        var normal = MemberProblems.NormalName(name);
        var (found, _) = await PageAsync(RosterKeys.Name, RosterKeys.WholeName(name), null, 2 * SideBySide, cancel);
        return [.. found.Where(e => MemberProblems.NormalName(e.Member.Name) == normal)];
    }

    /// <summary>The line above a member: the manager, the manager's manager and so on. It ends where it would repeat.
    /// </summary>
    public async Task<IReadOnlyList<string>> LineAboveAsync(string? manager, CancellationToken cancel = default)
    {
        var line = new List<string>();
        while (manager is not null && line.Count < LongestLine && !line.Contains(manager))
        {
            line.Add(manager);
            var above = await streams.LoadAsync(RosterStreams.Members, RosterStreams.Of(manager), cancel);
            manager = above.State.LineManager;
        }

        return line;
    }

    /// <summary>The members behind a page of an index, in its order.</summary>
    internal async Task<(IReadOnlyList<RosterEntry> Found, string? Next)> PageAsync(
        string index, string value, string? after, int take, CancellationToken cancel)
    {
        var page = await streams.Store.FindAsync(new KeyQuery(index, value, take, after), cancel);
        var found = new List<RosterEntry>(page.Found.Count);
        foreach (var some in page.Found.Select(k => RosterStreams.IdOf(k.Stream)).Distinct().Chunk(SideBySide))
            found.AddRange((await Task.WhenAll(some.Select(id => EntryAsync(id, cancel)))).OfType<RosterEntry>());
        return (found, page.Next);
    }
}
