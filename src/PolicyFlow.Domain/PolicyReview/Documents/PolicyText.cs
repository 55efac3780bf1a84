namespace PolicyFlow.Domain.PolicyReview.Documents;

/// <summary>A policy as its Markdown is read: by people section by section, by links clause by clause.</summary>
/// <param name="Title">The heading of the whole; empty where the text has none.</param>
/// <param name="Sections">In the order of the text. Together with the headings they are the whole text.</param>
/// <param name="Clauses">In the order of the text. A number that the text uses twice stands here twice.</param>
public sealed record PolicyText(
    string Title, IReadOnlyList<PolicySection> Sections, IReadOnlyList<PolicyClause> Clauses)
{
    /// <summary>The largest text that is taken at the door, in bytes of UTF-8.</summary>
    public const int MaxBytes = 1_000_000;

    /// <summary>What stands above the first section about the document itself.</summary>
    public PolicyFacts Facts { get; init; } = PolicyFacts.None;

    /// <summary>Reads any text: what has no headings is one section without a number. Takes time in proportion to the
    /// length.</summary>
    public static PolicyText Parse(string markdown) => PolicyTextReader.Read(markdown);

    /// <summary>The first clause of that number (<c>16.3</c>), or null.</summary>
    public PolicyClause? Find(string number) => Clauses.FirstOrDefault(c => c.Number == number);
}

/// <summary>A section with what stands under its heading.</summary>
/// <param name="Number"><c>3</c>; empty for what stands before section 1 and for headings without a number, such as an
/// appendix.</param>
/// <param name="Title">The heading without the number; empty for what stands above the first heading.</param>
/// <param name="Markdown">Everything below the heading, its clauses too; without the heading.</param>
public sealed record PolicySection(string Number, string Title, string Markdown)
{
    /// <summary>The line of the heading, counted from 1.</summary>
    public int Line { get; init; } = 1;

    /// <summary>What stands before the first clause, as Markdown.</summary>
    public string Opening { get; init; } = "";

    /// <summary>The clauses under this heading.</summary>
    public IReadOnlyList<PolicyClause> Clauses { get; init; } = [];
}

/// <summary>One numbered clause.</summary>
/// <param name="Number"><c>3.1</c></param>
/// <param name="Text">Everything up to the next clause or section as Markdown, its lists too; without the number.</param>
/// <param name="Line">The line of the number, counted from 1.</param>
public sealed record PolicyClause(string Number, string Text, int Line);
