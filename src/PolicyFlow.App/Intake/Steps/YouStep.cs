using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Intake.Steps;

/// <summary>The reporter's name and email address; both may be left out.</summary>
public sealed class YouStep() : ReportStep(ReportPaths.You)
{
    protected override Task<IResult> ShowAsync(StepVisit visit) => Task.FromResult(Page.Show<YouPage>(new
    {
        visit.View,
        Form = new FormState(("name", visit.Draft.Name), ("email", visit.Draft.Email)),
    }));

    protected override async Task<IResult> TakeAsync(StepVisit visit, FormState form)
    {
        form.OneLine("name", "Name");
        var email = form.Trimmed("email");
        if (email.Length > 0 && EmailAddress.Problem(email) is { } problem) form.Problem("email", problem);
        if (!form.Valid) return Page.Again<YouPage>(new { visit.View, Form = form });
        return await visit.GoOnAsync(
            visit.Draft with { Name = form.Trimmed("name"), Email = email }, ReportPaths.People);
    }
}
