namespace PolicyFlow.Domain.Mail.Templates;

/// <summary>What stands in the place of a placeholder.</summary>
public enum PlaceholderKind
{
    /// <summary>A word that the program knows, such as the reference.</summary>
    Value,

    /// <summary>A sentence that nobody can change, such as the one that names 999.</summary>
    Sentence,

    /// <summary>The link, as a button. The template says what stands on it: <c>{link: Open the report}</c>.</summary>
    Link,

    /// <summary>A list that the program makes.</summary>
    List,
}

/// <summary>Something that a template can have in curly brackets.</summary>
/// <param name="Name">What stands in the brackets.</param>
/// <param name="Meaning">What it stands for, in words; of a sentence the sentence itself.</param>
/// <param name="Sample">What a preview and a test have in its place; clearly invented.</param>
public sealed record Placeholder(string Name, PlaceholderKind Kind, string Meaning, string Sample)
{
    /// <summary>No template of its letter may be without it.</summary>
    public bool Required { get; init; } = true;

    /// <summary>It may stand in the subject, and must where it is required. A subject shows on locked screens: nothing
    /// that names anybody or tells of a case may stand there.</summary>
    public bool InSubject { get; init; }

    /// <summary>How it is typed.</summary>
    public string Typed => Kind == PlaceholderKind.Link ? $"{{{Name}: …}}" : $"{{{Name}}}";
}
