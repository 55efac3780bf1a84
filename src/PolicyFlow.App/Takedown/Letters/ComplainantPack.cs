namespace PolicyFlow.App.Takedown.Letters;

/// <summary>What the pack needs.</summary>
/// <param name="Site">The provider's name.</param>
/// <param name="What">The category's title in lower case.</param>
public sealed record PackFacts(
    string Reference, string NetworkName, string Site, string What, IReadOnlyList<string> Places,
    SupportOptions Support)
{
    /// <summary>The address of the provider's report form.</summary>
    public string? ReportForm { get; init; }

    /// <summary>How to report in the provider's app, a sentence a step.</summary>
    public IReadOnlyList<string> InAppSteps { get; init; } = [];
}

/// <summary>The pack for somebody whom a site wants to ask in person: the school gives its full support and assistance
/// (16.3, second sentence).</summary>
/// <param name="Intro">Paragraphs.</param>
/// <param name="Steps">What to do, in order.</param>
/// <param name="TextToCopy">What can be pasted into the site's form, as one's own words.</param>
/// <param name="NoteDown">What to tell us afterwards.</param>
/// <param name="Closing">Paragraphs: stopping, and support.</param>
public sealed record ComplainantPack(
    string Title, IReadOnlyList<string> Intro, IReadOnlyList<string> Steps, string TextToCopy,
    IReadOnlyList<string> NoteDown, IReadOnlyList<string> Closing)
{
    public static ComplainantPack Of(PackFacts facts) => new(
        $"Asking {LetterPaper.Line(facts.Site)} yourself",
        [
            $"{LetterPaper.Line(facts.Site)} wants the person concerned to ask. That is you, and we help you with it: "
                + "a manager can sit with you, on the phone or in the room, while you do it.",
            "You decide whether you do this. You may stop at any time, without a reason, and nothing happens to you "
                + "because of it. We go on with what we can do ourselves.",
        ],
        InOrder(facts),
        LetterPaper.Lay(
            "This content is about me:",
            LetterPaper.List(facts.Places),
            $"It is: {facts.What}.",
            "I did not agree to it, and I ask you to remove it under your own rules. Please confirm that you have this "
                + "report, give me its number, and tell me what you decide and why.") + "\n",
        [
            "the ticket or report number that you are given",
            "the day and time at which you sent it",
            "what the site answers, as a copy if you can",
        ],
        [
            "You can ask us to take over again at any time, and we ask the other bodies that can help.",
            .. SupportWords.Paragraphs(facts.Support),
        ]);

    /// <summary>All of it as plain text, to print or to send.</summary>
    public string ToText(string reference, string network) => LetterPaper.Lay(
        [
            Title, .. Intro, "What to do", LetterPaper.Numbered(Steps), "Words that you can copy", TextToCopy.TrimEnd(),
            "What to tell us afterwards", LetterPaper.List(NoteDown), .. Closing,
            LetterPaper.Signature(reference, network),
        ]);

    private static IReadOnlyList<string> InOrder(PackFacts facts) =>
    [
        "Do not answer whoever wrote it, and do not look at it more than you need to.",
        .. WhereToReport(facts),
        "Copy the words below into it, and change what is not right for you.",
        "Where it asks for your name or an identity document, give the site only what it needs; we never need a copy, "
            + "nor any password.",
        "Never attach an intimate image, nor any image of a child.",
        "Send it, and note what is listed below.",
    ];

    private static IEnumerable<string> WhereToReport(PackFacts facts)
    {
        var form = LetterPaper.Line(facts.ReportForm ?? "");
        foreach (var step in facts.InAppSteps) yield return LetterPaper.Line(step);
        if (form.Length > 0) yield return $"Open the report form: {form}";
        if (form.Length == 0 && facts.InAppSteps.Count == 0)
            yield return "Open the content and look for \"Report\", often behind three dots or a flag.";
    }
}
