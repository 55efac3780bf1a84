using static PolicyFlow.Standalone.Tests.PolicyMap.Clauses;

namespace PolicyFlow.Standalone.Tests.PolicyMap;

/// <summary>Clauses 16 to 19: action by the employer, breach, working hours, review.</summary>
internal static class ActionClauses
{
    private const string Takedown = "src/PolicyFlow.Domain/Takedown/";
    private const string Investigation = "src/PolicyFlow.Domain/Investigation/";
    private const string Review = "src/PolicyFlow.Domain/PolicyReview/";
    private const string App = "src/PolicyFlow.App/";

    public static readonly IReadOnlyList<Clause> All =
    [
        Held("16.1", "After a report the senior manager looks into it promptly.",
            "A decision is due in four hours; the reporter sees who opened the report and when. What somebody of ours did is looked "
            + "into by somebody who has no interest in it and never by whom it is about, with clocks in working days; a second person "
            + "signs the outcome off, and nothing is closed before that.",
            [Takedown + "Reporting.cs", Takedown + "Waking.cs", Investigation + "Involved/Assigning.cs",
             Investigation + "Concluding/Proposing.cs", Investigation + "Concluding/InvestigationClosing.cs"],
            ["DecisionClockTests.A_decision_is_warned_of_after_three_hours_and_climbs_after_four",
             "ReportTests.The_first_opening_is_what_the_reporter_is_told",
             "InvolvedTests.Nobody_who_has_to_do_with_it_is_named",
             "OutcomeTests.Neither_who_proposed_it_nor_who_looked_into_it_signs_it_off",
             "OutcomeTests.Closing_is_refused_with_one_reason_that_names_everything_that_is_missing"]),
        Held("16.2", "A pupil who did it is disciplined under the behaviour policy.",
            "A pupil's part is handed to somebody of the school by name, and the case cannot be closed before. The school decides "
            + "what follows.",
            [Investigation + "Triage/Branching.cs", Investigation + "Concluding/InvestigationClosing.cs"],
            ["TriageTests.A_pupil_is_referred_to_the_school_by_name"]),
        Held("16.3", "The senior manager approaches the host, so that content goes or changes within 24 hours.",
            "A named manager approves, on the ground that fits; the window is 86,400 seconds from when the host has the "
            + "letter; the host is chased at 12 and 20 hours; a missed window is raised and told. Where the site wants the "
            + "person concerned to ask, a pack guides them while the clock stays on.",
            [Takedown + "Approaching.cs", Takedown + "Waking.cs", Takedown + "TakedownRules.cs", Takedown + "Parties/Asking.cs"],
            ["ApprovingTests.Only_a_named_person_approves",
             "PartiesTests.A_pack_for_the_person_concerned_leaves_the_clock_on",
             "RemovalWindowTests.The_window_is_86400_seconds_on_every_day_of_the_year",
             "ChasingTests.The_host_is_chased_at_12_and_20_hours_after_it_took_the_notice",
             "ClockTests.Thirty_hours_at_once_happen_in_order_and_each_thing_at_its_own_time"]),
        Held("16.4", "Checks that it was done; where a site does not co-operate, the internet service provider.",
            "The page is kept before anybody is approached; the machine looks ever more often towards the deadline and again "
            + "24 hours and 7 days after closing, and only a person's look confirms; a missed window proposes the helpline, the "
            + "provider in its scope, the governors, each with a letter ready, a clock and a click.",
            [Takedown + "Confirming.cs", Takedown + "Looking/Looking.cs", Takedown + "Ladder/Climbing.cs"],
            ["HostAnswerTests.A_claim_is_not_a_confirmation",
             "LookAgainTests.Content_that_was_removed_is_looked_at_again_after_24_hours_and_after_7_days",
             "WatchedPagesTests.A_page_that_goes_is_seen_gone_confirmed_by_a_person_and_found_again_after_closing",
             "WatchedPagesTests.What_hides_is_cannot_tell_never_gone",
             "AlwaysTests.Every_missed_window_ends_in_a_rung_or_a_recorded_decision",
             "LadderTests.A_missed_window_climbs_rung_by_rung_each_with_a_letter_ready_and_a_click"]),
        Held("16.5", "Threats are reported to the police with the person's consent.",
            "A threat is told to everybody in line at once, by text message too. The person concerned is asked on a page of "
            + "their own; no message to the police is sent without their consent, unless a named manager or lead states a danger "
            + "to life or a child at risk, with a reason.",
            [Takedown + "Care/Caring.cs", Takedown + "Withdrawals.cs"],
            ["AlwaysTests.No_message_goes_to_the_police_without_consent_or_a_stated_danger",
             "PoliceTests.No_message_goes_without_consent_and_one_goes_with_it",
             "PoliceTests.A_named_manager_who_states_a_danger_with_a_reason_needs_no_consent"]),
        Held("16.6", "Support and counselling are offered.",
            "A case cannot be closed before the offer is on record.",
            [Takedown + "Closings.cs"],
            ["ClosingTests.The_offer_of_support_must_be_on_record"]),
        Held("17.1", "Staff co-operate with an investigation, which may ask for passwords.",
            "Whoever a case is about hears of it by letters that a named person releases, answers on a page that shows nothing else, "
            + "has somebody to turn to, and is told how it ended; under a hold nothing goes to them. PolicyFlow asks for no password, "
            + "ever, and keeps none. Its policy check points out wording that asks for them.",
            [Investigation + "Accused/ToAccused.cs", App + "Investigation/AccusedPages/AccusedDesk.cs"],
            ["AccusedTests.A_released_letter_goes_to_them_as_a_link",
             "AccusedPageTests.The_mail_is_a_link_and_the_page_shows_the_letter_a_contact_and_support_and_nothing_else",
             "AccusedPageTests.A_hold_closes_the_page_and_its_end_opens_it_again"]),
        Held("17.2", "Staff may be told to remove content.",
            "A named manager releases a letter with a deadline of its own; the author sees that and nothing else. Silence is not "
            + "refusal: nothing follows before the request was given in person or by phone. What follows is the employer's.",
            [Takedown + "Parties/Asking.cs"],
            ["PartiesTests.An_author_among_our_own_is_left_out_from_that_second_and_silence_is_no_refusal"]),
        Held("18.1", "Little extra work; where it grows, a review takes account of it.",
            "Minutes are proposed from the history, and a case cannot be closed without them. The review's checklist brings "
            + "them with the trend of the years before, and cannot be finished without an answer to that.",
            [Takedown + "WorkSpan.cs", Takedown + "Closings.cs", Review + "Checklist/Ticking.cs",
             App + "PolicyReview/Checklist/YearText.cs"],
            ["WorkSpanTests.Actions_close_together_are_one_sitting",
             "ClosingTests.The_minutes_must_be_on_record_and_may_come_with_the_closing",
             "ChecklistTextTests.Minutes_of_work_are_told_with_their_trend_and_how_they_are_measured",
             "ChecklistTests.A_review_is_not_finished_with_a_point_that_nobody_ticked"]),
        People("19.1", "A suspected breach may be monitored.", "PolicyFlow monitors nobody."),
        Held("19.2", "The policy is reviewed every year in October, or earlier when national guidance changes.",
            "The review of each year is in the calendar; managers and principals are warned two months, one month and a "
            + "week before, and told on the first of October, when it opens with a checklist filled from the year. A change of "
            + "guidance opens one at once. A review ends on record, or with a new version that is published and given to "
            + "everybody to confirm in one step; an overdue one climbs to the governors until it is done.",
            [Review + "PolicyReviewDecider.cs", Review + "ReviewClock.cs", Review + "Concluding.cs",
             App + "PolicyReview/ReviewCalendar.cs", App + "PolicyReview/Publishing/PublishWork.cs"],
            ["PolicyReviewTests.Managers_and_principals_are_warned_three_times_told_on_the_day_and_told_once_when_it_is_overdue",
             "ReviewStoryTests.The_coming_review_is_in_the_calendar_warned_of_opened_and_put_on_record",
             "EarlyStoryTests.A_change_of_guidance_opens_a_review_at_once_and_the_same_press_opens_no_second_one",
             "NewVersionTests.Approving_publishes_once_and_opens_the_campaign_although_the_first_answer_was_lost",
             "ClimbingTests.Governors_are_told_two_weeks_after_it_is_overdue_and_then_each_month_until_it_is_done"]),
    ];
}
