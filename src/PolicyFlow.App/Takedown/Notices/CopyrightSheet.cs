using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Notices;

/// <summary>Copyright in the photograph. Who owns it is chosen from a list, so that nobody is named by the
/// way.</summary>
internal sealed class CopyrightSheet : GroundSheet
{
    private const string Owner = "copyright-owner";
    private const string Work = "copyright-work";
    private const string GoodFaith = "copyright-good-faith";
    private const string Accurate = "copyright-accurate";

    public override NoticeGround Ground => NoticeGround.Copyright;

    public override string Title => "Copyright in the photograph";

    public override string Help =>
        "The photograph or video was copied from us, or was taken by the person concerned. Hosts may publish such "
            + "notices.";

    public override IReadOnlyList<NoticeField> Fields { get; } =
    [
        new(
            Owner, "Who owns the photograph?", "Usually whoever took it, or the employer.", Required: true,
            LongText: false)
        {
            Options =
            [
                new FieldOption("network", "The network"), new FieldOption("school", "One of our schools"),
                new FieldOption("person", "The person concerned"),
            ],
            Missing = "Say who owns the photograph.",
        },
        NoticeField.Text(
            Work, "The original work", "What it is and where it was first published, if it was. Name nobody.",
            "Say which original work was copied."),
        NoticeField.Confirmation(
            GoodFaith, "We believe in good faith that nobody allowed this use", "",
            "Confirm that we believe in good faith that nobody allowed this use."),
        NoticeField.Confirmation(
            Accurate, "What this notice says is accurate, and we are authorised to act for the owner", "",
            "Confirm that the notice is accurate and that we are authorised to act for the owner."),
    ];

    protected override string SubjectTitle => "Notice of copyright infringement";

    protected override IEnumerable<string?> Body(NoticeFacts facts, NoticeAnswers answers) =>
    [
        "This is a notice that the content copies a work without the permission of the owner of the copyright.",
        "The original work:\n" + answers[Work],
        OwnerWords(facts, answers),
        "We believe in good faith that neither the owner, nor anybody who acts for the owner, nor the law allows this "
            + "use.",
        "The information in this notice is accurate, and we are authorised to act for the owner.",
        "Please remove the copies. " + WeLookAgain,
        $"Signed for {facts.NetworkName}",
    ];

    private static string OwnerWords(NoticeFacts facts, NoticeAnswers answers) =>
        answers.Says(Owner, "network") ? $"The copyright belongs to {facts.NetworkName}."
        : answers.Says(Owner, "school") ? $"The copyright belongs to a school of {facts.NetworkName}, for which we act."
        : answers.Says(Owner, "person") ? "The copyright belongs to "
            + (Name(facts) is { } name
                ? $"{name}, for whom we act and who has agreed to be named to you."
                : "the person concerned, for whom we act and who is not named in this letter.")
        : $"The copyright belongs to: {LetterPaper.Line(answers[Owner])}";
}
