namespace PolicyFlow.App.Takedown.Letters;

/// <summary>The sentences of the private page on which the person concerned says whether hosts may be told her
/// name.</summary>
public static class NamingWords
{
    public const string Question = "May we name you when we write to the website?";

    public const string Warning =
        "Websites may pass our letters on to whoever posted the content, or publish them, for example in a public "
        + "database of removal requests. We cannot prevent that, and we cannot take a name back once it is sent.";

    public const string WithoutIt =
        "You need not be named. If you do not answer, you are not named, and nothing waits for your answer.";

    public const string WhenItHelps =
        "Most requests need no name. A complaint of defamation does: the law wants the name of the person concerned.";

    public const string CanChange =
        "You can change your answer at any time. It then holds for every letter that is still to be written.";

    public const string Yes = "Yes, you may name me to the website";

    public const string No = "No, do not name me";

    /// <summary>All of it as paragraphs.</summary>
    public static IReadOnlyList<string> Paragraphs => [Warning, WithoutIt, WhenItHelps, CanChange];

    /// <summary>What a yes means: the words that are agreed to.</summary>
    /// <param name="network">The network's name.</param>
    public static string Agreement(string network) => $"I agree that {network} names me in its letters to the website. "
        + $"{Warning}";

    /// <summary>What is kept with an answer: every word that stood there, and what was chosen.</summary>
    /// <param name="network">The network's name.</param>
    public static string Kept(bool named, string network) => string.Join(
        "\n\n", [Question, .. Paragraphs, Agreement(network), "Their answer: " + (named ? Yes : No)]);
}
