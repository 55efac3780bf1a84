using System.Text.Json.Nodes;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>The stored names of a takedown's events, and the clause that each of them serves.</summary>
public static class TakedownCatalogue
{
    public static readonly EventCatalogue Events = new EventCatalogue()
        .Add<TakedownReported>("takedown-reported", "9.2")
        .Add<ReportAdded>("report-added", "9.2")
        .Add<ReportMailed>("report-mailed", "9.1")
        .Add<ReportCompleted>("report-completed", "9.2")
        .Add<ReportOpened>("report-opened", "16.1")
        .Add<AlertJoined>("alert-joined", "8.1")
        .Add<AlertDue>("alert-due", "8.1")
        .Add<SafeguardingTaken>("safeguarding-taken", "8.1")
        .Add<SafeguardingUnseen>("safeguarding-unseen", "8.1")
        .Add<DecisionWarned>("decision-warned", "16.3")
        .Add<DecisionLapsed>("decision-lapsed", "16.3")
        .Add<ApproachApproved>("approach-approved", "16.3", version: 2)
        .Add<NoticeSent>("notice-sent", "16.3")
        .Add<NoticeReceived>("notice-received", "16.3", version: 2)
        .Add<NoticeBounced>("notice-bounced", "16.3")
        .Add<ApproachRecorded>("approach-recorded", "16.3", version: 2)
        .Add<ApproachDeclined>("approach-declined", "16.3")
        .Add<ComplainantAsked>("complainant-asked", "16.3")
        .Add<ComplainantAnswered>("complainant-answered", "16.3")
        .Add<AuthorAsked>("author-asked", "17.2")
        .Add<AuthorAnswered>("author-answered", "17.2")
        .Add<AuthorSilent>("author-silent", "17.2")
        .Add<DeliveryRecorded>("delivery-recorded", "17.2")
        .Add<ConsequenceReferred>("consequence-referred", "17.2")
        .Add<OwnRemovalStarted>("own-removal-started", "13.1")
        .Add<ChaserDue>("chaser-due", "16.3")
        .Add<LetterSkipped>("letter-skipped", "")
        .Add<MailSent>("mail-sent", "")
        .Add<MailFailing>("mail-failing", "")
        .Add<MailDelivery>("mail-delivery", "16.3")
        .Add<MailSettled>("mail-settled", "")
        .Add<HostAnswered>("host-answered", "16.3", version: 2)
        .Add<MailReceived>("mail-received", "9.2")
        .Add<ItemCaptured>("item-captured", "9.2")
        .Add<CaptureGivenUp>("capture-given-up", "9.2")
        .Add<ProbeDue>("probe-due", "16.4")
        .Add<ItemProbed>("item-probed", "16.4", version: 2)
        .Add<ItemChecked>("item-checked", "16.4")
        .Add<WindowMissed>("window-missed", "16.3", version: 2)
        .Add<EscalationApproved>("escalation-approved", "16.4")
        .Add<EscalationSent>("escalation-sent", "16.4")
        .Add<EscalationBounced>("escalation-bounced", "16.4")
        .Add<EscalationRecorded>("escalation-recorded", "16.4", version: 2)
        .Add<RungLapsed>("rung-lapsed", "16.4")
        .Add<EscalationDeclined>("escalation-declined", "16.4")
        .Add<EscalationUndecided>("escalation-undecided", "16.4")
        .Add<AffectedRecorded>("affected-recorded", "9.1", version: 2)
        .Add<PrivateLinkShown>("private-link-shown", "16.6")
        .Add<NamingChosen>("naming-chosen", "6.2", version: 2)
        .Add<PoliceConsentRequested>("police-consent-requested", "16.5")
        .Add<PoliceConsentAnswered>("police-consent-answered", "16.5")
        .Add<PoliceConsentUnanswered>("police-consent-unanswered", "16.5")
        .Add<PoliceReportApproved>("police-report-approved", "16.5")
        .Add<PoliceReportSent>("police-report-sent", "16.5")
        .Add<PoliceReportBounced>("police-report-bounced", "16.5")
        .Add<PoliceReportRecorded>("police-report-recorded", "16.5")
        .Add<HoldPlaced>("hold-placed", "8.1")
        .Add<HoldLifted>("hold-lifted", "8.1")
        .Add<HoldReviewDue>("hold-review-due", "8.1")
        .Add<ContentLocked>("content-locked", "8.1")
        .Add<ContentUnlocked>("content-unlocked", "8.1")
        .Add<DestroyedOnInstruction>("destroyed-on-instruction", "8.1")
        .Add<SupportRecorded>("support-recorded", "16.6")
        .Add<MinutesAdded>("minutes-added", "18.1")
        .Add<NoteAdded>("note-added", "9.2")
        .Add<CaseClosed>("case-closed", "16.4")
        .Add<LookAgainDue>("look-again-due", "16.4", version: 2)
        .Add<LookNeeded>("look-needed", "16.4")
        .Add<ContentBack>("content-back", "16.4")
        .Add<CaseReopened>("case-reopened", "16.4")
        .Add<LeftOutElsewhere>("left-out-elsewhere", "9.1")
        .Add<BodyErased>("body-erased", "6.3")

        // Before there were grounds, every notice rested on the platform's own rules, named nobody and waited for nothing.
        .Upcast("approach-approved", 1, data => With(
            With(With(With(data, "ground", "platform-rules"), "assessment", "not-answered"), "named", false),
            "captures", new JsonArray()))
        .Upcast("notice-received", 1, data => With(data, "probeAt", new JsonArray()))
        .Upcast("approach-recorded", 1, data => With(data, "probeAt", new JsonArray()))
        .Upcast("host-answered", 1, data => data)
        .Upcast("item-probed", 1, data => With(data, "why", ""))
        .Upcast("window-missed", 1, data => data)

        // Who she is was looked up by her address alone, and the wording that she agreed to stood on the page alone.
        .Upcast("affected-recorded", 1, data => data)
        .Upcast("naming-chosen", 1, data => data)

        // Earlier steps of the ladder were plain records without a clock.
        .Upcast("escalation-recorded", 1, data => With(With(data, "escalation", ""), "probeAt", new JsonArray()))

        // Then only people looked whether closed content was back.
        .Upcast("look-again-due", 1, data => With(data, "items", new JsonArray()));

    private static JsonObject With(JsonObject data, string field, JsonNode value)
    {
        data[field] = value;
        return data;
    }
}
