using System.Globalization;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Cases.Actions;

/// <summary>Between the fields of a page and the input of an action.</summary>
internal static class ActionForm
{
    public static FormState Proposed(CaseAction action) =>
        new(action.Fields.Select(f => (f.Name, f.Proposed)));

    /// <summary>What stands in a form, for fields that were chosen before it was shown.</summary>
    public static IReadOnlyDictionary<string, string> Chosen(FormState form) =>
        form.Names.Where(n => n is not ("text" or "subject")).ToDictionary(n => n, n => form.Trimmed(n));

    /// <summary>What was typed, and a letter to be seen before it is approved.</summary>
    public static FormState With(FormState form, IReadOnlyDictionary<string, string> letter) => new(
        [.. form.Names.Where(n => !letter.ContainsKey(n)).SelectMany(n => form.Many(n).Select(v => (n, (string?)v))),
            .. letter.Select(l => (l.Key, (string?)l.Value))]);

    /// <summary>What was typed; times on a page are Europe/London.</summary>
    public static ActionInput Input(FormState form, CaseAction? action) => ActionInput.OfPage(
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
