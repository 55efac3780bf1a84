using System.Globalization;
using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Intake.Steps;

/// <summary>Places without an address: a WhatsApp group, an account, a phone number.</summary>
public sealed class NoAddressStep() : ReportStep(ReportPaths.NoAddress)
{
    private static readonly string[] Fields = ["app", "kind", "text"];

    protected override Task<IResult> ShowAsync(StepVisit visit) =>
        Task.FromResult(Page.Show<NoAddressPage>(new { visit.View, Form = new FormState(), Places = visit.Draft.AppPlaces }));

    protected override async Task<IResult> TakeAsync(StepVisit visit, FormState form)
    {
        var places = visit.Draft.AppPlaces;
        if (int.TryParse(form["remove"], CultureInfo.InvariantCulture, out var index))
            return await visit.StayAsync(visit.Draft with { AppPlaces = [.. places.Where((_, i) => i != index)] });

        var empty = Fields.All(field => form.Trimmed(field).Length == 0);
        if (!empty) Check(form, places.Count);
        if (!form.Valid) return Page.Again<NoAddressPage>(new { visit.View, Form = form, Places = places });
        var changed = visit.Draft with { AppPlaces = empty ? places : [.. places.Append(PlaceOf(form)).Distinct()] };
        return form.Ticked("another") ? await visit.StayAsync(changed) : await visit.GoOnAsync(changed, ReportPaths.When);
    }

    private static void Check(FormState form, int already)
    {
        form.OneLine("app", "The name of the app");
        form.OneLine("text", "Account, group or number");
        if (KindOf(form) is null) form.Problem("kind", "Choose account, group or number");
        if (form.Trimmed("text").Length == 0) form.Problem("text", "Enter the name of the account or group, or the number");
        if (already >= AddressReader.MostPlaces)
            form.Problem("app", $"There are {AddressReader.MostPlaces} places already: the most for one report");
    }

    private static Place PlaceOf(FormState form) =>
        new(KindOf(form)!.Value, form.Trimmed("text"), form.Trimmed("app") is { Length: > 0 } app ? app : null);

    private static PlaceKind? KindOf(FormState form) => form["kind"] switch
    {
        "account" => PlaceKind.Account,
        "group" => PlaceKind.Group,
        "number" => PlaceKind.Number,
        _ => null,
    };
}
