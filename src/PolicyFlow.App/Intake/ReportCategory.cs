namespace PolicyFlow.App.Intake;

/// <summary>What the content is, as the reporter chooses it.</summary>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Title">As shown on the form.</param>
/// <param name="Help">What to know before choosing it.</param>
/// <param name="Clause">The clause of the policy that names it.</param>
/// <param name="NoImageWanted">A picture of it must not be made or sent.</param>
/// <param name="Locks">A sexual image of a child: a child is at risk at once, every place is locked from the first second,
/// and no file is ever taken.</param>
public sealed record ReportCategory(
    string Code, string Title, string Help, string Clause, bool NoImageWanted = false, bool Locks = false)
{
    public const string Other = "other";

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
            NoImageWanted: true, Locks: true),
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
        new(Other, "Something else", "Tell us in your own words.", "9.1"),
    ];

    /// <summary>The category of a code, or Other.</summary>
    public static ReportCategory Of(string? code) =>
        All.FirstOrDefault(c => c.Code == code) ?? All[^1];
}
