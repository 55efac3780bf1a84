using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Intake.Steps;

/// <summary>Whether it is threatening or intimidating (clause 16.5).</summary>
public sealed class ThreatStep() : ReportStep(ReportPaths.Threat)
{
    protected override Task<IResult> ShowAsync(StepVisit visit)
    {
        var answer = visit.Draft.Threatening ?? (visit.Draft.Category == "threat" ? true : null);
        var form = new FormState(("threatening", answer switch { true => "yes", false => "no", null => "" }));
        return Task.FromResult(Page.Show<ThreatPage>(new { visit.View, Form = form }));
    }

    protected override async Task<IResult> TakeAsync(StepVisit visit, FormState form)
    {
        if (form["threatening"] is not ("yes" or "no"))
        {
            form.Problem("threatening", "Choose yes or no");
            return Page.Again<ThreatPage>(new { visit.View, Form = form });
        }

        return await visit.GoOnAsync(visit.Draft with { Threatening = form["threatening"] == "yes" }, ReportPaths.About);
    }
}
