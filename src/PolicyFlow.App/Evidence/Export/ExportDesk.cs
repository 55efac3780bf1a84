using System.Security.Cryptography;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Evidence.Custody;
using PolicyFlow.App.Evidence.Pages;
using PolicyFlow.App.Evidence.Scanning;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Evidence;

namespace PolicyFlow.App.Evidence.Export;

/// <summary>What is handed over, to whom and why.</summary>
/// <param name="Id">The same id again is one export on record.</param>
/// <param name="Files">SHA-256 of the pieces that were chosen.</param>
public sealed record ExportAsked(string Id, string To, string Why, IReadOnlySet<string> Files);

/// <summary>An export that is on record and can be sent.</summary>
internal sealed record ReadyExport(
    string Stream, EvidenceManifest Manifest, byte[] ManifestBytes, byte[] History, byte[]? Token, byte[] Readme);

/// <summary>Prepares an export: checks that every file is what its hash says, writes the manifest, has its time confirmed
/// where an authority is set, and puts it on record, all before the first byte is sent.</summary>
public sealed class ExportDesk(
    EvidenceSources sources, EvidenceListing listing, EvidenceScans scans, EvidenceBook book, TimestampAuthority authority,
    IFileStore files, SiteOptions site, TimeProvider system)
{
    internal async Task<ReadyExport> PrepareAsync(
        CaseEvidence evidence, ExportAsked asked, Viewer viewer, CancellationToken cancel)
    {
        var by = Actor.Person(viewer.PersonId!);
        var now = CaseClock.AsStored(system.GetUtcNow());
        foreach (var piece in evidence.Pieces.Where(p => asked.Files.Contains(p.Sha256)))
            await scans.EnsureAsync(evidence.Stream, piece, cancel);
        var view = await listing.OfAsync(evidence, cancel);
        var history = ExportWords.History(
            evidence.Reference, await sources.Of(evidence.Family.Path).HistoryAsync(evidence, viewer, cancel));
        var (taken, withheld) = await ChooseAsync(view, asked, cancel);
        var manifest = new EvidenceManifest(
            EvidenceManifest.FormatName, asked.Id, site.NetworkName, evidence.Reference, now,
            ActorNames.Of(by, view.People), asked.To, asked.Why,
            [
                .. taken,
                new ManifestFile(EvidenceManifest.History, HashOf(history), history.Length, null),
            ],
            withheld);
        var bytes = manifest.ToBytes();
        var token = await authority.StampAsync(bytes, cancel);
        await RecordAsync(evidence.Stream, asked, by, taken, HashOf(bytes), token is not null, cancel);
        var outcome = token is not null ? StampOutcome.Confirmed
            : authority.Configured ? StampOutcome.NotAnswered : StampOutcome.NotAsked;
        return new ReadyExport(evidence.Stream, manifest, bytes, history, token, ExportWords.Readme(manifest, outcome));
    }

    internal static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private async Task<(IReadOnlyList<ManifestFile> Taken, IReadOnlyList<WithheldPiece> Withheld)> ChooseAsync(
        EvidenceView view, ExportAsked asked, CancellationToken cancel)
    {
        var (taken, withheld) = (new List<ManifestFile>(), new List<WithheldPiece>());
        foreach (var p in view.Pieces)
        {
            if (await WhyNotAsync(view.Evidence.Stream, p, asked, cancel) is { } why)
                withheld.Add(new WithheldPiece(p.Piece.Number, p.Piece.Sha256, why));
            else
                taken.Add(new ManifestFile(SafeName.Of(p.Piece), p.Piece.Sha256, p.Piece.Size, PieceOf(p, view)));
        }

        return (taken, withheld);
    }

    private async Task<string?> WhyNotAsync(string stream, PieceView p, ExportAsked asked, CancellationToken cancel) => p switch
    {
        { Piece.State: PieceState.Locked } => "It is locked: nobody may copy it. Speak to the safeguarding lead.",
        { Piece.State: PieceState.Destroyed } => "It was destroyed on instruction.",
        { Piece.State: PieceState.Erased } => "It was erased.",
        _ when !asked.Files.Contains(p.Piece.Sha256) => "It was not chosen.",
        { Scan.Verdict: ScanVerdict.Infected } => $"A virus was found in it: {p.Scan.Signature}.",
        _ => await HashOnDiskAsync(stream, p.Piece.Sha256, cancel) switch
        {
            null => "It is missing in the file store.",
            var hash when hash != p.Piece.Sha256 => "Its bytes are not those that came in: the file store was changed.",
            _ => null,
        },
    };

    private async Task<string?> HashOnDiskAsync(string stream, string sha256, CancellationToken cancel)
    {
        await using var content = await files.OpenAsync(EvidenceKey.Of(stream, sha256), cancel);
        return content is null ? null : Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
    }

    private static ManifestPiece PieceOf(PieceView p, EvidenceView view) => new(
        p.Piece.Number, p.Piece.Name, p.Piece.ContentType, p.By, p.Piece.From, p.Piece.At, CustodyWords.Of(p.Scan),
        [
            .. p.Custody.Select(c =>
                $"{UkTime.Machine(c.At)} {CustodyWords.Of(c)} by {ActorNames.Of(c.By, view.People)}. {c.Words}".TrimEnd()),
        ]);

    private Task RecordAsync(
        string stream, ExportAsked asked, Actor by, IReadOnlyList<ManifestFile> taken, string manifestSha256, bool stamped,
        CancellationToken cancel)
    {
        var vault = new BodyVault(asked.Id);
        var exported = new EvidenceExported(
            asked.Id, [.. taken.Select(f => f.Sha256)], vault.Keep("to", "export", asked.To),
            vault.Keep("why", "export", asked.Why), manifestSha256, stamped);
        return book.ExportedAsync(stream, exported, by, vault.Bodies, cancel);
    }
}
