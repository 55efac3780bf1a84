using static PolicyFlow.Standalone.Tests.PolicyMap.Clauses;

namespace PolicyFlow.Standalone.Tests.PolicyMap;

/// <summary>Clauses 7 to 10: safeguarding, reporting and other policies.</summary>
internal static class SafeguardingClauses
{
    private const string Domain = "src/PolicyFlow.Domain/";
    private const string App = "src/PolicyFlow.App/";

    public static readonly IReadOnlyList<Clause> All =
    [
        People("7.1", "The risks to children online.", "Background."),
        People("7.2", "Steps that lower the risks.", "Conduct of staff."),
        Held("7.3", "Duties on missing children, exploitation, FGM and radicalisation.",
            "A concern is said to be about one of them, and its page has the steps. The receipt tells a teacher that no report to us "
            + "discharges their own duty to tell the police of FGM. What follows is for the leads and the authorities.",
            [Domain + "Investigation/Safeguarding/Concerns.cs", App + "Investigation/View/ConcernSteps.cs"],
            ["ConcernTests.What_it_is_about_is_said_more_exactly",
             "LettersTests.Where_a_child_may_be_at_risk_the_leads_are_alerted_and_the_receipt_keeps_a_teachers_own_duty"]),
        Held("8.1", "A safeguarding concern goes to the Designated Safeguarding Lead at once.",
            "One answer alerts the lead; nobody else sees it; after an hour everybody in line is told.",
            [Domain + "Takedown/Reporting.cs", Domain + "Takedown/Waking.cs", App + "Intake/Steps/ChildPages.cs"],
            ["SafeguardingTests.The_safeguarding_lead_is_alerted_at_once_and_nobody_else",
             "SafeguardingTests.After_an_hour_unseen_everybody_in_line_is_told_once",
             "ReportFlowTests.A_child_at_risk_needs_one_answer",
             "ConcernTests.Opening_stops_nothing_and_I_have_this_stops_both_clocks",
             "WhoGetsMailTests.A_child_at_risk_is_the_safeguarding_leads_alone_until_the_hour_is_over"]),
        Held("9.1", "Do not engage; report to a senior manager immediately.",
            "The managers are told at once; whoever it is about is left out, also where that is found out later: then they see "
            + "nothing any more of the case and of what belongs to it, and the next in line takes their place. The tracking page "
            + "says not to reply.",
            [Domain + "Takedown/Reactions.cs", Domain + "Investigation/Reporting/RoutePlaces.cs", Domain + "Investigation/Linked.cs",
             App + "Takedown/Reports/TakedownReports.cs"],
            ["ReportTests.A_report_tells_the_managers_and_gives_the_reporter_a_receipt",
             "LeftOutTests.A_manager_who_is_left_out_finds_no_trace_of_the_case_anywhere",
             "LaterSubjectTests.A_principal_who_becomes_the_subject_finds_nothing_any_more_and_the_chair_takes_the_place"]),
        Held("9.2", "Keep records: screen prints, time, date and address of the site.",
            "The report asks for them and keeps them unchanged; each look, download and export is in the custody log.",
            [Domain + "Takedown/Reporting.cs", App + "Takedown/Reports/EvidenceRoom.cs", App + "Evidence/Custody/CustodyLog.cs"],
            ["ReportCallTests.A_report_with_every_field_is_kept_with_every_field",
             "VerifyTests.Words_that_were_exchanged_are_found",
             "EvidencePagesTests.Every_look_and_download_is_in_the_custody_log",
             "KeptTests.The_files_of_a_report_are_evidence_with_a_custody_log_for_those_who_see_the_case"]),
        Held("10.1", "What other policies forbid is forbidden online as well.",
            "The outcome of an investigation says which policies were breached. The rest is conduct of staff.",
            [Domain + "Investigation/Concluding/Proposing.cs", App + "Investigation/View/BreachedPolicies.cs"],
            ["OutcomeTests.It_says_what_was_found_why_and_what_follows",
             "WorkedTests.A_report_is_worked_to_a_closed_case_that_a_second_person_signed_off"]),
        People("10.2", "Breaches can lead to disciplinary action by the employer.", "The employer decides."),
        People("10.3", "No references on networking sites.", "Conduct of staff."),
        People("10.4", "Staff know their duties under the statutory guidance.", "Conduct of staff."),
        People("10.5", "The duties of 7.3 again.", "Conduct of staff."),
    ];
}
