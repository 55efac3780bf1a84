using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Evidence.Custody;
using PolicyFlow.App.Evidence.Kinds;
using PolicyFlow.App.Evidence.Previews;
using PolicyFlow.App.Evidence.Scanning;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Evidence;

namespace PolicyFlow.App.Evidence.Pages;

/// <summary>The evidence of a case: the list with its custody log, pictures that are blurred until asked for, downloads, and
/// putting files in. Whatever is sent is on record before its first byte.</summary>
internal static class EvidencePages
{
    /// <summary>No browser ever opens what a stranger sent.</summary>
    private const string Sandbox = "sandbox; default-src 'none'";

    private const int MostWords = 500;

    public static void MapEvidencePages(this IEndpointRouteBuilder routes, EvidenceFamily family)
    {
        var door = new Door(family.Path);
        var pages = routes.MapGroup($"/{family.Path}/{{reference}}/evidence").ExcludeFromDescription();
        pages.MapGet("", door.ListAsync).Rule(Matter.Case);
        pages.MapPost("", door.AddAsync).Rule(Matter.Case).TakesUpTo(BodyBytes.Files);
        pages.MapGet("/{sha256}", door.DownloadAsync).Rule(Matter.Case);
        pages.MapGet("/{sha256}/thumbnail", door.ThumbnailAsync).Rule(Matter.Case);
        pages.MapGet("/{sha256}/picture", door.PictureAsync).Rule(Matter.Case);
    }

    private sealed class Door(string family)
    {
        /// <param name="show">SHA-256 of the picture that was asked for; all others are blurred.</param>
        /// <param name="grey">It is wanted without colours.</param>
        public async Task<IResult> ListAsync(
            string reference, string? show, string? grey, EvidenceSources sources, EvidenceListing listing,
            CurrentViewer current, CancellationToken cancel) =>
            await sources.ReadAsync(family, reference, current.Viewer, EvidenceReads.List, cancel) is { } evidence
                ? Page.Show<EvidencePage>(new
                {
                    View = await listing.OfAsync(evidence, cancel),
                    Show = show,
                    Grey = grey is not null,
                    Form = new FormState(("id", DraftBox.NewId())),
                })
                : Page.Missing();

        public async Task<IResult> AddAsync(
            string reference, HttpContext context, EvidenceSources sources, EvidenceListing listing, EvidenceShelf shelf,
            CurrentViewer current, CancellationToken cancel)
        {
            if (await sources.FindAsync(family, reference, current.Viewer, cancel) is not { } evidence) return Page.Missing();
            var typed = await context.Request.ReadFormAsync(cancel);
            var form = FormState.Of(typed);
            if (!DraftBox.IsId(form["id"])) return Results.BadRequest();
            if (typed.Files.All(f => f.Length == 0)) form.Problem("files", "Choose a file");
            if (form.Trimmed("from").Length == 0) form.Problem("from", "Say where it comes from");
            form.Limit("from", MostWords, "Where it comes from");
            if (evidence.NothingTaken) form.Problem("files", "No file of this may be kept, sent or looked at. Nothing was taken in");
            if (form.Valid)
            {
                var shelved = await shelf.PutAsync(form["id"], typed.Files.GetFiles("files"), cancel);
                foreach (var problem in shelved.Problems) form.Problem("files", problem);
                if (form.Valid)
                {
                    var refused = await sources.Of(family).AddAsync(
                        evidence, new AddedEvidence(current.Viewer.PersonId!, form["id"], shelved.Kept, form.Trimmed("from")),
                        cancel);
                    await shelf.ClearAsync(shelved.Kept, cancel);
                    if (refused is null) return Page.Go(evidence.Page + "/evidence");
                    form.Problem("files", refused);
                }
            }

            return Page.Again<EvidencePage>(new { View = await listing.OfAsync(evidence, cancel), Form = form });
        }

