using PolicyFlow.App.Cases.Actions;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Notices;

/// <summary>A notice of complaint under section 5 of the Defamation Act 2013 and regulation 2 of the Defamation
/// (Operators of Websites) Regulations 2013. The law wants the complainant's name, and it helps only where the poster
/// is unknown.</summary>
internal sealed class DefamationSheet : GroundSheet
{
    private const string Unknown = "defamation-poster-unknown";
    private const string Email = "defamation-email";
    private const string Statement = "defamation-statement";
    private const string Meaning = "defamation-meaning";
    private const string Why = "defamation-why";
    private const string Wrong = "defamation-wrong";
    private const string PassName = "defamation-pass-name";
    private const string PassEmail = "defamation-pass-email";

    public override NoticeGround Ground => NoticeGround.Defamation;

    public override string Title => "Defamation, where nobody knows who posted it";

    public override string Help =>
        "A notice of complaint in the form that the Regulations of 2013 ask for. It needs the name of the person "
        + "concerned, and the host may pass the notice on.";

    public override IReadOnlyList<NoticeField> Fields { get; } =
    [
        NoticeField.Confirmation(
            Unknown, "We do not know enough about who posted it to bring proceedings against that person",
            "If you know who posted it, this ground does not help.",
            "Confirm that we do not know enough about the poster to bring proceedings. If you know who posted it, "
            + "choose another ground."),
        NoticeField.Address(
            Email, "Email address for the complaint",
            "An address at which the person concerned can be reached: the person's own, or that of this case."),
        NoticeField.Text(
            Statement, "The statement, and where on the page it is", "Word for word, with the date if it has one.",
            "Quote the statement and say where on the page it is."),
        NoticeField.Text(
            Meaning, "What it says about the person to those who read it",
            "The meaning that the complaint gives to the words.",
            "Say what meaning the complaint gives to the statement."),
        NoticeField.Text(
            Why, "Why it is defamatory", "How it seriously harms the person's reputation, or is likely to.",
            "Say why the statement is defamatory."),
        NoticeField.Text(
            Wrong, "What is untrue, or is an opinion without facts behind it", "Point by point.",
            "Say what is factually inaccurate, or is an opinion not supported by fact."),
        NoticeField.YesOrNo(
            PassName, "Does the person agree that the host gives the poster the person's name?",
            "Ask the person. Either answer makes a good notice.",
            "Say whether the person agrees that the poster is given the name."),
        NoticeField.YesOrNo(
            PassEmail, "Does the person agree that the host gives the poster the email address?",
            "Ask the person. Either answer makes a good notice.",
            "Say whether the person agrees that the poster is given the email address."),
    ];

    public override IEnumerable<InputProblem> ProblemsOf(NoticeFacts facts)
    {
        if (Name(facts) is null)
        {
            yield return new InputProblem(
                NoticeBuilder.GroundField,
                "The law wants the name of the person concerned, and she has not agreed to be named. Ask her, or "
                + "choose another ground.");
        }
    }

    protected override string SubjectTitle => "Notice of complaint";

    protected override IEnumerable<string?> Body(NoticeFacts facts, NoticeAnswers answers) =>
    [
        "This is a notice of complaint under section 5 of the Defamation Act 2013 and the Defamation (Operators of "
            + "Websites) Regulations 2013. We send it for the complainant.",
        $"Complainant: {Name(facts) ?? "[still missing: the name of the person concerned]"}\nEmail: {answers[Email]}",
        "The statement complained of, and where it is:\n" + answers[Statement],
        "The meaning that the complainant attributes to it:\n" + answers[Meaning],
        "Why it is defamatory of the complainant:\n" + answers[Why],
        "What the complainant believes is factually inaccurate, or is an opinion not supported by fact:\n"
            + answers[Wrong],
        "The complainant does not have sufficient information about the poster to bring proceedings against that "
            + "person.",
        $"The complainant {Consent(answers, PassName)} to your giving the poster the complainant's name.\nThe "
            + $"complainant {Consent(answers, PassEmail)} to your giving the poster the complainant's email address.",
        "Please act on this notice as the Regulations provide. If you find it incomplete, tell us what it lacks.",
    ];

    private static string Consent(NoticeAnswers answers, string field) =>
        answers.Says(field, NoticeField.Yes) ? "consents"
        : answers.Says(field, NoticeField.No) ? "does not consent"
        : "[consents, or does not consent]";
}
