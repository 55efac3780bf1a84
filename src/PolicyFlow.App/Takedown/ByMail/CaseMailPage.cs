using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Evidence;
using PolicyFlow.App.Mail.Inbound.Showing;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Locking;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Takedown.ByMail;

/// <summary>Shows an email of a case's evidence.</summary>
internal static class CaseMailPage
{
    public static void MapCaseMail(this IEndpointRouteBuilder cases) =>
        cases.MapGet("/mail/{sha256}", ShowAsync).Rule(Matter.Case);

    private static async Task<IResult> ShowAsync(
        string reference, string sha256, HttpContext context, CaseReader reader, IFileStore files, CurrentViewer current,
        CancellationToken cancel)
    {
        if (await reader.ReadAsync(reference, current.Viewer, $"email {sha256}", cancel) is not { } view)
            return Page.Missing();

        // A place that is locked may stand in the words of any mail of the case.
        if (view.State.LockedFiles.Contains(sha256) || view.Items.Any(i => i.Locked))
            return Page.Show<LockedFilePage>(new { view.Reference }, StatusCodes.Status403Forbidden);
        if (view.Words.Files.FirstOrDefault(f => f.Sha256 == sha256) is not { } file) return Page.Missing();
        if (file.ContentType != "message/rfc822"
            || await files.OpenAsync(EvidenceKey.Of(view.Stream, sha256), cancel) is not { } content)
            return Page.Go($"/cases/{view.Reference}");
        await using (content)
        {
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy, cancel);
            return ShownMail.Page(context, copy.ToArray(), $"/cases/{view.Reference}");
        }
    }
}
