using PolicyFlow.App.Cases.Actions;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Notices;

/// <summary>Personal data: erasure and objection, Articles 17 and 21 of the UK GDPR. A pupil is never named.</summary>
internal sealed class PersonalDataSheet : GroundSheet
{
    private const string Whose = "data-whose";
    private const string What = "data-what";
    private const string Why = "data-why";
    private const string Pupil = "pupil";

    public override NoticeGround Ground => NoticeGround.PersonalData;

    public override string Title => "Somebody's personal data";

    public override string Help => "Private details, records, or a picture of somebody, published without a lawful "
        + "reason.";

    public override IReadOnlyList<NoticeField> Fields { get; } =
    [
        new(Whose, "Whose data are they?", "Not the name.", Required: true, LongText: false)
        {
            Options = [new FieldOption("adult", "An adult's"), new FieldOption(Pupil, "A pupil's")],
            Missing = "Say whether the data are an adult's or a pupil's.",
        },
        NoticeField.Text(
            What, "What data are they?",
            "The kind, such as a home address, a medical detail or a photograph. Do not repeat the data, and name "
                + "nobody.",
            "Say what kind of data they are."),
        NoticeField.Text(
            Why, "Why is it unlawful to publish them?",
            "For example: no agreement was given and nobody needs to know them.",
            "Say why it is unlawful to publish the data."),
    ];

    protected override string SubjectTitle => "Request to erase personal data";

    protected override IEnumerable<string?> Body(NoticeFacts facts, NoticeAnswers answers)
    {
        var pupil = answers.Says(Whose, Pupil);
        return
        [
            "This is a request to erase personal data and an objection to their being published (Articles 17 and 21 of "
                + "the UK GDPR).",
            $"The data are those of {WhoseWords(answers)}.",
            pupil ? "A child is not named in this letter." : Named(facts, "That person is not named in this letter."),
            "What the data are:\n" + answers[What],
            "Why publishing them is unlawful:\n" + answers[Why],
            "Please erase them, and keep no copy that others can reach. If you need the authority of the person whose "
                + "data they are, tell us and we will ask for it. " + WeLookAgain,
        ];
    }

    private static string WhoseWords(NoticeAnswers answers) =>
        answers.Says(Whose, Pupil) ? "a pupil, who is a child"
        : answers.Says(Whose, "adult") ? "an adult who works with us"
        : answers[Whose];
}
