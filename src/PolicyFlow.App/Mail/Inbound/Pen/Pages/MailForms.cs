using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Investigation;
using PolicyFlow.App.Investigation.Letters;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.People;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Mail.Inbound.Pen.Pages;

/// <summary>The forms that say what a kept mail is. Each wants a reason.</summary>
internal static class MailForms
{
    public static void MapMailForms(this IEndpointRouteBuilder mail)
    {
        mail.MapPost("/{key}/join", JoinAsync).Rule(Matter.HeldMail);
        mail.MapPost("/{key}/report", ReportAsync).Rule(Matter.HeldMail);
        mail.MapPost("/{key}/aside", AsideAsync).Rule(Matter.HeldMail);
        mail.MapPost("/{key}/back", BackAsync).Rule(Matter.HeldMail);
    }

    private static Task<IResult> JoinAsync(
        string key, HttpContext context, [AsParameters] MailDesk desk, CaseReader takedowns,
        InvestigationReader investigations, CancellationToken cancel) =>
        desk.TakeAsync(key, "join", context, async (form, reason, by, command) =>
        {
            var (reference, viewer) = (form.Trimmed("reference"), desk.Current.Viewer);
            var found = (await takedowns.FindAsync(reference, viewer, cancel))?.Stream
                ?? (await investigations.FindAsync(reference, viewer, cancel))?.Stream;
            if (found is null) form.Problem("reference", "There is no case of this reference that you may see");
            var party = PenWords.Party(form["party"]);
            if (party is null) form.Problem("party", "Choose who wrote it");
            if (!form.Valid) return null;
            var refused = await desk.Office.JoinAsync(key, found!, party!.Value, reason, by, command, cancel);
            return Answer(form, "reference", refused, PathOf(found!));
        }, cancel);

    private static Task<IResult> ReportAsync(
        string key, HttpContext context, [AsParameters] MailDesk desk, CancellationToken cancel) =>
        desk.TakeAsync(key, "report", context, async (form, reason, by, command) => Answer(
            form, "report-reason", await desk.Office.ReportAsync(key, reason, by, command, cancel), "/today"), cancel);

    private static Task<IResult> AsideAsync(
        string key, HttpContext context, [AsParameters] MailDesk desk, CancellationToken cancel) =>
        desk.TakeAsync(key, "aside", context, async (form, reason, by, command) => Answer(
            form, "aside-reason", await desk.Office.SetAsideAsync(key, reason, by, command, cancel),
            "/mail?done=" + PenChoice.Aside), cancel);

    private static Task<IResult> BackAsync(
        string key, HttpContext context, [AsParameters] MailDesk desk, CancellationToken cancel) =>
        desk.TakeAsync(key, "back", context, async (form, reason, by, command) => Answer(
            form, "back-reason", await desk.Office.TakeBackAsync(key, reason, by, command, cancel),
            "/mail?done=" + PenChoice.Back), cancel);

    private static string PathOf(string stream) => stream.StartsWith(InvestigationStreams.Prefix, StringComparison.Ordinal)
        ? InvestigationLinks.PathOf(stream)
        : $"/cases/{CaseReference.OfStream(stream)}";

    private static string? Answer(FormState form, string field, string? refused, string next)
    {
        if (refused is null) return next;
        form.Problem(field, refused);
        return null;
    }
}

/// <summary>What the forms have in common: sight, the reason, and the page again where something is wrong.</summary>
internal sealed record MailDesk(
    MailPen Pen, PenFiles Files, PenOffice Office, CurrentViewer Current, IPeopleDirectory People)
{
    private const int LongestReason = 2_000;

    /// <param name="carryOut">Where to go from here, or null where the form got a problem.</param>
    public async Task<IResult> TakeAsync(
        string key, string what, HttpContext context, Func<FormState, string, Actor, string, Task<string?>> carryOut,
        CancellationToken cancel)
    {
        if (!PenSight.MaySee(Current.Viewer, People) || await Pen.FindAsync(key, cancel) is not { } entry)
            return Page.Missing();
        var form = FormState.Of(await context.Request.ReadFormAsync(cancel));
        var reason = form.Trimmed(what + "-reason");
        if (reason.Length == 0) form.Problem(what + "-reason", "Give a reason");
        form.Limit(what + "-reason", LongestReason, "The reason");
        var command = $"{what}:{Current.Viewer.PersonId}:{form.Trimmed("commandId")}";
        var next = form.Valid || what == "join" ? await GoAsync() : null;
        return next is not null
            ? Page.Go(next)
            : await MailPages.PageOfAsync(entry, form, Pen, Files, People, cancel);

        // All that is missing is said at once.
        Task<string?> GoAsync() => carryOut(form, reason, Current.Actor, command);
    }
}
