using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Accused;
using PolicyFlow.Domain.Investigation.Concluding;
using PolicyFlow.Domain.Investigation.Holding;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Investigation.Merging;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Investigation.Safeguarding;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.Investigation.Work;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Investigation;

/// <summary>The stored names of the events of an investigation.</summary>
public static class InvestigationCatalogue
{
    public static readonly EventCatalogue Events = new EventCatalogue()
        .Add<MisuseReported>("misuse-reported", "11.7")
        .Add<ReportMailed>("report-mailed", "9.1")
        .Add<MisuseAdded>("misuse-added", "9.2")
        .Add<ReportOpened>("report-opened", "16.1")
        .Add<ConcernRaised>("concern-raised", "8.1")
        .Add<ConcernClassified>("concern-classified", "7.3")
        .Add<AlertDue>("alert-due", "8.1")
        .Add<SafeguardingTaken>("safeguarding-taken", "8.1")
        .Add<DeputiesTold>("deputies-told", "8.1")
        .Add<SafeguardingUnseen>("safeguarding-unseen", "8.1")
        .Add<SightGiven>("sight-given", "8.1")
        .Add<SightEnded>("sight-ended", "8.1")
        .Add<LadoContacted>("lado-contacted", "11.7")
        .Add<LadoOverdue>("lado-overdue", "11.7")
        .Add<ReportTriaged>("report-triaged", "16.1")
        .Add<TriageLapsed>("triage-lapsed", "16.1")
        .Add<PlaceUnseen>("place-unseen", "11.7")
        .Add<PupilReferred>("pupil-referred", "16.2")
        .Add<BreachDecided>("breach-decided", "6.2")
        .Add<BreachReminder>("breach-reminder", "6.2")
        .Add<TakedownAsked>("takedown-asked", "16.3")
        .Add<TakedownLinked>("takedown-linked", "16.3")
        .Add<PersonInvolved>("person-involved", "9.1")
        .Add<PartChanged>("part-changed", "9.1")
        .Add<PersonRemoved>("person-removed", "9.1")
        .Add<PlaceTaken>("place-taken", "5.3")
        .Add<InvestigatorAssigned>("investigator-assigned", "16.1")
        .Add<AssignmentLapsed>("assignment-lapsed", "16.1")
        .Add<SupportOffered>("support-offered", "16.6")
        .Add<TasksPlanned>("tasks-planned", "16.1")
        .Add<TaskFinished>("task-finished", "16.1")
        .Add<TaskDropped>("task-dropped", "16.1")
        .Add<NoteWritten>("note-written", "9.2")
        .Add<EntryCorrected>("entry-corrected", "9.2")
        .Add<InterviewPlanned>("interview-planned", "16.1")
        .Add<InterviewHeld>("interview-held", "16.1")
        .Add<InterviewCancelled>("interview-cancelled", "16.1")
        .Add<ReporterUpdated>("reporter-updated", "9.1")
        .Add<UpdateOverdue>("update-overdue", "9.1")
        .Add<CaseHeld>("case-held", "8.1")
        .Add<HoldReleased>("hold-released", "8.1")
        .Add<HoldReviewAsked>("hold-review-asked", "8.1")
        .Add<LetterReleased>("letter-released", "17.1")
        .Add<AccusedReplied>("accused-replied", "17.1")
        .Add<OutcomeProposed>("outcome-proposed", "16.1")
        .Add<OutcomeSentBack>("outcome-sent-back", "16.1")
        .Add<OutcomeSignedOff>("outcome-signed-off", "16.1")
        .Add<OutcomeOverdue>("outcome-overdue", "16.1")
        .Add<InvestigationClosed>("investigation-closed", "16.1")
        .Add<InvestigationReopened>("investigation-reopened", "16.1")
        .Add<MergedInto>("merged-into", "16.1")
        .Add<MergedFrom>("merged-from", "16.1")
        .Add<MinutesAdded>("minutes-added", "18.1")
        .Add<LetterSkipped>("letter-skipped", "")
        .Add<MailSent>("mail-sent", "")
        .Add<MailFailing>("mail-failing", "")
        .Add<MailDelivery>("mail-delivery", "16.1")
        .Add<MailSettled>("mail-settled", "")
        .Add<BodyErased>("body-erased", "6.3");
}
