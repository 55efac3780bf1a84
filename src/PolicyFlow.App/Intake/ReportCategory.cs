namespace PolicyFlow.App.Intake;

/// <summary>What it is about, as the reporter chooses it: content that has to go, or how somebody behaves.</summary>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Title">As shown on the form.</param>
/// <param name="Help">What to know before choosing it.</param>
/// <param name="Clause">The clause of the policy that names it.</param>
/// <param name="NoImageWanted">A picture of it must not be made or sent.</param>
/// <param name="Locks">A sexual image of a child: a child is at risk at once, every place is locked from the first second,
/// and no file is ever taken.</param>
/// <param name="Investigates">It is about what somebody did: an investigation is opened, and no takedown (16.1).</param>
/// <param name="AtRisk">A child may be at risk, whatever else is said: the safeguarding lead is alerted at once (8.1).</param>
public sealed record ReportCategory(
    string Code, string Title, string Help, string Clause, bool NoImageWanted = false, bool Locks = false,
    bool Investigates = false, bool AtRisk = false)
{
    public const string Other = "other";

    /// <summary>Conduct that no other line names goes where the policy sends misuse (11.7).</summary>
    public const string Misuse = "misuse";

    public static readonly IReadOnlyList<ReportCategory> All =
    [
        new("abuse", "Abuse, bullying or harassment", "Unkind, humiliating or repeated posts or messages.", "9.1"),
        new("threat", "A threat", "Somebody says or hints that they will hurt a person.", "16.5"),
        new("false-statement", "Something untrue about a person or a school",
            "Inaccurate or damaging statements.", "9.1"),
        new("images", "Pictures or video of an adult without permission",
            "Taken or used without the person's agreement.", "9.1"),
        new("sexual-image", "A sexual image or video of somebody under 18",
            "Do not look for it, copy it, save it or send it, not even to us. Tell us only where it is.", "8.1",
            NoImageWanted: true, Locks: true, AtRisk: true),
        // An earlier release filed full names of pupils under this code too.
        new("pupil-image", "A pupil's picture",
            "We do not need a copy of the picture. Please do not send one.", "11.6", NoImageWanted: true),
        new("pupil-name", "A pupil's full name",
            "The address is enough. Please do not send a copy of what stands there.", "13.1", NoImageWanted: true),
        new("impersonation", "A fake account or impersonation",
            "Somebody pretends to be a colleague, a school or a team.", "11.3"),
        new("personal-data", "Private or confidential information",
            "Personal details, records or information shared without permission.", "6.2"),
        new("hateful", "Hateful or extreme content", "Content that attacks people for who they are.", "7.1"),
        new("own-account", "Comments on one of our own accounts",
            "Abuse or inappropriate comments on a page that we run.", "13.1"),
        new(Misuse, "Misuse of social media by a colleague, coach or volunteer",
            "What somebody who works with us posts, shares or sends, on any account.", "11.7", Investigates: true),
        new("bullying", "Bullying or harassment by somebody of ours",
            "Of a pupil, a parent or carer, a colleague or anybody else.", "11.3", Investigates: true),
        new("pupil-author", "A pupil posted or sent it",
            "The school deals with the pupil under its behaviour policy.", "16.2", Investigates: true),
        new("safeguarding", "Contact with a child, or something else that makes you worry about a child",
            "For example private messages, friend requests or meetings. The safeguarding lead is alerted at once.",
            "8.1", Investigates: true, AtRisk: true),
        new("data-disclosed", "Somebody of ours gave away personal data or confidential information",
            "About a pupil, a parent or carer, a colleague or a school.", "6.2", Investigates: true),
        new("disparaging", "Somebody of ours runs down the network or a school",
            "Posts that reflect poorly on the network, a school or people there.", "12.7", Investigates: true),
        new("general", "Anything else that somebody did",
            "Tell us in your own words.", "5.3", Investigates: true),
        new(Other, "Something else", "Tell us in your own words.", "9.1"),
    ];

    /// <summary>Content that has to be taken down.</summary>
    public static IReadOnlyList<ReportCategory> OfContent { get; } = [.. All.Where(c => !c.Investigates)];

    /// <summary>How somebody behaves.</summary>
    public static IReadOnlyList<ReportCategory> OfConduct { get; } = [.. All.Where(c => c.Investigates)];

    /// <summary>The category of a code, or Other.</summary>
    public static ReportCategory Of(string? code) =>
        All.FirstOrDefault(c => c.Code == code) ?? All[^1];
}
