using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Intake.Steps;

/// <summary>One page of the report form: asks one thing, keeps the answer in the draft and goes on.</summary>
public abstract class ReportStep(string path)
{
    /// <summary>The most bytes that the page's form may send.</summary>
    protected virtual long MostBytes => BodyBytes.Form;

    /// <summary>The page with the answers so far.</summary>
    protected abstract Task<IResult> ShowAsync(StepVisit visit);

    /// <summary>Takes the answer: the page again with its problems, or the next page.</summary>
    protected abstract Task<IResult> TakeAsync(StepVisit visit, FormState form);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(path, async (HttpContext context, DraftBox box) =>
            await VisitAsync(context, box) is { } visit ? await ShowAsync(visit) : Page.Go(ReportPaths.Start))
            .Rule(Matter.Public);
        routes.MapPost(path, async (HttpContext context, DraftBox box) =>
        {
            if (await VisitAsync(context, box) is not { } visit) return Page.Go(ReportPaths.Start);
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return await TakeAsync(visit with { Files = form.Files }, FormState.Of(form));
        }).Rule(Matter.Public).TakesUpTo(MostBytes);
    }

    private async Task<StepVisit?> VisitAsync(HttpContext context, DraftBox box)
    {
        if (DraftCookie.Read(context) is not { } id) return null;
        var draft = await box.OpenAsync(id, context.RequestAborted);
        if (draft is null) return null;
        return new StepVisit(context, id, draft, box, path, context.Request.Query["from"] == "check");
    }
}
