using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Intake.Steps;

/// <summary>The beginning and the early end of a report. A draft begins with a POST: a GET changes nothing.</summary>
public static class StartPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(ReportPaths.Start, StartAsync).Rule(Matter.Public);
        routes.MapPost(ReportPaths.Start, (HttpContext context, DraftBox box) =>
            BeginAsync(context, box, new ReportDraft())).Rule(Matter.Public);
        routes.MapGet(ReportPaths.Told, () => Page.Show<ToldPage>(new { Form = new FormState() }))
            .Rule(Matter.ReportForSomebody);
        routes.MapPost(ReportPaths.Told, ToldAsync).Rule(Matter.ReportForSomebody);
        routes.MapGet(ReportPaths.Stop, () => Page.Show<StopPage>()).Rule(Matter.Public);
        routes.MapPost(ReportPaths.Stop, StopAsync).Rule(Matter.Public);
        routes.MapGet(ReportPaths.Stopped, () => Page.Show<StoppedPage>()).Rule(Matter.Public);
    }

    private static async Task<IResult> StartAsync(HttpContext context, DraftBox box)
    {
        var begun = DraftCookie.Read(context) is { } id && await box.OpenAsync(id, context.RequestAborted) is not null;
        return Page.Show<StartPage>(new { Begun = begun });
    }

    private static async Task<IResult> BeginAsync(HttpContext context, DraftBox box, ReportDraft draft)
    {
        await ForgetAsync(context, box);
        var id = DraftBox.NewId();
        await box.SaveAsync(id, draft, context.RequestAborted);
        DraftCookie.Write(context, id);
        return Page.Go(ReportPaths.Where);
    }

    private static async Task<IResult> ToldAsync(HttpContext context, DraftBox box, IShellContext shell)
    {
        if (shell.PersonId is not { } person) return Page.Missing();
        var form = FormState.Of(await context.Request.ReadFormAsync(context.RequestAborted));
        form.OneLine("name", "Name");
        if (!ToldPage.Ways.Any(w => w.Value == form["how"])) form.Problem("how", "Choose how you were told");
        if (!form.Valid) return Page.Again<ToldPage>(new { Form = form });
        return await BeginAsync(context, box, new ReportDraft
        {
            Channel = ReportChannel.Told,
            EnteredBy = person,
            Name = form.Trimmed("name"),
            ToldHow = form["how"],
        });
    }

    private static async Task<IResult> StopAsync(HttpContext context, DraftBox box)
    {
        await ForgetAsync(context, box);
        DraftCookie.Delete(context);
        return Page.Go(ReportPaths.Stopped);
    }

    // Only what is still being written: files of a report that was sent may yet be on their way into the case.
    private static async Task ForgetAsync(HttpContext context, DraftBox box)
    {
        if (DraftCookie.Read(context) is { } id && await box.OpenAsync(id, context.RequestAborted) is not null)
            await box.DeleteAsync(id, context.RequestAborted);
    }
}
