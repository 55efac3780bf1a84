using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Evidence.Custody;

/// <summary>The one place that tells the whole history of every piece of a case: put in, each look and download, each export,
/// scans, locked, destroyed, erased (9.2, 6.2).</summary>
public sealed class CustodyLog(ICaseStore store, EvidenceBook book)
{
    /// <summary>All lines, oldest first.</summary>
    public async Task<IReadOnlyList<CustodyLine>> OfAsync(CaseEvidence evidence, CancellationToken cancel = default)
    {
        var lines = new List<CustodyLine>(evidence.Lines);
        lines.AddRange(await ReadingsAsync(evidence.Stream, cancel));
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

    private async Task<IEnumerable<CustodyLine>> ReadingsAsync(string stream, CancellationToken cancel)
    {
        var events = (await store.ReadAsync(AccessLog.Prefix + stream, cancel: cancel))?.Events ?? [];
        return events.Select(e => EventCodec.Decode(AccessLog.Events, e))
            .Select(r => (r.At, r.Actor, Read: r.Event is CaseRead read ? EvidenceReads.Read(read.Page) : null))
            .Where(r => r.Read is not null)
            .Select(r => new CustodyLine(r.Read!.Value.Sha256, r.At, r.Actor, r.Read.Value.Deed));
    }
}
