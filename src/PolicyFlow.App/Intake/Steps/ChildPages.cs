using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Intake.Drafts;
using PolicyFlow.App.People;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Intake.Steps;

/// <summary>A child at risk (clause 8.1): one page, two inputs, and the safeguarding lead is told.</summary>
public static class ChildPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(ReportPaths.Child, ShowAsync).Rule(Matter.Public);
        routes.MapPost(ReportPaths.Child, TakeAsync).Rule(Matter.Public);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, IReportDesk desk, IPeopleDirectory directory) =>
        Page.Show<ChildPage>(await ParametersAsync(
            new FormState(("id", DraftBox.NewId())), desk, directory, context.RequestAborted));

    private static async Task<IResult> TakeAsync(
        HttpContext context, DraftBox box, IReportDesk desk, IPeopleDirectory directory)
    {
        var cancel = context.RequestAborted;
        var form = FormState.Of(await context.Request.ReadFormAsync(cancel));
        var id = form["id"];
        if (!DraftBox.IsId(id)) return Results.BadRequest();
        if (form.Trimmed("what").Length == 0) form.Problem("what", "Tell us in a few words what is happening");
        form.Limit("what", TextLimits.Description, "What is happening");
        if (!form.Valid) return Page.Again<ChildPage>(await ParametersAsync(form, desk, directory, cancel));

        await CheckPages.SubmitAsync(id, new Report
        {
            ChildAtRisk = true,
            Category = ReportCategory.Other,
            Description = form.Trimmed("what"),
            // A school that is gone from the list must not hold the alert up.
            School = directory.FindSchool(form["school"])?.Id,
            LeftOut = [.. form.Many("left-out").Where(person => directory.Find(person) is not null)],
        }, box, desk, cancel);
        DraftCookie.Write(context, id);
        return Page.Go(ReportPaths.Sent);
    }

    private static async Task<object> ParametersAsync(
        FormState form, IReportDesk desk, IPeopleDirectory directory, CancellationToken cancel)
    {
        var report = new Report { Category = ReportCategory.Other, ChildAtRisk = true };
        var seeing = new List<Recipient>(await desk.WhoWillSeeAsync(report, cancel));
        foreach (var school in directory.Schools)
            seeing.AddRange(await desk.WhoWillSeeAsync(report with { School = school.Id }, cancel));
        return new
        {
            Form = form,
            Schools = SchoolChoices.Of(directory),
            Seeing = (IReadOnlyList<Recipient>)[.. seeing.DistinctBy(r => r.PersonId).OrderBy(r => r.Name, StringComparer.CurrentCulture)],
        };
    }
}
