using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Notices;

/// <summary>Article 16(2) of Regulation (EU) 2022/2065: reasons, exact addresses, name and email, good faith.</summary>
internal sealed class DigitalServicesActSheet : GroundSheet
{
    private const string Reasons = "dsa-reasons";
    private const string Email = "dsa-email";
    private const string GoodFaith = "dsa-good-faith";

    /// <summary>The field with the places to choose from.</summary>
    private const string Items = "items";

    public override NoticeGround Ground => NoticeGround.DigitalServicesAct;

    public override string Title => "Illegal content, to a host in the European Union";

    public override string Help => "Article 16 of the Digital Services Act. The host confirms receipt and gives "
        + "reasons.";

    public override IReadOnlyList<NoticeField> Fields { get; } =
    [
        NoticeField.Text(
            Reasons, "Why it is illegal", "The facts and the law that it breaks, as far as you can tell. Name nobody.",
            "Explain why the content is illegal."),
        NoticeField.Address(Email, "Email address for the notice", "The host confirms receipt there."),
        NoticeField.Confirmation(
            GoodFaith, "We believe in good faith that the notice is accurate and complete", "",
            "Confirm that we believe in good faith that the notice is accurate and complete."),
    ];

    public override IEnumerable<InputProblem> ProblemsOf(NoticeFacts facts)
    {
        if (facts.Places.Count == 0 || !facts.Places.All(HasAddress))
        {
            yield return new InputProblem(
                Items,
                "Article 16 wants the exact address (URL) of every place. Leave out the places that have none, or "
                + "choose another ground.");
        }
    }

    protected override string SubjectTitle => "Notice under Article 16 of the Digital Services Act";

    protected override IEnumerable<string?> Body(NoticeFacts facts, NoticeAnswers answers) =>
    [
        "This is a notice under Article 16 of Regulation (EU) 2022/2065 (the Digital Services Act). The addresses "
            + "above are the exact places of the content.",
        "Why the content is illegal:\n" + answers[Reasons],
        Named(facts, "The person concerned is not named in this letter."),
        $"Who sends this notice: {facts.NetworkName}\nEmail: {answers[Email]}",
        "We believe in good faith that the information and allegations in this notice are accurate and complete.",
        "Please confirm that you have this notice, and tell us your decision with its reasons and the ways to contest "
            + "it. "
            + WeLookAgain,
    ];

    private static bool HasAddress(string place) =>
        Uri.TryCreate(LetterPaper.Line(place), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
