using PolicyFlow.App.People.Roster.Importing.Reading;

namespace PolicyFlow.App.People.Roster.Importing.Comparing;

/// <summary>Finds who is on the list and not in the file, which is said to be complete.</summary>
internal sealed class Leavers(RosterBook book, PreviewWriter preview, Plan plan)
{
    private const int Page = 200;

    /// <param name="schools">For which schools the file is complete; empty for all.</param>
    /// <param name="present">Fingerprints of the ids of whoever is in the file, or may be.</param>
    public async Task FindAsync(
        IReadOnlyList<string> schools, IReadOnlySet<UInt128> present, CancellationToken cancel)
    {
        var indexes = schools.Count == 0
            ? [(RosterKeys.All, RosterKeys.Everybody)]
            : schools.Distinct().Select(s => (RosterKeys.School, RosterKeys.SchoolValue(s)));
        foreach (var (index, value) in indexes)
        {
            for (string? after = null; ;)
            {
                var (found, next) = await book.PageAsync(index, value, after, Page, cancel);
                foreach (var entry in found)
                {
                    if (!entry.Member.Active || present.Contains(WordKey.Of(entry.Member.Id))) continue;
                    if (schools.Count > 0 && !schools.Contains(entry.Member.School!)) continue;
                    await AddAsync(entry, cancel);
                }

                if (next is null) break;
                after = next;
            }
        }
    }

    private async Task AddAsync(RosterEntry entry, CancellationToken cancel)
    {
        var m = entry.Member;
        FieldChange[] about =
        [
            new("Status", "On the list", "Leaves"), new("Type", KindWords.Of(m.Kind), null),
        ];
        await preview.AddAsync(LineOutcome.Removed, new PreviewLine(0, m.Name, m.Id, about, []), cancel);
        plan.Add(new PlannedRow(
            0, LineOutcome.Removed, m.Id, m.Name, entry.Version, Returns: false, Details: null, Depth: int.MaxValue));
    }
}
