using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>The stored names of a takedown's events, and the clause that each of them serves.</summary>
public static class TakedownCatalogue
{
    public static readonly EventCatalogue Events = new EventCatalogue()
        .Add<TakedownReported>("takedown-reported", "9.2")
        .Add<ReportAdded>("report-added", "9.2")
        .Add<ReportOpened>("report-opened", "16.1")
        .Add<SafeguardingTaken>("safeguarding-taken", "8.1")
        .Add<SafeguardingUnseen>("safeguarding-unseen", "8.1")
        .Add<DecisionWarned>("decision-warned", "16.3")
        .Add<DecisionLapsed>("decision-lapsed", "16.3")
        .Add<ApproachApproved>("approach-approved", "16.3")
        .Add<NoticeSent>("notice-sent", "16.3")
        .Add<NoticeReceived>("notice-received", "16.3")
        .Add<NoticeBounced>("notice-bounced", "16.3")
        .Add<ApproachRecorded>("approach-recorded", "16.3")
        .Add<ApproachDeclined>("approach-declined", "16.3")
        .Add<ChaserDue>("chaser-due", "16.3")
        .Add<LetterSkipped>("letter-skipped", "")
        .Add<MailSent>("mail-sent", "")
        .Add<MailFailing>("mail-failing", "")
        .Add<HostAnswered>("host-answered", "16.3")
        .Add<ItemProbed>("item-probed", "16.4")
        .Add<ItemChecked>("item-checked", "16.4")
        .Add<WindowMissed>("window-missed", "16.3")
        .Add<EscalationRecorded>("escalation-recorded", "16.4")
        .Add<SupportRecorded>("support-recorded", "16.6")
        .Add<MinutesAdded>("minutes-added", "18.1")
        .Add<NoteAdded>("note-added", "9.2")
        .Add<CaseClosed>("case-closed", "16.4")
        .Add<LookAgainDue>("look-again-due", "16.4")
        .Add<CaseReopened>("case-reopened", "16.4")
        .Add<BodyErased>("body-erased", "6.3");
}
