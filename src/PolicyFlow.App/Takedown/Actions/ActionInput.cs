using System.Globalization;
using System.Text.Json;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>A problem with what was sent, for one field.</summary>
public sealed record InputProblem(string Field, string Message);

/// <summary>What somebody sent with an action, by field name. Reading collects the problems instead of stopping at the
/// first.</summary>
public sealed class ActionInput(IReadOnlyDictionary<string, IReadOnlyList<string>> values)
{
    /// <summary>The longest text of one field, in characters.</summary>
    public const int MostText = 10_000;

    public List<InputProblem> Problems { get; } = [];

    public static ActionInput Of(params IEnumerable<(string Name, string Value)> values) => new(values
        .GroupBy(v => v.Name).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(v => v.Value)]));

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
