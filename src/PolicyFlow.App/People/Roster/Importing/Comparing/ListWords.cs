using PolicyFlow.App.Storing;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.People.Roster.Importing.Comparing;

/// <summary>Which numbers, addresses and names there are on a list that is much shorter than the file: to read it once costs
/// less than to ask it about each line. Fingerprints only.</summary>
internal sealed class ListWords
{
    private const int Page = 200;

    /// <summary>So many lines of the file are asked about for what one member costs to read.</summary>
    private const int Cost = 4;

    private readonly HashSet<UInt128> _numbers = [];
    private readonly HashSet<UInt128> _emails = [];
    private readonly HashSet<UInt128> _names = [];

    private ListWords()
    {
    }

    /// <summary>Null for a list that is not short enough.</summary>
    /// <param name="lines">How many lines the file has.</param>
    public static async Task<ListWords?> OfShortListAsync(
        ICaseStore store, RosterBook book, int lines, CancellationToken cancel)
    {
        var most = lines / Cost;
        if (await store.CountAsync(RosterKeys.All, RosterKeys.Everybody, most + 1, cancel) > most) return null;
        var words = new ListWords();
        for (string? after = null; ;)
        {
            var (found, next) = await book.PageAsync(RosterKeys.All, RosterKeys.Everybody, after, Page, cancel);
            foreach (var entry in found) words.Add(entry);
            if (next is null) return words;
            after = next;
        }
    }

    public bool HasNumber(string number) => _numbers.Contains(WordKey.Of(MemberProblems.NormalNumber(number)));

    public bool HasEmail(string email) => _emails.Contains(WordKey.Of(EmailAddress.Normal(email)));

    public bool HasName(string name) => _names.Contains(WordKey.Of(MemberProblems.NormalName(name)));

    private void Add(RosterEntry entry)
    {
        if (entry.Number is { } number) _numbers.Add(WordKey.Of(MemberProblems.NormalNumber(number)));
        if (entry.Member.Email is { } email) _emails.Add(WordKey.Of(EmailAddress.Normal(email)));
        _names.Add(WordKey.Of(MemberProblems.NormalName(entry.Member.Name)));
    }
}
