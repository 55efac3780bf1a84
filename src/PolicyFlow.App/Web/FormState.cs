using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace PolicyFlow.App.Web;

/// <summary>What was typed into a form and what is wrong with it, so that a page can be shown again with every word
/// kept. Field names double as element ids, to which the error summary links.</summary>
public sealed class FormState
{
    private readonly Dictionary<string, StringValues> values = [];
    private readonly List<FieldError> errors = [];

    public FormState(params IEnumerable<(string Name, string? Value)> values)
    {
        foreach (var group in values.GroupBy(v => v.Name))
            this.values[group.Key] = group.Select(v => v.Value).ToArray();
    }

    /// <summary>A form with several values of one name: ticked boxes.</summary>
    public static FormState WithMany(string name, string[] values)
    {
        var state = new FormState();
        state.values[name] = values;
        return state;
    }

    public static FormState Of(IFormCollection form)
    {
        var state = new FormState();
        foreach (var (name, value) in form) state.values[name] = value;
        return state;
    }

    /// <summary>Changes one value and answers the form.</summary>
    public FormState With(string name, string value)
    {
        values[name] = value;
        return this;
    }

    /// <summary>The names of all fields that hold something.</summary>
    public IReadOnlyList<string> Names => [.. values.Keys];

    public IReadOnlyList<FieldError> Errors => errors;

    public bool Valid => errors.Count == 0;

    /// <summary>The value as typed, with line ends as one character; empty where there is none.</summary>
    public string this[string name] => values.GetValueOrDefault(name).FirstOrDefault()?.ReplaceLineEndings("\n") ?? "";

    /// <summary>The value without white space around it.</summary>
    public string Trimmed(string name) => this[name].Trim();

    public IReadOnlyList<string> Many(string name) =>
        [.. values.GetValueOrDefault(name).OfType<string>().Where(v => v.Length > 0)];

    public bool Ticked(string name) => Many(name).Count > 0;

    /// <summary>Puts a problem on record, in words that say what to do. The field's name (or element id).</summary>
    public void Problem(string field, string message) => errors.Add(new FieldError(field, message));

    /// <summary>Complains where a value is longer than its limit; the value is kept for correction.</summary>
    /// <param name="what">Begins the sentence, such as "Description".</param>
    public void Limit(string field, int limit, string what)
    {
        var length = this[field].Length;
        if (length > limit)
            Problem(field, $"{what} must be {limit:N0} characters or less. It has {length:N0} now.");
    }

    public IReadOnlyList<string> ErrorsOf(string field) =>
        [.. errors.Where(e => e.Field == field).Select(e => e.Message)];
}

/// <summary>A problem with one field.</summary>
public sealed record FieldError(string Field, string Message);
