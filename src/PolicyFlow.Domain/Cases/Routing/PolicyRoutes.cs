using System.Collections.Immutable;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Domain.Cases.Routing;

/// <summary>Where the policy itself sends each matter, as long as the network and the school have not changed it.</summary>
public static class PolicyRoutes
{
    /// <summary>Where everything goes that has no row of its own (5.3).</summary>
    public const string General = "general";

    public const string Misuse = "misuse";
    public const string Safeguarding = "safeguarding";
    public const string AboutMe = "about-me";
    public const string Disparaging = "disparaging";
    public const string OwnAccount = "own-account";

    /// <summary>A question on what the policy says or how it is applied.</summary>
    public const string QuestionPolicy = "question-policy";

    /// <summary>Being friends online with recent or other schools' pupils.</summary>
    public const string QuestionFriends = "question-friends";

    /// <summary>Whether something may be posted.</summary>
    public const string QuestionPost = "question-post";

    public static readonly IReadOnlyList<PolicyRoute> All =
    [
        Row(Misuse, "11.7", RouteMode.AllOf, "Misuse of social media by somebody of ours",
            "Any misuse is reported to the school’s safeguarding lead and to its principal: both see it.",
            Role.SafeguardingLead, Role.Principal),
        Row(General, "5.3", RouteMode.AnyOf, "Anything that has no line of its own",
            "Misuse goes to the School Sport Development Manager or to the school’s safeguarding lead: one of them is enough.",
            Role.Manager, Role.SafeguardingLead),
        Row(Safeguarding, "8.1", RouteMode.AnyOf, "A safeguarding concern",
            "Whatever raises a concern for a child goes to the lead safeguarding officer, as soon as it is known to be urgent.",
            Role.SafeguardingLead) with { KeepsLead = true },
        Row(AboutMe, "9.1", RouteMode.AnyOf, "Something online about a member of staff",
            "Whoever finds harmful material about themselves, or pictures of themselves, tells a senior manager at once.",
            Role.Manager),
        Row(Disparaging, "12.7", RouteMode.AllOf, "Something that runs down the network or a school",
            "Whoever sees it tells their manager and the school’s principal: both see it.",
            Role.Manager, Role.Principal),
        Row(OwnAccount, "13.1", RouteMode.AnyOf, "Comments on one of our own accounts",
            "They are removed at once and reported to the school’s safeguarding lead or to the IT Director.",
            Role.SafeguardingLead, Role.ItDirector),
        Row("abuse", "9.1", RouteMode.AnyOf, "Abuse, bullying or harassment",
            "Nobody answers it; a senior manager is told at once.", Role.Manager),
        Row("threat", "9.1", RouteMode.AnyOf, "A threat",
            "A senior manager is told at once, and senior management brings it to the police if the person agrees (16.5).",
            Role.Manager),
        Row("false-statement", "9.1", RouteMode.AnyOf, "Something untrue about a person or a school",
            "Inaccurate material is reported to a senior manager at once.", Role.Manager),
        Row("images", "9.1", RouteMode.AnyOf, "Pictures or video of an adult without permission",
            "Pictures taken or used without permission are reported to a senior manager at once.", Role.Manager),
        Row("sexual-image", "8.1", RouteMode.AnyOf, "A sexual image or video of somebody under 18",
            "A child is at risk: it goes to the lead safeguarding officer at once.",
            Role.SafeguardingLead) with { KeepsLead = true },
        Row("pupil-image", "11.7", RouteMode.AllOf, "A pupil’s picture",
            "Pictures of pupils must not be posted (11.6). Such misuse is reported to the safeguarding lead and to the principal.",
            Role.SafeguardingLead, Role.Principal),
        Row("pupil-name", "8.1", RouteMode.AnyOf, "A pupil’s full name",
            "A full name must not stand there (13.1), since it lets strangers find a child: it goes to the safeguarding lead.",
            Role.SafeguardingLead),
        Row("impersonation", "9.1", RouteMode.AnyOf, "A fake account or impersonation",
            "Pretending to be a colleague or somebody else is harmful material (11.3): a senior manager is told at once.",
            Role.Manager),
        Row("personal-data", "6.2", RouteMode.AnyOf, "Private or confidential information",
            "Confidential information is bound by law. The clause names nobody, so that it goes to the senior manager (5.1).",
            Role.Manager),
        Row("hateful", "8.1", RouteMode.AnyOf, "Hateful or extreme content",
            "The policy counts it among the risks to children (7.1) and names the duty to prevent radicalisation (7.3).",
            Role.SafeguardingLead),
        Row("bullying", "11.7", RouteMode.AllOf, "Bullying or harassment by somebody of ours",
            "Social media must not be used to harass or bully (11.3): the safeguarding lead and the principal both see it.",
            Role.SafeguardingLead, Role.Principal),
        Row("pupil-author", "11.7", RouteMode.AllOf, "A pupil posted or sent it",
            "The school’s behaviour policy applies (16.2): the school’s safeguarding lead and its principal both see it.",
            Role.SafeguardingLead, Role.Principal),
        Row("data-disclosed", "6.2", RouteMode.AnyOf, "Somebody of ours gave away personal data or confidential information",
            "Confidential information is bound by law. The clause names nobody, so that it goes to the senior manager (5.1).",
            Role.Manager),
        Row("other", "9.1", RouteMode.AnyOf, "Other harmful content",
            "Whatever else is inappropriate or inflammatory is reported to a senior manager at once.", Role.Manager),
        Row(QuestionPolicy, "5.3", RouteMode.AnyOf, "A question about the policy",
            "Questions on what it says and how it is applied go to the School Sport Development Manager or the safeguarding lead.",
            Role.Manager, Role.SafeguardingLead),
        Row(QuestionFriends, "11.4", RouteMode.AnyOf, "A question before being friends online with pupils",
            "Whoever thinks of it talks to the principal or the safeguarding lead first.",
            Role.Principal, Role.SafeguardingLead),
        Row(QuestionPost, "12.5", RouteMode.AnyOf, "A question before posting something",
            "Whoever is unsure about a post waits until they have talked to their manager.", Role.Manager),
    ];

    /// <summary>The row of a category; that of everything else for one that the policy has no row for.</summary>
    public static PolicyRoute Of(string category) => Find(category) ?? All.First(r => r.Category == General);

    /// <summary>The row of a category, or null.</summary>
    public static PolicyRoute? Find(string category) => All.FirstOrDefault(r => r.Category == category);

    private static PolicyRoute Row(
        string category, string clause, RouteMode mode, string title, string says, params ImmutableList<Role> roles) =>
        new(new Route(category, clause, mode, roles), title, says);
}
