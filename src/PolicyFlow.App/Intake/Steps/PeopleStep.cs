using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Intake.Steps;

/// <summary>Names who will see the report and leaves out whom it is about, before it is sent.</summary>
public sealed class PeopleStep() : ReportStep(ReportPaths.People)
{
    protected override async Task<IResult> ShowAsync(StepVisit visit)
    {
        var seeing = await SeeingAsync(visit, visit.Draft.LeftOut);
        return Page.Show<PeoplePage>(new
        {
            visit.View,
            Form = new FormState(),
            Seeing = seeing,
            visit.Draft.LeftOut,
        });
    }

    protected override async Task<IResult> TakeAsync(StepVisit visit, FormState form)
    {
        var known = (await SeeingAsync(visit, visit.Draft.LeftOut)).Concat(visit.Draft.LeftOut).ToList();
        var ticked = form.Many("left-out");
        var leftOut = known.Where(r => ticked.Contains(r.PersonId)).DistinctBy(r => r.PersonId).ToList();
        var same = leftOut.Select(r => r.PersonId).ToHashSet().SetEquals(visit.Draft.LeftOut.Select(r => r.PersonId));
        var changed = visit.Draft with { LeftOut = leftOut };
        // Who steps in for somebody left out must be shown, and asked about, before anything is sent.
        return same ? await visit.GoOnAsync(changed, ReportPaths.Check) : await visit.StayAsync(changed);
    }

    private static Task<IReadOnlyList<Recipient>> SeeingAsync(StepVisit visit, IReadOnlyList<Recipient> leftOut) =>
        SeeingAsync(visit.Service<IReportDesk>(), visit.Draft, leftOut, visit.Cancel);

    public static Task<IReadOnlyList<Recipient>> SeeingAsync(
        IReportDesk desk, ReportDraft draft, IReadOnlyList<Recipient> leftOut, CancellationToken cancel) =>
        desk.WhoWillSeeAsync(ReportOfDraft.Make(draft with { LeftOut = leftOut }), cancel);
}
