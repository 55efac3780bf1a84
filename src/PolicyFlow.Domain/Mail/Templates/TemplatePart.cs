using System.Text.RegularExpressions;

namespace PolicyFlow.Domain.Mail.Templates;

/// <summary>A paragraph of a template, by what becomes of it in the mail.</summary>
public abstract partial record TemplatePart
{
    private TemplatePart()
    {
    }

    /// <summary>Sentences, with placeholders among them.</summary>
    public sealed record Sentences(string Text) : TemplatePart;

    /// <summary>Lines such as <c>Reference: {reference}</c>: a table in the HTML part.</summary>
    public sealed record Facts(IReadOnlyList<(string Label, string Placeholder)> Rows) : TemplatePart;

    /// <summary>The button.</summary>
    public sealed record Link(string Label) : TemplatePart;

    /// <summary>The list that the program makes.</summary>
    public sealed record List : TemplatePart;

    /// <summary>Reads a body whose placeholders are known to be good.</summary>
    public static IReadOnlyList<TemplatePart> Read(string body, IReadOnlyList<Placeholder> placeholders) =>
        [.. body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(p => Of(p, placeholders))];

    private static TemplatePart Of(string paragraph, IReadOnlyList<Placeholder> placeholders)
    {
        if (TemplateToken.In(paragraph) is [var only] && only.Typed == paragraph)
        {
            switch (placeholders.FirstOrDefault(p => p.Name == only.Name)?.Kind)
            {
                case PlaceholderKind.Link:
                    return new Link(only.Label ?? "");
                case PlaceholderKind.List:
                    return new List();
            }
        }

        var rows = paragraph.Split('\n').Select(l => Fact().Match(l)).ToList();
        return rows.TrueForAll(r => r.Success && IsValue(r.Groups["name"].Value))
            ? new Facts([.. rows.Select(r => (r.Groups["label"].Value, r.Groups["name"].Value))])
            : new Sentences(paragraph);

        bool IsValue(string name) => placeholders.Any(p => p.Name == name && p.Kind == PlaceholderKind.Value);
    }

    [GeneratedRegex(@"\A(?<label>[^{}:]{1,40}): \{(?<name>[a-z-]+)\}\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Fact();
}
