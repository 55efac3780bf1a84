using PolicyFlow.App.Acknowledgement.Entries;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>Counts a campaign from the index.</summary>
public sealed class CampaignCounts(ICaseStore store, IPeopleDirectory people, CaseClock clock)
{
    /// <summary>How many job roles are told apart; the list of them is as long as the staff list makes it.</summary>
    private const int MostRoles = 200;

    /// <summary>The longest chart, in days.</summary>
    private const int MostDays = 400;

    public async Task<CampaignFigures> OfAsync(string id, CampaignState state, CancellationToken cancel)
    {
        var enrol = state.Walk(WalkKind.Enrol);
        var counts = await ByStatusAsync(status => EntryKeys.InState(id, status), cancel);
        var schools = new List<CampaignGroup>();
        foreach (var school in people.Schools.Select(s => (string?)s.Id).Append(null))
            schools.Add(new CampaignGroup(school, await ByStatusAsync(s => EntryKeys.BySchool(id, school, s), cancel)));
        var kinds = new List<CampaignGroup>();
        foreach (var kind in Enum.GetValues<StaffKind>().Select(Kebab.Of))
            kinds.Add(new CampaignGroup(kind, await ByStatusAsync(s => EntryKeys.ByKind(id, kind, s), cancel)));
        var roles = new List<CampaignGroup>();
        foreach (var role in await RolesAsync(id, cancel))
            roles.Add(new CampaignGroup(role, await ByStatusAsync(s => EntryKeys.ByJobRole(id, role, s), cancel)));
        return new CampaignFigures(counts, new EnrolmentProgress(counts.All, enrol.Done.Count, enrol.IsThrough))
        {
            BySchool = Filled(schools),
            ByKind = Filled(kinds),
            ByJobRole = Filled(roles),
            DoneByDay = await DaysAsync(id, state, cancel),
            ByHand = await CountAsync(EntryKeys.ByHand(id), cancel),
            NeedsAnswer = await CountAsync(EntryKeys.NeedsAnswer(id), cancel),
        };
    }

    /// <summary>How many people of a campaign are in which state.</summary>
    public Task<EntryCounts> StatesAsync(string id, CancellationToken cancel = default) =>
        ByStatusAsync(status => EntryKeys.InState(id, status), cancel);

    /// <summary>How many people of one school are in which state.</summary>
    public Task<EntryCounts> StatesOfAsync(string id, string school, CancellationToken cancel = default) =>
        ByStatusAsync(status => EntryKeys.BySchool(id, school, status), cancel);

    /// <summary>Those in which somebody is.</summary>
    private static IReadOnlyList<CampaignGroup> Filled(IEnumerable<CampaignGroup> groups) =>
        [.. groups.Where(g => g.Counts.All > 0)];

    private async Task<EntryCounts> ByStatusAsync(Func<EntryStatus, string> value, CancellationToken cancel)
    {
        var counts = new Dictionary<EntryStatus, int>();
        foreach (var status in Enum.GetValues<EntryStatus>())
            if (await CountAsync(value(status), cancel) is > 0 and var count) counts[status] = count;
        return new EntryCounts(counts);
    }

    /// <summary>The job roles that there are, in the order of the alphabet: the list is leapt through from one to the next.
    /// </summary>
    private async Task<IReadOnlyList<string>> RolesAsync(string id, CancellationToken cancel)
    {
        var roles = new List<string>();
        string? after = null;
        while (roles.Count < MostRoles)
        {
            var page = await store.FindAsync(new KeyQuery(EntryKeys.Index, EntryKeys.JobRoles(id), 1, after), cancel);
            if (page.Found is not [var first, ..]) break;
            roles.Add(first.Sort);
            after = KeyCursor.Of(first with { Stream = AfterAllEntries });
        }

        return roles;
    }

    private async Task<IReadOnlyList<DoneDay>> DaysAsync(string id, CampaignState state, CancellationToken cancel)
    {
        if (state.EnrolmentBegunAt is not { } begun) return [];
        var days = new List<DoneDay>();
        var last = LondonDay.Of(state.EndedAt ?? clock.Now);
        for (var day = LondonDay.Of(begun); day <= last && days.Count < MostDays; day = day.AddDays(1))
            days.Add(new DoneDay(day, await CountAsync(EntryKeys.DoneOn(id, day), cancel)));
        return days;
    }

    private Task<int> CountAsync(string value, CancellationToken cancel) =>
        store.CountAsync(EntryKeys.Index, value, int.MaxValue, cancel);

    /// <summary>Sorts behind every entry's stream.</summary>
    private const string AfterAllEntries = "acknowledgement0";
}
