using System.Globalization;
using System.Text.Json;

namespace PolicyFlow.App.Cases.Actions;

/// <summary>A problem with what was sent, for one field.</summary>
public sealed record InputProblem(string Field, string Message);

/// <summary>What somebody sent with an action, by field name. Reading collects the problems instead of stopping at the
/// first.</summary>
public sealed class ActionInput(IReadOnlyDictionary<string, IReadOnlyList<string>> values)
{
    /// <summary>The longest text of one field, in characters.</summary>
    public const int MostText = 10_000;

    /// <summary>It comes from a page, where every question stood before the person.</summary>
    public bool OnPage { get; init; }

    public List<InputProblem> Problems { get; } = [];

    /// <summary>A letter to be seen before it is approved: what to put into which field. Nothing was recorded then.</summary>
    public Dictionary<string, string> Preview { get; } = [];

    /// <summary>The first value of each field, for forms whose fields vary.</summary>
    public IReadOnlyDictionary<string, string> Values =>
        values.Where(v => v.Value.Count > 0).ToDictionary(v => v.Key, v => v.Value[0].Trim());

    public static ActionInput Of(params IEnumerable<(string Name, string Value)> values) => new(Grouped(values));

    /// <summary>What was filled in on a page.</summary>
    public static ActionInput OfPage(IEnumerable<(string Name, string Value)> values) => new(Grouped(values)) { OnPage = true };

    /// <summary>Reads a flat JSON object; numbers and booleans count as their text, arrays as several values.</summary>
    public static ActionInput Of(JsonElement json)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>();
        if (json.ValueKind != JsonValueKind.Object) return new ActionInput(values);
        foreach (var property in json.EnumerateObject())
        {
            values[property.Name] = property.Value.ValueKind switch
            {
                JsonValueKind.Null or JsonValueKind.Undefined => [],
                JsonValueKind.Array => [.. property.Value.EnumerateArray().Select(TextOf)],
                _ => [TextOf(property.Value)],
            };
        }

        return new ActionInput(values);
    }

    private static Dictionary<string, IReadOnlyList<string>> Grouped(IEnumerable<(string Name, string Value)> values) =>
        values.GroupBy(v => v.Name).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(v => v.Value)]);

    public IReadOnlyList<string> Many(string name) =>
        [.. values.GetValueOrDefault(name, []).Select(v => v.Trim()).Where(v => v.Length > 0)];

    public string? Text(string name, string label = "The text", bool required = false)
    {
        var text = Many(name) is [var first, ..] ? first : null;
        if (text is null && required) Problem(name, $"{label} is missing.");
        if (text?.Length > MostText)
            Problem(name, $"{label} must be {MostText:N0} characters or fewer; it has {text.Length:N0}.");
        return text;
    }

    public int? Number(string name, string label, bool required = false)
    {
        if (Text(name, label, required) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Problem(name, $"{label} must be a whole number.");
        return null;
    }

    /// <summary>A point in time with its offset, as UTC.</summary>
    public DateTimeOffset? Time(string name, string label)
    {
        if (Text(name, label) is not { } text) return null;
        if (DateTimeOffset.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var at))
            return at;
        Problem(name, $"{label} must be a date and time.");
        return null;
    }

    /// <summary>One of the names of an enum, in kebab-case.</summary>
    public T Choice<T>(string name, string label, T otherwise)
        where T : struct, Enum
    {
        if (Text(name, label) is not { } text) return otherwise;
        foreach (var value in Enum.GetValues<T>())
            if (Kebab.Of(value) == text) return value;
        Problem(name, $"{label} must be one of {string.Join(", ", Enum.GetValues<T>().Select(v => Kebab.Of(v)))}.");
        return otherwise;
    }

    public void Problem(string field, string message) => Problems.Add(new InputProblem(field, message));

    private static string TextOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
