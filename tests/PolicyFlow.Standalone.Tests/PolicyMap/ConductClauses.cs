using static PolicyFlow.Standalone.Tests.PolicyMap.Clauses;

namespace PolicyFlow.Standalone.Tests.PolicyMap;

/// <summary>Clauses 11 to 15: personal and educational use, consent, monitoring.</summary>
internal static class ConductClauses
{
    private const string Conduct = "Conduct of staff.";

    public static readonly IReadOnlyList<Clause> All =
    [
        People("11.1", "Nothing online is private.", Conduct),
        People("11.2", "Personal use in off-duty times is allowed within limits.", Conduct),
        People("11.3", "What not to do in personal use.", Conduct),
        Held("11.4", "No friendships with students; talk to the Principal or the safeguarding lead first.",
            "A colleague asks before they act; the advice and what they decided are on record. The rest is conduct of staff.",
            ["src/PolicyFlow.Domain/Investigation/Asking/QuestionDecider.cs"],
            ["QuestionRuleTests.What_a_colleague_decided_on_contact_with_a_pupil_is_on_record_after_the_advice",
             "QuestionStoryTests.A_coach_asks_about_contact_and_what_was_advised_and_decided_is_on_record"]),
        People("11.5", "Care with colleagues as friends.", Conduct),
        People("11.6", "No photographs of students.", Conduct),
        Held("11.7", "Misuse is reported to the safeguarding lead and the Principal of the school.",
            "The form takes misuse as a matter of its own, and both see it; they see the other cases of their school too.",
            ["src/PolicyFlow.App/Investigation/Reports/MisuseDesk.cs", "src/PolicyFlow.Domain/Cases/Routing/PolicyRoutes.cs",
             "src/PolicyFlow.Domain/Cases/Sight.cs", "src/PolicyFlow.Domain/Takedown/Who.cs"],
            ["ReportedMisuseTests.A_coach_reports_a_colleague_and_the_safeguarding_lead_and_the_principal_see_it",
             "SightTests.Every_role_at_every_school_sees_every_matter_as_the_policy_says",
             "WhoIsToldTests.The_first_in_line_that_has_a_holder_is_told"]),
        People("12.1", "Say that you speak for yourself.", Conduct),
        People("12.2", "Keep personal and professional life apart.", Conduct),
        People("12.3", "Be respectful; you answer for what you post.", Conduct),
        People("12.4", "Say that your views are not your employer's.", Conduct),
        Helped("12.5", "When in doubt, do not post; use privacy settings.",
            "A question goes to the manager before anything is posted, and is answered in a thread that is kept."),
        People("12.6", "Where to read more.", "A reference."),
        Held("12.7", "Content that reflects poorly on the school goes to the manager and the Principal.",
            "The form takes it as a matter of its own, and manager and principal both see it; where one of them has not opened it, "
            + "they are told again.",
            ["src/PolicyFlow.Domain/Cases/Routing/PolicyRoutes.cs", "src/PolicyFlow.App/Investigation/Reports/MisuseDesk.cs"],
            ["RouteFillingTests.A_matter_goes_to_those_whom_the_policy_names",
             "ReportedTests.A_place_of_the_route_that_has_not_opened_it_is_told_again_once"]),
        Held("13.1", "How to use social media for teaching; abuse on our own accounts is removed and told at once.",
            "Content on an account of our own is kept, removed by a person, and told to the safeguarding lead and the IT "
            + "director; a pupil's full name is a category of its own. The rest is conduct of staff.",
            ["src/PolicyFlow.Domain/Takedown/Parties/Asking.cs", "src/PolicyFlow.App/Intake/ReportCategory.cs"],
            ["PartiesTests.Content_on_our_own_account_is_told_to_the_leads_and_the_it_director"]),
        People("13.2", "Breaking these rules can be a disciplinary matter.", "The employer decides."),
        People("13.3", "Business use is under the rest of the policy too.", "A statement of scope."),
        People("14.1", "Schools name children without photo consent at each event.", "Done at the event."),
        People("14.2", "These children are identified in a positive way.", "Done at the event."),
        People("14.3", "Staff know them and question photographers.", "Done at the event."),
        People("15.1", "The employer may monitor its own systems.",
            "PolicyFlow monitors nobody. Its policy check points out wording that rests monitoring on consent."),
        Held("15.2", "The Professionals Online Safety Helpline may be asked.",
            "Its letter is ready at any time, with its hours, and is proposed first after a missed window.",
            ["src/PolicyFlow.App/Takedown/Actions/LadderActions.cs", "src/PolicyFlow.Domain/Takedown/Ladder/Climbing.cs"],
            ["LadderTests.The_helpline_may_be_asked_at_any_time_and_others_only_when_a_host_has_failed"]),
    ];
}