        public async Task<IResult> DownloadAsync(
            string reference, string sha256, HttpContext context, EvidenceSources sources, EvidenceScans scans,
            IFileStore files, CurrentViewer current, CancellationToken cancel)
        {
            var read = EvidenceReads.Of(CustodyDeed.Downloaded, sha256);
            if (await sources.ReadAsync(family, reference, current.Viewer, read, cancel) is not { } evidence)
                return Page.Missing();
            if (evidence.Find(sha256) is not { } piece) return Page.Missing();
            if (piece.State is PieceState.Locked or PieceState.Destroyed)
                return Refused(evidence, RefusedWords.Locked, StatusCodes.Status403Forbidden);
            var verdict = await scans.EnsureAsync(evidence.Stream, piece, cancel);
            if (!scans.MayBeHad(verdict))
            {
                return verdict == ScanVerdict.Infected
                    ? Refused(evidence, RefusedWords.Infected, StatusCodes.Status403Forbidden)
                    : Refused(evidence, RefusedWords.NotChecked, StatusCodes.Status503ServiceUnavailable);
            }

            if (await files.OpenAsync(EvidenceKey.Of(evidence.Stream, sha256), cancel) is not { } content)
                return Page.Missing();
            context.Response.Headers.ContentSecurityPolicy = Sandbox;
            return Results.Stream(
                content, "application/octet-stream",
                $"{evidence.Reference}-{sha256[..8]}{EvidenceKind.EndingOf(piece.ContentType)}");
        }

        public Task<IResult> ThumbnailAsync(
            string reference, string sha256, string? look, HttpContext context, EvidenceSources sources,
            EvidenceScans scans, Pictures pictures, CurrentViewer current, CancellationToken cancel) =>
            ShowAsync(
                reference, sha256, LookOf(look), PreviewSize.Thumbnail, context, sources, scans, pictures, current, cancel);

        public Task<IResult> PictureAsync(
            string reference, string sha256, string? look, HttpContext context, EvidenceSources sources,
            EvidenceScans scans, Pictures pictures, CurrentViewer current, CancellationToken cancel) =>
            ShowAsync(
                reference, sha256, LookOf(look), PreviewSize.Picture, context, sources, scans, pictures, current, cancel);

        private async Task<IResult> ShowAsync(
            string reference, string sha256, PreviewLook look, PreviewSize size, HttpContext context,
            EvidenceSources sources, EvidenceScans scans, Pictures pictures, CurrentViewer current, CancellationToken cancel)
        {
            var deed = look == PreviewLook.Blurred ? CustodyDeed.Blurred
                : size == PreviewSize.Thumbnail ? CustodyDeed.Thumbnail : CustodyDeed.Picture;
            var read = EvidenceReads.Of(deed, sha256);
            if (await sources.ReadAsync(family, reference, current.Viewer, read, cancel) is not { } evidence)
                return Page.Missing();
            if (evidence.Find(sha256) is not { } piece) return Page.Missing();
            if (!Pictures.MayShow(evidence, piece)) return Results.StatusCode(StatusCodes.Status403Forbidden);
            var known = await scans.KnownAsync(evidence.Stream, cancel);
            if (known.ScanOf(sha256).Verdict == ScanVerdict.Infected)
                return Results.StatusCode(StatusCodes.Status403Forbidden);
            if (await pictures.OfAsync(evidence, piece, size, look, cancel) is not { } made)
                return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
            context.Response.Headers.ContentSecurityPolicy = Sandbox;
            return Results.Bytes(made, "image/jpeg");
        }

        private static PreviewLook LookOf(string? look) => look switch
        {
            "clear" => PreviewLook.Clear,
            "grey" => PreviewLook.Grey,
            _ => PreviewLook.Blurred,
        };

        private static IResult Refused(CaseEvidence evidence, RefusedWords words, int status) =>
            Page.Show<RefusedPage>(new { Back = evidence.Page, Words = words }, status);
    }
}
