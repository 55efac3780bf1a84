using PolicyFlow.App.People.Roster.Importing.Reading;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Inbound;
using PolicyFlow.Domain.People.Roster.Importing;

namespace PolicyFlow.App.People.Roster.Importing.Comparing;

/// <summary>
/// Compares a file with the staff list: what it would add, change and remove, and what of it is refused. It changes
/// nothing, and the same file compared again comes to the same. Of each line a few numbers are in memory; words wait on
/// disk.
/// </summary>
public sealed class FileComparison(
    ICaseStore store, RosterBook book, IPeopleDirectory directory, ImportFiles files, Lazy<Arrivals> arrivals)
{
    private const int SideBySide = 16;

    /// <exception cref="ImportException">Nothing can be done with the file.</exception>
    public async Task<ImportRead> RunAsync(string importId, ImportBrought asked, CancellationToken cancel)
    {
        await using var upload = await OpenAsync(importId, cancel);
        var encoding = await CsvText.EncodingOfAsync(upload, cancel);
        using var csv = CsvLines.Open(upload, encoding);
        var rows = new FileRows();
        await using var read = new RowFile<ImportRow>(arrivals.Value);
        var heading = Read(csv, rows, read, cancel);
        rows.RefuseDoubles();

        await using var compared = new RowFile<ComparedRow>(arrivals.Value);
        var present = new HashSet<UInt128>();
        var rowOf = await MatchAsync(rows, read, compared, present, cancel);
        rows.RefuseSharedAddresses();
        await new ManagerFinder(rows, book, rowOf).FindAllAsync(cancel);
        await new ManagerLines(rows, book, rowOf).SettleAsync(cancel);

        await using var plan = new Plan(importId, arrivals.Value, files);
        var preview = new PreviewWriter(importId, files);
        await new PlanMaker(importId, rows, book, directory, preview, plan).RunAsync(compared, cancel);
        var heldBack = asked.Complete ? rows.All.Count(r => r.Refused && !r.Recognised) : 0;
        if (asked.Complete && heldBack == 0)
            await new Leavers(book, preview, plan).FindAsync(asked.Schools, present, cancel);
        await preview.EndAsync(cancel);
        await files.PutSummaryAsync(
            importId,
            new ImportSummary(
                encoding.WebName, NameOf(csv.Separator), [.. heading.Known.Order().Select(Columns.NameOf)],
                heading.Ignored, heldBack),
            cancel);
        return new ImportRead(
            preview.Count(LineOutcome.Added), preview.Count(LineOutcome.Changed), preview.Count(LineOutcome.Removed),
            preview.Count(LineOutcome.Unchanged), preview.Count(LineOutcome.Refused), await plan.EndAsync(cancel));
    }

    private async Task<Stream> OpenAsync(string importId, CancellationToken cancel)
    {
        await using var stored = await files.OpenUploadAsync(importId, cancel)
            ?? throw new ImportException("The file is not there any more. Bring it again.");
        // It is read more than once, which would be asked of a storage account each time.
        var copy = arrivals.Value.New();
        await stored.CopyToAsync(copy, cancel);
        copy.Position = 0;
        return copy;
    }

    private Heading Read(CsvLines csv, FileRows rows, RowFile<ImportRow> read, CancellationToken cancel)
    {
        Heading? heading = null;
        RowReader? reader = null;
        foreach (var row in csv.Read())
        {
            cancel.ThrowIfCancellationRequested();
            if (heading is null)
            {
                heading = new Heading(row);
                reader = new RowReader(heading, directory.Schools);
                continue;
            }

            if (rows.All.Count == ImportLimits.Rows)
                throw new ImportException($"The file has more than {ImportLimits.Rows:N0} lines. Bring it in parts.");
            var line = reader!.Read(row);
            rows.Add(line);
            read.Add(line);
        }

        if (heading is null || rows.All.Count == 0) throw new ImportException("The file has headings and no people.");
        return heading;
    }

    /// <summary>Finds for each line whom it is about.</summary>
    /// <returns>The line of each member who is in the file.</returns>
    private async Task<Dictionary<string, int>> MatchAsync(
        FileRows rows, RowFile<ImportRow> read, RowFile<ComparedRow> compared, HashSet<UInt128> present,
        CancellationToken cancel)
    {
        var rowOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var match = new ListMatch(book, await ListWords.OfShortListAsync(store, book, read.Count, cancel));
        var n = 0;
        foreach (var some in read.All().Chunk(SideBySide))
        {
            var matches = await Task.WhenAll(some.Select(row => match.FindAsync(row, cancel)));
            foreach (var (row, found) in some.Zip(matches))
            {
                foreach (var id in found.Perhaps) present.Add(WordKey.Of(id));
                Take(rows, n++, row, found, rowOf);
                compared.Add(new ComparedRow(row, found.Member?.Details, found.Member?.Member.Active ?? false));
            }
        }

        return rowOf;
    }

    private static void Take(FileRows rows, int n, ImportRow row, Match found, Dictionary<string, int> rowOf)
    {
        var facts = rows.All[n];
        facts.Recognised = found.Perhaps.Count > 0;
        if (found.Problem is { } problem) facts.Refuse(problem);
        if (found.Member is not { } entry)
        {
            if (!facts.Refused && row.Kind is null)
                facts.Refuse("The type is missing. For somebody new it has to be said");
            return;
        }

        (facts.Member, facts.Version, facts.PresentManager) = (entry.Member.Id, entry.Version, entry.Member.LineManager);
        if (rowOf.TryAdd(entry.Member.Id, n)) return;
        var other = rows.All[rowOf[entry.Member.Id]];
        facts.Refuse($"Line {other.Line} is about the same person");
        other.Refuse($"Line {facts.Line} is about the same person");
    }

    private static string NameOf(char separator) => separator switch
    {
        ',' => "commas",
        ';' => "semicolons",
        _ => "tabs",
    };
}
