using PolicyFlow.App.Acknowledgement.Entries;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>How many stand where.</summary>
public sealed record StateCounts(IReadOnlyDictionary<EntryStatus, int> By)
{
    public int Of(params EntryStatus[] states) => states.Sum(s => By.GetValueOrDefault(s));

    public int Total => By.Values.Sum();

    public int Done => Of(EntryStatus.Acknowledged, EntryStatus.RecordedOnBehalf);

    /// <summary>Everybody but those who left before they confirmed, and those who are let off.</summary>
    public int Expected => Total - Of(EntryStatus.Left, EntryStatus.Exempt);

    /// <summary>Those who are expected and have not confirmed.</summary>
    public int Outstanding => Expected - Done;

    /// <summary>Rounded down: nobody reads 100 while somebody is missing.</summary>
    public int Percent => Expected == 0 ? 0 : Done * 100 / Expected;
}

/// <summary>One line of a table of figures.</summary>
/// <param name="Code">What a filter calls it.</param>
public sealed record FigureRow(string Code, string Name, StateCounts Counts);

/// <summary>How many were done on a London day.</summary>
public sealed record DayCount(DateOnly Day, int Done);

/// <summary>Counts a campaign from its index. Nothing is kept: no counter can go wrong.</summary>
public sealed class CampaignCounts(ICaseStore store, IPeopleDirectory people, JobRoles roles)
{
    /// <summary>More than any campaign has.</summary>
    private const int Most = 10_000_000;

    private const int SideBySide = 16;

    /// <summary>The longest time over which days are counted.</summary>
    private const int MostDays = 370;

    public Task<StateCounts> OfAsync(string campaign, CancellationToken cancel = default) =>
        CountAsync(status => EntryKeys.InState(campaign, status), cancel);

    /// <summary>By school, those of no school last. Lines without anybody are left out.</summary>
    public Task<IReadOnlyList<FigureRow>> BySchoolAsync(string campaign, CancellationToken cancel = default) => RowsAsync(
        [.. people.Schools.Select(s => (s.Id, s.Name)), ("", "The whole network")],
        (school, status) => EntryKeys.BySchool(campaign, school.Length == 0 ? null : school, status), cancel);

    public Task<IReadOnlyList<FigureRow>> ByKindAsync(string campaign, CancellationToken cancel = default) => RowsAsync(
        [.. Enum.GetValues<StaffKind>().Select(kind => (StatusText.Of(kind), OutstandingWords.KindWords(kind)))],
        (kind, status) => EntryKeys.ByKind(campaign, kind, status), cancel);

    /// <summary>By the job roles that the staff list has just now.</summary>
    public async Task<IReadOnlyList<FigureRow>> ByJobRoleAsync(string campaign, CancellationToken cancel = default) =>
        await RowsAsync(
            [.. (await roles.KnownAsync(cancel)).Select(role => (role, role)), ("", "No job role given")],
            (role, status) => EntryKeys.ByJobRole(campaign, role, status), cancel);

    /// <summary>How many were done on each day, from the first to the last.</summary>
    public async Task<IReadOnlyList<DayCount>> ByDayAsync(
        string campaign, DateOnly from, DateOnly until, CancellationToken cancel = default)
    {
        var days = Math.Clamp(until.DayNumber - from.DayNumber + 1, 0, MostDays);
        var counts = new List<DayCount>(days);
        foreach (var some in Enumerable.Range(0, days).Select(from.AddDays).Chunk(SideBySide))
        {
            counts.AddRange(await Task.WhenAll(some.Select(async day => new DayCount(
                day, await store.CountAsync(EntryKeys.Index, EntryKeys.DoneOn(campaign, day), Most, cancel)))));
        }

        return counts;
    }

    /// <summary>How many wait for an answer of a manager.</summary>
    public Task<int> WaitingAsync(string campaign, CancellationToken cancel = default) =>
        store.CountAsync(EntryKeys.Index, EntryKeys.NeedsAnswer(campaign), Most, cancel);

    /// <summary>How many are to be reached by hand.</summary>
    public Task<int> ByHandAsync(string campaign, CancellationToken cancel = default) =>
        store.CountAsync(EntryKeys.Index, EntryKeys.ByHand(campaign), Most, cancel);

    private async Task<IReadOnlyList<FigureRow>> RowsAsync(
        IReadOnlyList<(string Code, string Name)> lines, Func<string, EntryStatus, string> value, CancellationToken cancel)
    {
        var rows = new List<FigureRow>();
        foreach (var (code, name) in lines)
        {
            var counts = await CountAsync(status => value(code, status), cancel);
            if (counts.Total > 0) rows.Add(new FigureRow(code, name, counts));
        }

        return rows;
    }

    private async Task<StateCounts> CountAsync(Func<EntryStatus, string> value, CancellationToken cancel)
    {
        var counts = await Task.WhenAll(Enum.GetValues<EntryStatus>().Select(async status =>
            (Status: status, N: await store.CountAsync(EntryKeys.Index, value(status), Most, cancel))));
        return new StateCounts(counts.ToDictionary(c => c.Status, c => c.N));
    }
}
