using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Notices;

/// <summary>An intimate image of an adult. The one who asks must be the person shown or act for that person; the letter
/// describes nothing and nothing is attached.</summary>
internal sealed class IntimateImageSheet : GroundSheet
{
    private const string Acting = "image-acting";
    private const string Adult = "image-adult";

    public override NoticeGround Ground => NoticeGround.IntimateImage;

    public override string Title => "An intimate image of an adult, shared without agreement";

    public override string Help =>
        "Only for adults. If the person shown may be under 18, do not send anything: lock the place, and the "
        + "safeguarding lead gets the steps.";

    public override IReadOnlyList<NoticeField> Fields { get; } =
    [
        NoticeField.Confirmation(
            Acting, "We act for the person shown, with that person's agreement",
            "The site listens only to the person shown, or to somebody who acts for that person.",
            "Confirm that we act for the person shown, with that person's agreement. Without it, choose another ground "
            + "or help the person to ask."),
        NoticeField.Confirmation(
            Adult, "The person shown was 18 or over when it was made",
            "Do not look at the image to find out. If it is not certain, stop and lock the place.",
            "Confirm that the person shown was 18 or over when it was made. If it is not certain, lock the place "
                + "instead."),
    ];

    protected override string SubjectTitle => "Report of an intimate image shared without agreement";

    protected override IEnumerable<string?> Body(NoticeFacts facts, NoticeAnswers answers) =>
    [
        "This is a report of an intimate image of an adult that is shown without that person's agreement.",
        "We act for the person shown, with that person's agreement. "
            + (Name(facts) is { } name
                ? $"That person is {name}, who has agreed to be named to you."
                : "That person is not named in this letter."),
        "We attach no copy and describe nothing. You find the image where we say; please do not send it to us.",
        facts.HostLaw is { } law
            ? $"Please treat this as an intimate image content report under {law}."
            : "Please treat this as a report under your own rules on intimate images.",
        "Please remove it, and every copy of it that you can find, as soon as you can. " + WeLookAgain,
    ];
}
