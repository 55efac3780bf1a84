namespace PolicyFlow.App.People.Roster.Importing.Comparing;

/// <summary>Says of each line what it does, for whoever looks and for whoever carries it out.</summary>
internal sealed class PlanMaker(
    string importId, FileRows rows, RosterBook book, IPeopleDirectory directory, PreviewWriter preview, Plan plan)
{
    private const int MostNames = 10_000;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public async Task RunAsync(RowFile<ComparedRow> compared, CancellationToken cancel)
    {
        var n = 0;
        foreach (var row in compared.All()) await AddAsync(row, rows.All[n++], cancel);
    }

    private async Task AddAsync(ComparedRow compared, RowFacts facts, CancellationToken cancel)
    {
        var row = compared.Row;
        if (facts.Reasons is { } reasons)
        {
            await preview.AddAsync(
                LineOutcome.Refused, PreviewLine.No(row.Line, row.Name, facts.Member, reasons), cancel);
            return;
        }

        var before = compared.Before;
        var after = Wanted.Of(row, before, ManagerOf(facts));
        var managers = (
            await NameAsync(before?.LineManager, cancel),
            facts.Wish == ManagerWish.Somebody ? facts.ManagerWord : await NameAsync(after.LineManager, cancel));
        var changes = Wanted.Changes(before, after, SchoolName, managers);
        var returns = before is not null && !compared.WasActive;
        if (returns) changes = [new FieldChange("Status", "Left", "Comes back"), .. changes];
        var outcome = before is null ? LineOutcome.Added
            : changes.Count > 0 ? LineOutcome.Changed
            : LineOutcome.Unchanged;
        await preview.AddAsync(outcome, new PreviewLine(row.Line, row.Name, facts.Member, changes, []), cancel);
        if (outcome == LineOutcome.Unchanged) return;
        plan.Add(new PlannedRow(
            row.Line, outcome, facts.Member ?? PlannedRow.NewId(importId, row.Line), row.Name, facts.Version, returns,
            after, facts.Depth));
    }

    private string? ManagerOf(RowFacts facts) => facts.Wish switch
    {
        ManagerWish.Clear => null,
        ManagerWish.Keep => facts.PresentManager,
        _ => facts.ManagerMember ?? PlannedRow.NewId(importId, rows.All[facts.ManagerRow].Line),
    };

    private string SchoolName(string id) => directory.FindSchool(id)?.Name ?? id;

    private async Task<string?> NameAsync(string? member, CancellationToken cancel)
    {
        if (member is null) return null;
        if (_names.TryGetValue(member, out var name)) return name;
        name = (await book.FindAsync(member, cancel))?.Name ?? member;
        if (_names.Count < MostNames) _names[member] = name;
        return name;
    }
}
