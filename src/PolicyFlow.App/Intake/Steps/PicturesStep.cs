using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Intake.Steps;

/// <summary>Screen prints, where they are appropriate (clause 9.2); never asked for where a picture itself does the
/// harm.</summary>
public sealed class PicturesStep() : ReportStep(ReportPaths.Pictures)
{
    protected override long MostBytes => BodyBytes.Files;

    protected override Task<IResult> ShowAsync(StepVisit visit) =>
        Task.FromResult(Page.Show<PicturesPage>(Parameters(visit, visit.Draft, new FormState())));

    protected override async Task<IResult> TakeAsync(StepVisit visit, FormState form)
    {
        if (ReportCategory.Of(visit.Draft.Category).NoImageWanted)
        {
            // The page has no such field; a form that was open before, or another program, may still send some.
            if (visit.Files.All(f => f.Length == 0)) return await visit.GoOnAsync(visit.Draft, ReportPaths.You);
            form.Problem("main-content", "Nothing was kept of what you sent: we take no picture of this, and no other file");
            return Page.Again<PicturesPage>(Parameters(visit, visit.Draft, form));
        }

        if (form.Ticked("remove")) return await RemoveAsync(visit, form["remove"]);

        var before = visit.Draft.Attachments;
        var shelved = await visit.Service<FileShelf>()
            .PutAsync(DraftBox.Folder(visit.Id), visit.Files.GetFiles("files"), before.Count, visit.Cancel);
        var changed = visit.Draft with { Attachments = [.. before, .. shelved.Kept] };
        if (shelved.Problems.Count > 0)
        {
            await visit.Box.SaveAsync(visit.Id, changed, visit.Cancel);
            foreach (var problem in shelved.Problems) form.Problem("files", problem);
            return Page.Again<PicturesPage>(Parameters(visit, changed, form));
        }

        return form.Ticked("more") ? await visit.StayAsync(changed) : await visit.GoOnAsync(changed, ReportPaths.You);
    }

    private static object Parameters(StepVisit visit, ReportDraft draft, FormState form) => new
    {
        visit.View,
        Form = form,
        Files = draft.Attachments,
        Category = ReportCategory.Of(draft.Category),
    };

    private static async Task<IResult> RemoveAsync(StepVisit visit, string key)
    {
        var removed = visit.Draft.Attachments.FirstOrDefault(a => a.Key == key);
        if (removed is null) return await visit.StayAsync(visit.Draft);
        await visit.Box.DeleteFileAsync(removed, visit.Cancel);
        return await visit.StayAsync(visit.Draft with { Attachments = [.. visit.Draft.Attachments.Where(a => a != removed)] });
    }
}
