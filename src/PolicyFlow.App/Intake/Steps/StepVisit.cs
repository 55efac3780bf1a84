using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Intake.Steps;

/// <summary>A visitor at one page of the form, with the draft as it is now.</summary>
/// <param name="FromCheck">Whether the visitor came from "check your answers" and goes back there.</param>
public sealed record StepVisit(
    HttpContext Context, string Id, ReportDraft Draft, DraftBox Box, string Path, bool FromCheck)
{
    public IFormFileCollection Files { get; init; } = new FormFileCollection();

    public CancellationToken Cancel => Context.RequestAborted;

    /// <summary>What every step's page needs.</summary>
    public StepView View => new(FromCheck ? Path + "?from=check" : Path, FromCheck, Draft.Told);

    public T Service<T>() where T : notnull => Context.RequestServices.GetRequiredService<T>();

    /// <summary>Saves the answer and goes on, or back to the answers where the visitor came from there.</summary>
    public async Task<IResult> GoOnAsync(ReportDraft changed, string next)
    {
        await Box.SaveAsync(Id, changed, Cancel);
        return Page.Go(FromCheck ? ReportPaths.Check : next);
    }

    /// <summary>Saves the answer and shows the same page again.</summary>
    public async Task<IResult> StayAsync(ReportDraft changed)
    {
        await Box.SaveAsync(Id, changed, Cancel);
        return Page.Go(View.Action);
    }
}

/// <summary>What a page of the report form is shown with.</summary>
/// <param name="Action">Where the page's form goes.</param>
/// <param name="Told">Whether a member of staff enters what somebody told them.</param>
public sealed record StepView(string Action, bool FromCheck, bool Told);
