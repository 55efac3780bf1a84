using Microsoft.AspNetCore.Http;
using PolicyFlow.App.People;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Intake.Steps;

/// <summary>Whom it is about and which school it concerns.</summary>
public sealed class AboutStep() : ReportStep(ReportPaths.About)
{
    protected override Task<IResult> ShowAsync(StepVisit visit) => Task.FromResult(Page.Show<AboutPage>(new
    {
        visit.View,
        Form = new FormState(("about", visit.Draft.About), ("school", visit.Draft.School)),
        Schools = SchoolChoices.Of(visit.Service<IPeopleDirectory>()),
    }));

    protected override async Task<IResult> TakeAsync(StepVisit visit, FormState form)
    {
        var directory = visit.Service<IPeopleDirectory>();
        form.OneLine("about", "Person, team or school");
        if (form["school"].Length > 0 && directory.FindSchool(form["school"]) is null)
            form.Problem("school", "Choose a school from the list");
        if (!form.Valid)
            return Page.Again<AboutPage>(new { visit.View, Form = form, Schools = SchoolChoices.Of(directory) });
        return await visit.GoOnAsync(
            visit.Draft with { About = form.Trimmed("about"), School = form["school"] }, ReportPaths.Pictures);
    }
}
