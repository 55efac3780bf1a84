using PolicyFlow.App.People.Pages;
using PolicyFlow.App.Web;
using PolicyFlow.App.Web.Parts;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Takedown.Providers;

namespace PolicyFlow.App.Takedown.Providers.Pages;

/// <summary>An entry of the directory as a form: lists are typed one on each line.</summary>
public static class ProviderForm
{
    /// <summary>Name of the hidden field with the edition that was shown.</summary>
    public const string Edition = "edition";

    public static readonly IReadOnlyList<Choice> Scopes =
        [.. Enum.GetValues<ProviderScope>().Select(s => new Choice(s.ToString(), ScopeNames.One(s)))];

    public static FormState Of(Provider p) => AdminForm.New(
        ("name", p.Name), ("scope", p.Scope.ToString()), ("form", p.Form), ("email", p.Email), ("phone", p.Phone),
        ("steps", string.Join('\n', p.Steps)), ("hours", p.Hours), ("takes", p.Takes),
        ("hosts", string.Join('\n', p.Hosts)), EditionOf(p));

    public static (string Name, string? Value) EditionOf(Provider p) =>
        (Edition, p.Edition.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static ProviderEntry Entry(FormState form) => new(
        form.Trimmed("name"),
        Enum.TryParse<ProviderScope>(form["scope"], out var scope) ? scope : (ProviderScope)(-1),
        [.. Lines(form["hosts"]).Select(h => h.ToLowerInvariant()).Distinct()], Lines(form["steps"]),
        form.Trimmed("hours"), form.Trimmed("takes"));

    public static ProviderReach Reach(FormState form) =>
        new(OrNull(form.Trimmed("form")), OrNull(form.Trimmed("email")), OrNull(form.Trimmed("phone")));

    /// <summary>Puts every problem beside its field.</summary>
    public static void Check(FormState form)
    {
        foreach (var (field, message) in ProviderProblems.Of(Entry(form), Reach(form))) form.Problem(field, message);
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
