using PolicyFlow.App.Intake;

namespace PolicyFlow.Standalone.Demo;

/// <summary>The invented cases of the demonstration, each at another point of its way. Nobody in them exists.</summary>
internal static class DemoStories
{
    private const string Page = "https://chatter.example/invented/";

    private static readonly (string, string) NoInterest = ("noInterest", "yes");

    /// <param name="school">The id of the school where they happen.</param>
    /// <param name="interview">When an interview is planned (ISO 8601, UTC).</param>
    /// <param name="tasks">One a line.</param>
    public static IReadOnlyList<DemoStory> All(string school, string interview, string tasks) =>
    [
        LookedInto(school, interview, tasks), Held(school), ToSignOff(school), AtRisk(school), Fresh(school), .. Takedowns(school),
    ];

    private static DemoStory LookedInto(string school, string interview, string tasks) => new(
        "looked-into",
        Misuse(school, "misuse", "A coach posted a picture of the changing room door with a joke about the girls' team.", "door") with
        {
            About = "Invented Kim, who coaches netball",
            ReporterName = "Invented Robin",
            ReporterEmail = "robin@invented.example",
        },
        new("priya", DemoStory.Open),
        Triage("priya", "medium", "The screenshot shows it. Nothing says that a child is in danger.", "conduct"),
        Assign("priya", "marek"),
        Person("priya", "Invented Kim", "subject"), Person("priya", "Invented Jo", "affected", pupil: true), Person("priya", "Invented Robin", "witness"),
        new("marek", DemoStory.Open),
        new("marek", "plan-tasks", ("tasks", tasks)),
        new("marek", "finish-task", ("task", "t1"), ("note", "The screenshot and the address are kept.")),
        new("marek", "add-note", ("text", "About forty people had seen the picture before it went.")),
        new("marek", "plan-interview", ("with", "n3"), ("at", interview), ("where", "The invented meeting room")),
        new("marek", "offer-support", ("who", "n2"), ("answer", "offered")),
        new("marek", "update-reporter", ("words", "Thank you for telling us. Somebody with no interest in it is looking into it.")));

    private static DemoStory Held(string school) => new(
        "held",
        Misuse(school, "bullying", "A coach of ours mocks a pupil by name in a group, again and again.", "group") with
        {
            About = "Demo Lars",
            ReporterName = "Invented Parent",
            ReporterEmail = "parent@invented.example",
        },
        new("priya", DemoStory.Open),
        Triage("priya", "high", "It goes on, and the pupil stays away from training.", "conduct", "staff-allegation"),
        Person("priya", "Demo Lars", "subject", "lars@demo.invalid"), Person("priya", "An invented pupil", "affected", pupil: true),
        new("priya", "record-lado", ("advice", "They ask us to wait for the police. Their reference is INVENTED-1.")),
        new("priya", "place-hold", ("kind", "police"), ("reason", "An invented officer asks us to talk with nobody until they have.")),
        Assign("priya", "marek"));

    private static DemoStory ToSignOff(string school) => new(
        "to-sign-off",
        Misuse(school, "misuse", "A volunteer answered a parent rudely under the pictures of the sports day.", "sports-day") with
        {
            About = "Invented Sam",
        },
        new("priya", DemoStory.Open),
        Triage("priya", "low", "It is one remark between adults.", "conduct"),
        Assign("priya", "dana"),
        Person("priya", "Invented Sam", "subject"),
        new("dana", DemoStory.Open),
        new("dana", "record-interview", ("with", "n1"), ("present", "Demo Leo"), ("record", "Sam says that it was a bad day, and has said sorry to the parent.")),
        new("dana", "offer-support", ("who", "all"), ("answer", "declined")),
        new("dana", "propose-outcome",
            ("finding", "substantiated"), ("breaches", "social-media"), ("consequences", "advice"),
            ("reason", "Sam wrote it and says so. It was once, and it was put right.")));

    private static DemoStory AtRisk(string school) => new(
        "at-risk",
        Misuse(school, "safeguarding", "Somebody who calls himself a scout writes to a player of year 8 late at night.", "scout"),
        new("tariq", DemoStory.Open), new("tariq", "take-safeguarding"));

    private static DemoStory Fresh(string school) => new(
        "fresh", Misuse(school, "disparaging", "A coach writes that our fixtures are a joke.", "fixtures"));

    private static IEnumerable<DemoStory> Takedowns(string school) =>
    [
        new("takedown-fresh", Misuse(school, "abuse", "Unkind comments about a team of ours.", "team") with { About = "The invented under 12s" }),
        new(
            "takedown-asked", Misuse(school, "false-statement", "It says that a colleague was dismissed, which is untrue.", "dismissed"),
            new("dana", DemoStory.Open), new("dana", "approve-approach")),
    ];

    private static Report Misuse(string school, string category, string words, string page) => new()
    {
        Channel = ReportChannel.Form,
        School = school,
        Category = category,
        Description = words,
        Places = [new Place(PlaceKind.Address, Page + page)],
    };

    private static DemoStep Triage(string who, string severity, string reason, params string[] branches) =>
        new(who, "triage", [.. branches.Select(b => ("branches", b)), ("severity", severity), ("reason", reason)]);

    private static DemoStep Assign(string who, string investigator) => new(
        who, "assign-investigator", ("investigator", "another"), ("email", investigator + "@demo.invalid"), NoInterest,
        ("note", "Asked by phone today."));

    private static DemoStep Person(string who, string name, string part, string email = "", bool pupil = false) => new(
        who, "involve-person", ("name", name), ("part", part), ("email", email), ("pupil", pupil ? "yes" : "no"));
}
