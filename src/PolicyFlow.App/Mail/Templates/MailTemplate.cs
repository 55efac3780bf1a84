using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.App.Mail.Templates;

/// <summary>Who gets a letter.</summary>
public enum TemplateAudience
{
    /// <summary>Our own people: a reference and a link, no case detail.</summary>
    Colleagues,

    /// <summary>Whoever reported.</summary>
    Reporters,

    /// <summary>The person whom the content harms.</summary>
    Affected,

    /// <summary>A member of staff who is asked to remove content.</summary>
    Authors,

    /// <summary>Somebody whom an investigation is about (17.1): a private link and nothing else.</summary>
    Accused,

    /// <summary>Everybody on the staff list, with an account or without: a personal link.</summary>
    Staff,
}

/// <summary>A letter whose words an administrator can change. Letters to outside bodies are none: they go out exactly as a
/// manager approved them.</summary>
/// <param name="Id">Stable: names the file, the stream, and where there is one the kind of effect.</param>
/// <param name="When">When it is sent, as a sentence.</param>
/// <param name="Placeholders">Everything that may stand in curly brackets.</param>
public sealed record MailTemplate(
    string Id, TemplateAudience Audience, string When, params IReadOnlyList<Placeholder> Placeholders)
{
    /// <summary>The words that come with the program.</summary>
    public TemplateWords Shipped { get; } = ShippedWords.Of(Id);

    /// <summary>What sets it apart from another letter with the same heading, or null.</summary>
    public string? Variant { get; init; }

    /// <summary>What people call it: its shipped heading.</summary>
    public string Name => TemplateToken.Replace(
        Shipped.Title, t => Placeholders.FirstOrDefault(p => p.Name == t.Name)?.Sample ?? t.Typed)
        + (Variant is null ? "" : $" ({Variant})");
}
