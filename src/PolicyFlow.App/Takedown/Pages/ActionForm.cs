using System.Globalization;
using PolicyFlow.App.Takedown.Actions;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Takedown.Pages;

/// <summary>Between the fields of a page and the input of an action.</summary>
internal static class ActionForm
{
    public static FormState Proposed(CaseAction action) =>
        new(action.Fields.Select(f => (f.Name, f.Proposed)));

    /// <summary>What was typed; times on a page are Europe/London.</summary>
    public static ActionInput Input(FormState form, CaseAction? action) => ActionInput.Of(
        (action?.Fields ?? []).SelectMany(f => form.Many(f.Name)
            .Select(v => (f.Name, f.Type == FieldType.DateTime ? Utc(v) : v.ReplaceLineEndings("\n")))));

    private static string Utc(string local)
    {
        if (!DateTime.TryParseExact(
                local, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture,
                DateTimeStyles.None, out var at))
            return local;

        // An hour that the spring change skips is taken as the hour after it.
        if (UkTime.London.IsInvalidTime(at)) at = at.AddHours(1);
        return UkTime.Machine(new DateTimeOffset(at, UkTime.London.GetUtcOffset(at)));
    }
}
