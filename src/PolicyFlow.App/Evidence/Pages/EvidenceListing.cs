using PolicyFlow.App.Evidence.Custody;
using PolicyFlow.App.Evidence.Previews;
using PolicyFlow.App.Evidence.Scanning;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Evidence;

namespace PolicyFlow.App.Evidence.Pages;

/// <summary>A piece with all that is known of it.</summary>
/// <param name="Picture">There may be a picture of it to show.</param>
public sealed record PieceView(Piece Piece, string By, Scan Scan, bool Picture, IReadOnlyList<CustodyEntry> Custody);

/// <summary>The evidence of a case with its custody log.</summary>
/// <param name="Scanned">Viruses are looked for here.</param>
public sealed record EvidenceView(CaseEvidence Evidence, IReadOnlyList<PieceView> Pieces, bool Scanned, IPeopleDirectory People);

/// <summary>Puts together what pages, calls and exports tell of the evidence of a case.</summary>
public sealed class EvidenceListing(CustodyLog custody, EvidenceScans scans, IPeopleDirectory people)
{
    public async Task<EvidenceView> OfAsync(CaseEvidence evidence, CancellationToken cancel = default)
    {
        var lines = await custody.OfAsync(evidence, cancel);
        var known = await scans.KnownAsync(evidence.Stream, cancel);
        scans.Begin(evidence, known);
        return new EvidenceView(
            evidence,
            [
                .. evidence.Pieces.Select(p => new PieceView(
                    p, ActorNames.Of(p.By, people), known.ScanOf(p.Sha256),
                    Pictures.MayShow(evidence, p) && known.ScanOf(p.Sha256).Verdict != ScanVerdict.Infected,
                    CustodyLog.Entries(lines, p.Sha256))),
            ],
            scans.Configured, people);
    }
}
