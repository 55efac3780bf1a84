using PolicyFlow.App.People.Roster.Importing.Reading;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.People.Roster.Importing.Comparing;

/// <summary>Whom of the list a line is about.</summary>
/// <param name="Member">Null for somebody new, and where it is not sure.</param>
/// <param name="Perhaps">The ids of those whom it may be about: they are in the file.</param>
/// <param name="Problem">Why it is not sure.</param>
internal sealed record Match(RosterEntry? Member, IReadOnlyList<string> Perhaps, string? Problem = null)
{
    public static readonly Match New = new(null, []);

    public static Match Of(RosterEntry member) => new(member, [member.Member.Id]);

    public static Match Unsure(string problem, IEnumerable<RosterEntry> among) =>
        new(null, [.. among.Select(e => e.Member.Id)], problem);
}

/// <summary>
/// Finds whom of the list a line is about: by the staff number for sure, else by address and name together, else, where
/// neither the line nor the list knows more, by the name. What could be somebody else is not guessed.
/// </summary>
/// <param name="words">What the list holds, where that is known beforehand.</param>
internal sealed class ListMatch(RosterBook book, ListWords? words)
{
    private static readonly Task<IReadOnlyList<RosterEntry>> Nobody = Task.FromResult<IReadOnlyList<RosterEntry>>([]);

    public async Task<Match> FindAsync(ImportRow row, CancellationToken cancel)
    {
        var (number, email) = (Said(row.Number), Said(row.Email));
        if (row.Name.Length == 0 && number is null && email is null) return Match.New;
        if (number is not null) return await ByNumberAsync(row, number, email, cancel);
        return email is not null ? await ByAddressAsync(row, email, cancel) : await ByNameAsync(row, cancel);
    }

    private async Task<Match> ByNumberAsync(ImportRow row, string number, string? email, CancellationToken cancel)
    {
        var numbered = await NumberedAsync(number, cancel);
        if (numbered.Count == 1) return Match.Of(numbered[0]);
        if (numbered.Count > 1) return Match.Unsure("Several people on the list have this staff number", numbered);
        if (email is not null)
        {
            var same = SameName(await AddressedAsync(email, cancel), row.Name);
            if (same is [{ Number: null } alone]) return Match.Of(alone);
            if (same.Count > 0)
            {
                return Match.Unsure(
                    "Somebody of this name and address is on the list with another staff number", same);
            }
        }

        var unnumbered = (await NamedAsync(row.Name, cancel))
            .Where(e => e.Number is null && e.Member.Active).ToList();
        return unnumbered.Count == 0 ? Match.New : Match.Unsure(
            "Somebody of this name is on the list without a staff number. If it is the same person, give them the number "
            + "on their page first", unnumbered);
    }

    private async Task<Match> ByAddressAsync(ImportRow row, string email, CancellationToken cancel)
    {
        var sharing = await AddressedAsync(email, cancel);
        var same = SameName(sharing, row.Name);
        if (same.Count == 1) return Match.Of(same[0]);
        if (same.Count > 1) return Match.Unsure("Several people on the list have this name and address", same);
        if (sharing.Count > 0)
        {
            return Match.Unsure(
                "Somebody of another name has this address. Only a staff number tells whether it is the same person",
                sharing);
        }

        var named = (await NamedAsync(row.Name, cancel)).Where(e => e.Member.Active).ToList();
        return named.Count == 0 ? Match.New : Match.Unsure(
            "Somebody of this name is on the list without this address. Only a staff number tells whether it is the same "
            + "person", named);
    }

    private async Task<Match> ByNameAsync(ImportRow row, CancellationToken cancel)
    {
        var named = await NamedAsync(row.Name, cancel);
        if (named.Count == 0) return Match.New;
        if (named is [{ Number: null, Member.Email: null } alone]
            && (row.School is null || (row.School.Length == 0 ? null : row.School) == alone.Member.School))
            return Match.Of(alone);
        return Match.Unsure(
            named.Count > 1
                ? "Several people on the list have this name. A staff number or an address would tell them apart"
                : "Somebody of this name is on the list. Only a staff number or the address tells whether it is the same "
                + "person", named);
    }

    private Task<IReadOnlyList<RosterEntry>> NumberedAsync(string number, CancellationToken cancel) =>
        words?.HasNumber(number) != false ? book.WithNumberAsync(number, cancel) : Nobody;

    private Task<IReadOnlyList<RosterEntry>> AddressedAsync(string email, CancellationToken cancel) =>
        words?.HasEmail(email) != false ? book.WithEmailAsync(email, cancel) : Nobody;

    private Task<IReadOnlyList<RosterEntry>> NamedAsync(string name, CancellationToken cancel) =>
        words?.HasName(name) != false ? book.WithNameAsync(name, cancel) : Nobody;

    private static string? Said(string word) => word.Length == 0 || RowReader.IsNone(word) ? null : word;

    private static IReadOnlyList<RosterEntry> SameName(IEnumerable<RosterEntry> among, string name) =>
        [.. among.Where(e => MemberProblems.NormalName(e.Member.Name) == MemberProblems.NormalName(name))];
}
