namespace PolicyFlow.App.Takedown.Letters;

/// <summary>The private page on which the person concerned answers whether the police may be told (16.5).</summary>
public static class PoliceConsentWords
{
    public const string Question = "May we tell the police?";

    public const string YouMayGoYourself =
        "You may go to the police yourself at any time, whatever you answer here. Call 101, or 999 if you are in "
            + "danger now.";

    public const string Explanation =
        "The content may be threatening. We tell the police only if you agree. You may say no, and you may take a yes "
        + "back: what the police have been told by then stays with them.";

    public const string Exception =
        "There is one exception: where somebody's life or a child is in danger, a safeguarding lead or a senior "
        + "manager may tell the police without you.";

    public const string Yes = "Yes, tell the police";

    public const string No = "No, do not tell the police";

    public const string TakeBack = "I take my agreement back";

    public const string NoAnswer =
        "If you do not answer within 24 hours, a manager calls you. No answer is not a yes.";

    /// <summary>All of it as paragraphs.</summary>
    public static IReadOnlyList<string> Paragraphs => [Explanation, YouMayGoYourself, Exception, NoAnswer];

    /// <summary>The exact words that are agreed to; they are kept with the answer, on the page and by phone
    /// alike.</summary>
    /// <param name="network">The network's name.</param>
    public static string Consent(string network) =>
        $"I agree that {network} reports this content to the police, and gives them my name, how to reach me, and the "
        + $"evidence that it holds. I know that I can take this back until the report is sent. {YouMayGoYourself}";
}
