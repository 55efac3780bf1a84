using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Intake.Steps;

/// <summary>Where it was seen: addresses (clause 9.2), or the way to the page for places that have none.</summary>
public sealed class WhereStep() : ReportStep(ReportPaths.Where)
{
    protected override Task<IResult> ShowAsync(StepVisit visit) =>
        Task.FromResult(Page.Show<WherePage>(new
        {
            visit.View,
            Form = new FormState(("addresses", visit.Draft.Addresses)),
        }));

    protected override async Task<IResult> TakeAsync(StepVisit visit, FormState form)
    {
        var noAddress = form.Ticked("no-address");
        form.Limit("addresses", AddressReader.LongestText, "Addresses");
        if (form.Valid)
        {
            var reading = AddressReader.Read(form["addresses"], visit.Service<AddressPolicy>());
            foreach (var problem in reading.Problems) form.Problem("addresses", problem);
            if (reading is { Places.Count: 0, Problems.Count: 0 } && !noAddress && visit.Draft.AppPlaces.Count == 0)
                form.Problem("addresses", "Enter at least one address, or choose “I have no address”");
        }

        if (!form.Valid) return Page.Again<WherePage>(new { visit.View, Form = form });
        var changed = visit.Draft with { Addresses = form.Trimmed("addresses") };
        if (!noAddress) return await visit.GoOnAsync(changed, ReportPaths.When);
        await visit.Box.SaveAsync(visit.Id, changed, visit.Cancel);
        return Page.Go(ReportPaths.NoAddress + (visit.FromCheck ? "?from=check" : ""));
    }
}
