namespace PolicyFlow.App.Mail.Templates;

/// <summary>What stands in the place of the placeholders of one letter.</summary>
public sealed record TemplateValues(params IReadOnlyList<(string Name, string Value)> Words)
{
    /// <summary>Where the button leads.</summary>
    public string Url { get; init; } = "";

    public IReadOnlyList<MailBlock> List { get; init; } = [];

    public string this[string name] => Words.FirstOrDefault(w => w.Name == name).Value ?? "";
}
