using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Intake.Steps;

/// <summary>What it is: a category with its guidance, and the reporter's own words.</summary>
public sealed class WhatStep() : ReportStep(ReportPaths.What)
{
    protected override Task<IResult> ShowAsync(StepVisit visit) => Task.FromResult(Page.Show<WhatPage>(new
    {
        visit.View,
        Form = new FormState(("category", visit.Draft.Category), ("description", visit.Draft.Description)),
    }));

    protected override async Task<IResult> TakeAsync(StepVisit visit, FormState form)
    {
        if (ReportCategory.All.All(c => c.Code != form["category"])) form.Problem("category", "Choose what it is");
        form.Limit("description", TextLimits.Description, "Description");
        var changed = visit.Draft with { Category = form["category"], Description = form["description"].Trim() };
        if (!ReportOfDraft.IsEnough(changed, visit.Service<AddressPolicy>()))
            form.Problem("description", "Describe it in a few words: you gave no address, account or number");
        if (!form.Valid) return Page.Again<WhatPage>(new { visit.View, Form = form });

        if (ReportCategory.Of(changed.Category).NoImageWanted)
        {
            foreach (var attachment in changed.Attachments) await visit.Box.DeleteFileAsync(attachment, visit.Cancel);
            changed = changed with { Attachments = [] };
        }

        return await visit.GoOnAsync(changed, ReportPaths.Threat);
    }
}
