namespace PolicyFlow.App.Cases.Actions;

/// <summary>What kind of answer a field takes.</summary>
public enum FieldType
{
    Text,
    LongText,
    Email,
    Choice,
    Number,

    /// <summary>ISO 8601 with offset in the API; date and time of Europe/London on a page.</summary>
    DateTime,

    /// <summary>Ids (or addresses) of the case's items; none means all that are meant.</summary>
    Items,
}

/// <summary>One of the answers that a field offers.</summary>
/// <param name="Help">What it means, in one sentence, or null.</param>
public sealed record FieldOption(string Value, string Text, string? Help = null);

/// <summary>A field of an action.</summary>
public sealed record ActionField(string Name, string Label, FieldType Type, bool Required = false)
{
    public string? Hint { get; init; }

    /// <summary>Filled in already; the person may change it.</summary>
    public string? Proposed { get; init; }
    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    /// <summary>False for what only the API lists: it belongs to another choice than the page was asked for.</summary>
    public bool OnPage { get; init; } = true;
}

/// <summary>Another way to do the same, chosen before the form is filled in.</summary>
/// <param name="Query">What is chosen, by field name.</param>
public sealed record ActionVariant(string Title, string Help, IReadOnlyDictionary<string, string> Query);

/// <summary>Something that a person may do on a case now. The pages and the API are made from the same list.</summary>
/// <param name="Name">Stable, kebab-case.</param>
/// <param name="Explain">One sentence on what follows from it.</param>
/// <param name="Button">The words on the button that does it.</param>
public sealed record CaseAction(
    string Name, string Title, string Explain, string Button, IReadOnlyList<ActionField> Fields)
{
    /// <summary>What the case needs next: shown first and large.</summary>
    public bool Primary { get; init; }

    /// <summary>Other ways to do the same, and what to call them together.</summary>
    public IReadOnlyList<ActionVariant> Variants { get; init; } = [];
    public string VariantsTitle { get; init; } = "";

    /// <summary>The letter is seen only after the fields are filled in: the first press shows it, the second sends it.
    /// </summary>
    public bool PreviewFirst { get; init; }
}
