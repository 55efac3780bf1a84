using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Evidence.Custody;
using PolicyFlow.App.Evidence.Pages;
using PolicyFlow.App.People;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Evidence.Api;

/// <summary>The evidence of a case over HTTP, with its custody log. The bytes are had on the page's path.</summary>
internal static class EvidenceApi
{
    public static void MapEvidenceApi(this IEndpointRouteBuilder routes, EvidenceFamily family) => routes
        .MapGet($"/api/{family.Path}/{{reference}}/evidence", (
            string reference, EvidenceSources sources, EvidenceListing listing, CurrentViewer current,
            CancellationToken cancel) => ReadAsync(family, reference, sources, listing, current, cancel))
        .WithTags("Cases").WithName($"read-evidence-of-{family.Path}")
        .WithSummary("The files of a case, each with its custody log. The reading is logged.")
        .Produces<EvidenceAnswer>().ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status404NotFound).Rule(Matter.Case);

    private static async Task<IResult> ReadAsync(
        EvidenceFamily family, string reference, EvidenceSources sources, EvidenceListing listing, CurrentViewer current,
        CancellationToken cancel) =>
        await sources.ReadAsync(family.Path, reference, current.Viewer, EvidenceReads.Api, cancel) is { } evidence
            ? Results.Ok(EvidenceAnswer.Of(await listing.OfAsync(evidence, cancel)))
            : Results.Problem(
                statusCode: StatusCodes.Status404NotFound, title: "Not found",
                detail: "There is no such case, or you may not see it.");
}

/// <summary>The files of a case.</summary>
public sealed record EvidenceAnswer(string Reference, IReadOnlyList<EvidencePiece> Pieces)
{
    public static EvidenceAnswer Of(EvidenceView view) => new(
        view.Evidence.Reference, [.. view.Pieces.Select(p => EvidencePiece.Of(p, view))]);
}

/// <summary>A file of a case. Times are UTC.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Origin">reported, mail, captured or added.</param>
/// <param name="State">kept, locked, destroyed or erased.</param>
/// <param name="Scan">not-scanned, clean, infected or failed.</param>
public sealed record EvidencePiece(
    int Number, string Sha256, string Name, string ContentType, long Size, string Origin, string By, string From,
    DateTimeOffset At, string State, string Scan, IReadOnlyList<EvidenceDeed> Custody)
{
    internal static EvidencePiece Of(PieceView p, EvidenceView view) => new(
        p.Piece.Number, p.Piece.Sha256, p.Piece.Name, p.Piece.ContentType, p.Piece.Size, Kebab.Of(p.Piece.Origin), p.By,
        p.Piece.From, p.Piece.At, Kebab.Of(p.Piece.State), Kebab.Of(p.Scan.Verdict),
        [
            .. p.Custody.Select(c => new EvidenceDeed(
                c.At, ActorNames.Of(c.By, view.People), Kebab.Of(c.Deed), c.Times, c.Words)),
        ]);
}

/// <summary>What was done with a file; the same by the same person on one day is told once.</summary>
public sealed record EvidenceDeed(DateTimeOffset At, string By, string Deed, int Times, string Words);
