namespace PolicyFlow.App.Web.Parts;

/// <summary>One answer that radios, checkboxes or a select offer.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null);
