using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.App.Mail.Templates;

/// <summary>What many letters have.</summary>
internal static class Placeholders
{
    /// <summary>Stands for a reference in previews and tests. No case can have it: references have no I and no L.</summary>
    public const string SampleReference = "PF-TEST-MAIL";

    public const string ReferenceName = "reference";
    public const string LinkName = "link";
    public const string WhoSeesName = "who-sees";

    public static readonly Placeholder Reference = new(
        ReferenceName, PlaceholderKind.Value, "The reference of the case, by which answers find it", SampleReference)
    {
        InSubject = true,
    };

    public static readonly Placeholder Link = new(
        LinkName, PlaceholderKind.Link, "The button with the link; say what stands on it", "");

    public static Placeholder Value(string name, string meaning, string sample) =>
        new(name, PlaceholderKind.Value, meaning, sample);

    /// <summary>A sentence that no letter of its kind may lose.</summary>
    public static Placeholder Sentence(string name, string words) => new(name, PlaceholderKind.Sentence, words, words);

    /// <summary>The reporter is told who sees a report (5.3).</summary>
    public static readonly Placeholder WhoSees = Value(
        WhoSeesName, "Who can see the report now, by name and role", "Demo Dana (School Sport Development Manager)");

    public static Placeholder Emergency(string words) => Sentence("emergency", words);

    public static Placeholder KeepPrivate(string words) => Sentence("keep-private", words);
}
