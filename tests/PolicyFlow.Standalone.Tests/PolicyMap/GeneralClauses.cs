using static PolicyFlow.Standalone.Tests.PolicyMap.Clauses;

namespace PolicyFlow.Standalone.Tests.PolicyMap;

/// <summary>Clauses 1 to 6: aims, roles, scope, responsibility and law.</summary>
internal static class GeneralClauses
{
    private const string Domain = "src/PolicyFlow.Domain/";
    private const string App = "src/PolicyFlow.App/";

    public static readonly IReadOnlyList<Clause> All =
    [
        Helped("1.1", "Good practice, protection, safe use, and quick and effective handling of misuse.",
            "The last aim is what PolicyFlow is for; the others are people's."),
        Held("1.2", "All social media count, messages and chat apps too.",
            "A report without an address names the app, account, group or number instead; a directory that the network "
            + "keeps says how each platform is asked.",
            [App + "Intake/PlaceWords.cs", App + "Takedown/Reports/PlaceReader.cs",
             App + "Takedown/Providers/ProviderDirectory.cs"],
            ["ReportOfDraftTests.Addresses_and_other_places_stand_together",
             "ReportCallTests.One_of_urls_and_description_is_enough",
             "ShippedEntries.Every_platform_that_the_policy_names_is_there"]),
        People("1.3", "It holds on the school's devices and on private ones.", "Nothing depends on the device."),
        People("2.1", "Employees mind what they say online.", "Theirs alone."),
        Held("2.2", "Managers answer questions and see that everybody understands the standards.",
            "Questions and refusals of a campaign wait on a page until a manager has answered; who has not confirmed is shown "
            + "with the reason.",
            [App + "Acknowledgement/Desk/EntryDesk.cs", App + "Acknowledgement/Desk/Pages/AnswerPages.cs"],
            ["PersonPagesTests.A_question_is_answered_once_and_the_answer_is_on_record",
             "CampaignPageTests.The_page_counts_draws_and_lists_by_reason"]),
        Held("2.3", "Host schools advise on the policy and review it.",
            "A text becomes the policy when somebody has approved it for each host school, not before; a school sends it back "
            + "with a reason, and a changed text is asked about anew.",
            [Domain + "PolicyReview/Documents/PolicyQuorum.cs", Domain + "PolicyReview/Documents/PolicyDocumentDecider.cs"],
            ["PolicyQuorumTests.A_draft_is_approved_when_somebody_has_approved_for_each_school_and_not_before",
             "PolicyStoryTests.A_policy_is_uploaded_returned_changed_approved_for_each_school_published_read_and_compared"]),
        Held("3.1", "It is for everybody who works with the network, in whatever form.",
            "Anybody may report, without an account or an address. The staff list holds everybody whom it binds, of every kind "
            + "that the clause names.",
            [App + "Api/ReportApi.cs", App + "Intake/Steps/ReportPages.cs", Domain + "People/Roster/MemberDecider.cs"],
            ["StoredMemberEventTests.The_kinds_are_those_of_clause_3_1",
             "StaffListStory.A_leaver_goes_with_a_reason_and_comes_back_as_they_were",
             "ReportCallTests.A_report_with_every_field_is_kept_with_every_field",
             "ReportFlowTests.A_report_is_written_page_by_page_checked_sent_and_tracked_without_an_account"]),
        People("4.1", "Its purpose is the duty of care.", "A statement of purpose."),
        Held("5.1", "Governors monitor; the School Sport Development Managers run it day by day.",
            "Managers see and decide cases; governors never see one. Each school's governors have a page for each term, with "
            + "counts that show nobody by being few, and a letter when the term is over.",
            [Domain + "Cases/Sight.cs", Domain + "PolicyReview/Governors/SmallCount.cs",
             App + "PolicyReview/Governors/GovernorCounts.cs"],
            ["SightTests.Every_role_at_every_school_sees_every_matter_as_the_policy_says",
             "SightMatrixTests.Every_route_answers_everybody_as_sight_decides",
             "SmallCountTests.No_sum_or_difference_on_a_page_can_be_worked_out",
             "ReviewStoryTests.Governors_are_told_each_term_and_see_counts_without_names"]),
        Held("5.2", "Managers take action when behaviour falls short.",
            "A report that nobody decides on in four hours climbs to those above.",
            [Domain + "Takedown/Waking.cs", Domain + "Takedown/Who.cs"],
            ["DecisionClockTests.A_decision_is_warned_of_after_three_hours_and_climbs_after_four"]),
        Held("5.3", "Everybody reads and understands the policy; misuse is reported to the managers or the Designated Safeguarding Lead.",
            "A campaign asks everybody on the staff list to read a version and to confirm it, and reminds them until they are "
            + "done. Each report goes to the managers or the lead, or to the next in line where nobody holds the role; where nobody "
            + "holds any, the administrators are told that a report is there.",
            [Domain + "Acknowledgement/Campaigns/CampaignDecider.cs", Domain + "Acknowledgement/Entries/EntryDecider.cs",
             Domain + "Takedown/Who.cs", Domain + "Investigation/Reporting/NobodyThere.cs"],
            ["EntryLaws.Nobody_is_mailed_twice_for_the_same_round_and_nobody_who_is_done_is_chased",
             "FiveOctobers.Everybody_gets_one_mail_a_day_on_school_days_and_nobody_who_is_done_gets_any",
             "WhoIsToldTests.The_first_in_line_that_has_a_holder_is_told",
             "NobodyThereTests.The_administrators_are_told_that_it_is_there_each_working_day_until_somebody_is"]),
        Held("6.1", "Services are confidential.",
            "Mail to our own people carries no detail; missing and forbidden answer alike.",
            [App + "Takedown/Letters/LetterTexts.cs", App + "SignIn/SightGate.cs"],
            ["WhoGetsMailTests.No_mail_to_our_own_people_repeats_the_report_or_names_anybody_in_its_subject",
             "GateStory.Forbidden_and_missing_look_alike"]),
        Held("6.2", "Everybody is bound by confidentiality.",
            "Who reads a case is written down before the page is sent, in a chain that cannot be changed unnoticed. An auditor, "
            + "who sees no case, sees who read which and whether the record is whole.",
            [App + "Cases/AccessLog.cs", App + "Audit/ReadingsQuery.cs"],
            ["VerifyTests.Whoever_reads_cannot_take_their_reading_out_of_the_access_log",
             "AuditTests.An_auditor_sees_who_read_which_case_and_no_word_of_it"]),
        Held("6.3", "What counts as confidential, personal data above all.",
            "Words about people lie beside the history and can be erased from a closed case, and from the staff list, for good; "
            + "those of a case on hold stay.",
            [App + "Takedown/Eraser.cs", Domain + "Takedown/Closings.cs", App + "People/Roster/RosterEraser.cs",
             App + "Investigation/Keeping/InvestigationEraser.cs"],
            ["ErasedMemberTests.Somebodys_words_leave_every_file_and_no_backup_or_export_brings_them_back",
             "EraseTests.The_reporters_words_leave_every_file_and_the_chain_stays_whole",
             "EraseTests.Yesterdays_backup_does_not_bring_them_back",
             "KeptTests.An_open_case_keeps_its_words_and_a_merged_one_lets_them_go_with_the_files",
             "HoldTests.Words_of_a_closed_case_are_not_erased_under_a_hold_but_for_those_that_were_erased_before",
             "ClosingTests.Words_are_not_erased_under_a_hold_but_for_those_that_were_erased_before",
             "ErasedMarksTests.Nothing_leads_any_more_from_the_child_the_address_or_the_reporter_to_the_case"]),
        People("6.4", "Libel, harassment and copyright law hold online.", "A matter of law."),
    ];
}
