namespace PolicyFlow.App.Takedown.Letters;

/// <summary>What the Designated Safeguarding Lead does where a sexual image of a child may be involved.</summary>
public static class SexualImageSteps
{
    public const string Source =
        "UK Council for Internet Safety, Sharing nudes and semi-nudes: advice for education settings (March 2024), "
            + "gov.uk";

    public const string Title = "A sexual image of a child may be involved";

    public const string Never =
        "Do not view, copy, print, share, store, forward, screenshot or delete the image, and ask nobody else to. Any "
        + "of these may be a crime, or destroy evidence, whatever the reason.";

    /// <summary>In order.</summary>
    public static IReadOnlyList<string> Steps { get; } =
    [
        "If a child is in danger now, call 999.",
        "If you have seen it already, write down that you did, when and how. Say nothing of what it shows.",
        "Leave the device as it is: take it out of use and keep it safe, without opening the image.",
        "Tell the police: 101, or 999 if it is urgent. Ask them what to do with the device and with what we hold, and "
            + "do nothing to it before they say so.",
        "Tell children's social care where your school's child protection procedure says so.",
        "If it is on the internet, report its address to the Internet Watch Foundation: https://report.iwf.org.uk. "
            + "Give the address only.",
        "If an adult may be grooming or exploiting the child, report it to CEOP: "
            + "https://www.ceop.police.uk/ceop-reporting",
        "Tell the child about Report Remove, by Childline and the Internet Watch Foundation, with which people under "
            + "18 have images of themselves taken down: https://www.childline.org.uk/remove. The child does that, with "
            + "support if wanted; nobody does it for the child.",
        "Tell the parents or carers, unless that puts the child at risk.",
        "Support the child and do not blame anybody. Record what you did and who told you what.",
    ];

    /// <summary>All of it as plain text.</summary>
    public static string ToText() =>
        LetterPaper.Lay(Title, Never, LetterPaper.Numbered(Steps), $"Source: {Source}") + "\n";
}
