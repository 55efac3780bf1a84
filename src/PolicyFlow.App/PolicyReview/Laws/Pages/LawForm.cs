using System.Globalization;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.PolicyReview.Laws;

namespace PolicyFlow.App.PolicyReview.Laws.Pages;

/// <summary>An entry of the list as a form: lists are typed one on each line.</summary>
public static class LawForm
{
    /// <summary>Name of the hidden field with the edition that was shown.</summary>
    public const string Edition = "edition";

    public static FormState Of(LawItem item) => AdminForm.New([EditionOf(item), .. Fields(item.Entry ?? item.State.Proposed?.Entry)]);

    public static (string Name, string? Value) EditionOf(LawItem item) =>
        (Edition, item.State.Edition.ToString(CultureInfo.InvariantCulture));

    public static LawEntry Entry(FormState form) => new(
        Enum.TryParse<LawKind>(form["kind"], out var kind) ? kind : (LawKind)(-1), form.Trimmed("name"),
        Lines(form["words"]), OneLine(form["became"]), OneLine(form["instead"]), form.Trimmed("source"))
    {
        Year = form.Trimmed("year") is not { Length: > 0 } year ? null
            : int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
        SettledBy = Lines(form["settled"]),
    };

    /// <summary>Puts every problem beside its field.</summary>
    public static void Check(FormState form)
    {
        foreach (var (field, message) in LawProblems.Of(Entry(form))) form.Problem(field, message);
    }

    private static IEnumerable<(string Name, string? Value)> Fields(LawEntry? e) => e is null
        ? []
        :
        [
            ("kind", e.Kind.ToString()), ("name", e.Name), ("words", string.Join('\n', e.Words)), ("became", e.Became),
            ("instead", e.Instead), ("source", e.Source), ("settled", string.Join('\n', e.SettledBy)),
            ("year", e.Year?.ToString(CultureInfo.InvariantCulture)),
        ];

    private static string OneLine(string text) => string.Join(' ', Lines(text));

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
