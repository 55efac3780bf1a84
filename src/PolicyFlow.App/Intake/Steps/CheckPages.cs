using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.People;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Intake.Steps;

/// <summary>Check your answers, send, and the confirmation.</summary>
public static class CheckPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(ReportPaths.Check, CheckAsync).Rule(Matter.Public);
        routes.MapPost(ReportPaths.Send, SendAsync).Rule(Matter.Public);
        routes.MapGet(ReportPaths.Sent, SentAsync).Rule(Matter.Public);
    }

    private static async Task<IResult> CheckAsync(
        HttpContext context, DraftBox box, IReportDesk desk, IPeopleDirectory directory, AddressPolicy policy)
    {
        var cancel = context.RequestAborted;
        if (DraftCookie.Read(context) is not { } id) return Page.Go(ReportPaths.Start);
        if (await box.OpenAsync(id, cancel) is not { } draft)
            return Page.Go(await box.ReceiptAsync(id, cancel) is null ? ReportPaths.Start : ReportPaths.Sent);
        if (!ReportOfDraft.IsEnough(draft, policy)) return Page.Go(ReportPaths.Where);
        return Page.Show<CheckPage>(new
        {
            Draft = draft,
            Seeing = await PeopleStep.SeeingAsync(desk, draft, draft.LeftOut, cancel),
            School = directory.FindSchool(draft.School)?.Name ?? SchoolChoices.Unknown,
        });
    }

    private static async Task<IResult> SendAsync(
        HttpContext context, DraftBox box, IReportDesk desk, AddressPolicy policy)
    {
        var cancel = context.RequestAborted;
        if (DraftCookie.Read(context) is not { } id) return Page.Go(ReportPaths.Start);
        // The second of two quick clicks finds the words gone and the receipt there.
        if (await box.OpenAsync(id, cancel) is not { } draft) return Page.Go(ReportPaths.Sent);
        if (!ReportOfDraft.IsEnough(draft, policy)) return Page.Go(ReportPaths.Where);
        await SubmitAsync(id, ReportOfDraft.Make(draft, policy), box, desk, cancel);
        return Page.Go(ReportPaths.Sent);
    }

    private static async Task<IResult> SentAsync(HttpContext context, DraftBox box)
    {
        var id = DraftCookie.Read(context);
        var receipt = id is null ? null : await box.ReceiptAsync(id, context.RequestAborted);
        return receipt is null ? Page.Go("/track") : Page.Show<SentPage>(new { Sent = receipt });
    }

    /// <summary>Opens the case under the draft's id and keeps the receipt.</summary>
    internal static async Task SubmitAsync(
        string id, Report report, DraftBox box, IReportDesk desk, CancellationToken cancel)
    {
        var receipt = await desk.ReportAsync(report, id, cancel);
        await box.SentAsync(id, new SentReceipt(
            receipt, report.ChildAtRisk, report.ReporterEmail.Length > 0, report.Channel == ReportChannel.Told,
            TimeProvider.System.GetUtcNow(), ReportCategory.Of(report.Category).Investigates), CancellationToken.None);
    }
}
