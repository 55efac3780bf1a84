using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Evidence.Custody;
using PolicyFlow.App.Evidence.Export;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Evidence.Pages;

/// <summary>Handing evidence over to an authorised body, such as the police: also while a hold is on, and always on
/// record.</summary>
internal static class ExportPages
{
    private const int MostTo = 200;
    private const int MostWhy = 1000;

    public static void MapExportPages(this IEndpointRouteBuilder routes, EvidenceFamily family)
    {
        var door = new Door(family.Path);
        var page = routes.MapGroup($"/{family.Path}/{{reference}}/export").ExcludeFromDescription();
        page.MapGet("", door.FormAsync).Rule(Matter.Case);
        page.MapPost("", door.SendAsync).Rule(Matter.Case);
    }

    private sealed class Door(string family)
    {
        public async Task<IResult> FormAsync(
            string reference, EvidenceSources sources, EvidenceListing listing, CurrentViewer current,
            CancellationToken cancel)
        {
            var found = await sources.ReadAsync(family, reference, current.Viewer, EvidenceReads.ExportForm, cancel);
            if (found is not { } evidence) return Page.Missing();
            var form = FormState.WithMany("files", [.. evidence.Pieces.Select(p => p.Sha256)]);
            return Page.Show<ExportPage>(new
            {
                View = await listing.OfAsync(evidence, cancel),
                Form = form,
                Id = DraftBox.NewId(),
            });
        }

        public async Task<IResult> SendAsync(
            string reference, HttpContext context, EvidenceSources sources, EvidenceListing listing, ExportDesk desk,
            IFileStore files, CurrentViewer current, CancellationToken cancel)
        {
            if (await sources.FindAsync(family, reference, current.Viewer, cancel) is not { } evidence) return Page.Missing();
            var form = FormState.Of(await context.Request.ReadFormAsync(cancel));
            if (form.Trimmed("to").Length == 0) form.Problem("to", "Say who receives it");
            if (form.Trimmed("why").Length == 0) form.Problem("why", "Say why it is handed over");
            form.Limit("to", MostTo, "Who receives it");
            form.Limit("why", MostWhy, "The reason");
            if (!form.Valid || !DraftBox.IsId(form["id"]))
            {
                return Page.Again<ExportPage>(new
                {
                    View = await listing.OfAsync(evidence, cancel),
                    Form = form,
                    Id = DraftBox.NewId(),
                });
            }

            var asked = new ExportAsked(
                form["id"], form.Trimmed("to"), form.Trimmed("why"), form.Many("files").ToHashSet());
            var ready = await desk.PrepareAsync(evidence, asked, current.Viewer, cancel);
            return Results.Stream(
                target => ExportArchive.WriteAsync(ready, files, target, cancel), "application/zip",
                $"{evidence.Reference}-evidence-{asked.Id[..8]}.zip");
        }
    }
}
