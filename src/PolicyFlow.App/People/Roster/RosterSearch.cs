using PolicyFlow.App.Storing;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.People.Roster;

/// <summary>People found, by name within the page, and where the next page begins.</summary>
/// <param name="Next">Null at the end.</param>
public sealed record RosterFound(IReadOnlyList<RosterEntry> Entries, string? Next);

/// <summary>Looks for people on the staff list by the entry that is the most special. One look reads no more than a few
/// thousand of them, however long the list is.</summary>
public sealed class RosterSearch(RosterBook book, PlainStreams streams)
{
    private const int Page = 200;

    private const int MostRead = 2000;

    /// <param name="after">Where the page before ended, or null for the first.</param>
    public async Task<RosterFound> FindAsync(RosterFilter filter, string? after, CancellationToken cancel = default)
    {
        var (index, value) = Where(filter);
        var found = new Dictionary<string, RosterEntry>(StringComparer.Ordinal);
        if (after is null && filter.Words.Length > 0 && MemberProblems.Number(filter.Words) is null)
            foreach (var entry in await book.WithNumberAsync(filter.Words, cancel)) Add(entry);
        for (var read = 0; ; read += Page)
        {
            var (some, next) = await book.PageAsync(index, value, after, Page, cancel);
            foreach (var entry in some) Add(entry);
            if (next is null || found.Count >= Page || read >= MostRead) return new RosterFound(Sorted(), next);
            after = next;
        }

        void Add(RosterEntry entry)
        {
            if (filter.Fits(entry)) found.TryAdd(entry.Member.Id, entry);
        }

        IReadOnlyList<RosterEntry> Sorted() =>
        [
            .. found.Values.OrderBy(e => e.Member.Name, StringComparer.InvariantCultureIgnoreCase)
                .ThenBy(e => e.Member.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>How many are on the list, also those who have left; no further than to <paramref name="atMost"/>.</summary>
    public Task<int> CountAsync(int atMost, CancellationToken cancel = default) =>
        streams.Store.CountAsync(RosterKeys.All, RosterKeys.Everybody, atMost, cancel);

    private static (string Index, string Value) Where(RosterFilter filter)
    {
        if (filter.Words.Contains('@', StringComparison.Ordinal))
            return (RosterKeys.Email, EmailAddress.Normal(filter.Words));
        if (RosterKeys.Words(filter.Words).MaxBy(w => w.Length) is { } longest)
            return (RosterKeys.Name, RosterKeys.Beginning(longest));
        return filter.School.Length > 0 && !filter.Left
            ? (RosterKeys.School, RosterKeys.SchoolValue(filter.School == RosterFilter.Network ? null : filter.School))
            : (RosterKeys.All, RosterKeys.Everybody);
    }
}
