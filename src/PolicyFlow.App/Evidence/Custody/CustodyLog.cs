using System.Runtime.CompilerServices;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Evidence.Custody;

/// <summary>The one place that tells the whole history of every piece of a case: put in, each look and download, each export,
/// scans, locked, destroyed, erased (9.2, 6.2).</summary>
public sealed class CustodyLog(WhoReadWhat readings, EvidenceBook book)
{
    /// <summary>All lines, oldest first.</summary>
    public async Task<IReadOnlyList<CustodyLine>> OfAsync(CaseEvidence evidence, CancellationToken cancel = default)
    {
        var lines = new List<CustodyLine>(evidence.Lines);
        await foreach (var line in ReadingsAsync(evidence.Stream, cancel)) lines.Add(line);
        var state = await book.OfAsync(evidence.Stream, cancel);
        lines.AddRange(state.Scans.Select(s => new CustodyLine(
            s.Key, s.Value.At, Actor.System, CustodyDeed.Scanned, CustodyWords.Of(s.Value))));
        var words = await book.WordsAsync(evidence.Stream, state, cancel);
        lines.AddRange(state.Exports.SelectMany(made => made.Export.Files.Select(sha => new CustodyLine(
            sha, made.At, made.By, CustodyDeed.Exported,
            CustodyWords.OfExport(words.Text(made.Export.To), words.Text(made.Export.Why))))));
        return [.. lines.OrderBy(l => l.At)];
    }

    /// <summary>One piece's lines, with the same deed of the same person on one London day told once.</summary>
    public static IReadOnlyList<CustodyEntry> Entries(IEnumerable<CustodyLine> lines, string sha256) =>
    [
        .. lines.Where(l => l.Sha256 == sha256)
            .GroupBy(l => (l.By, l.Deed, l.Words, UkTime.Date(l.At)))
            .Select(g => new CustodyEntry(g.Min(l => l.At), g.Key.By, g.Key.Deed, g.Key.Words, g.Count()))
            .OrderBy(e => e.At),
    ];

    private async IAsyncEnumerable<CustodyLine> ReadingsAsync(
        string stream, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var reading in readings.OfAsync(stream, cancel))
        {
            if (EvidenceReads.Read(reading.Page) is { } read)
                yield return new CustodyLine(read.Sha256, reading.At, Actor.Person(reading.PersonId), read.Deed);
        }
    }
}
