using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Evidence.Custody;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Evidence;

namespace PolicyFlow.App.Evidence.Scanning;

/// <summary>Looks for viruses in evidence when somebody first needs it. No report ever waits for this or is lost by it: a file
/// is in the case long before it is looked at.</summary>
public sealed class EvidenceScans(Scanner scanner, EvidenceBook book, IFileStore files, ILogger<EvidenceScans> log)
{
    private readonly ConcurrentDictionary<string, byte> _underWay = new();

    /// <summary>Whether anybody looks for viruses here.</summary>
    public bool Configured => scanner.Clamd is not null;

    /// <summary>What is known of all files of a case.</summary>
    public Task<EvidenceState> KnownAsync(string stream, CancellationToken cancel = default) =>
        book.OfAsync(stream, cancel);

    /// <summary>What is known of a piece, after a look where there was none that worked.</summary>
    public async Task<ScanVerdict> EnsureAsync(string stream, Piece piece, CancellationToken cancel = default)
    {
        var known = (await book.OfAsync(stream, cancel)).ScanOf(piece.Sha256);
        if (scanner.Clamd is not { } clamd || known.Settled || piece.State != PieceState.Kept) return known.Verdict;
        await using var content = await files.OpenAsync(EvidenceKey.Of(stream, piece.Sha256), cancel);
        if (content is null) return known.Verdict;
        var result = await clamd.ScanAsync(content, cancel);
        await book.ScannedAsync(stream, new EvidenceScanned(piece.Sha256, result.Verdict, result.Signature), cancel);
        return result.Verdict;
    }

    /// <summary>Begins to look at what nobody has looked at; nobody waits for it. What is cut short by the end of the program
    /// is done when it is next needed.</summary>
    public void Begin(CaseEvidence evidence, EvidenceState known)
    {
        if (!Configured) return;
        var open = evidence.Pieces.Where(p => p.State == PieceState.Kept && !known.ScanOf(p.Sha256).Settled).ToList();
        if (open.Count == 0 || !_underWay.TryAdd(evidence.Stream, 0)) return;
        _ = Task.Run(() => LookAsync(evidence.Stream, open));
    }

    /// <summary>Whether somebody may have the bytes: where viruses are looked for, only after nothing was found.</summary>
    public bool MayBeHad(ScanVerdict verdict) => verdict == ScanVerdict.Clean
        || (!Configured && verdict != ScanVerdict.Infected);

    private async Task LookAsync(string stream, IReadOnlyList<Piece> pieces)
    {
        try
        {
            foreach (var piece in pieces) await EnsureAsync(stream, piece);
        }
        catch (Exception fault)
        {
            log.LogWarning(fault, "Evidence of {Stream} was not checked for viruses; it is tried again", stream);
        }
        finally
        {
            _underWay.TryRemove(stream, out _);
        }
    }
}
