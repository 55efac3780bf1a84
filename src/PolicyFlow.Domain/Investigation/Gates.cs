using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Accused;
using PolicyFlow.Domain.Investigation.Concluding;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Investigation.Merging;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Investigation.Triage;
using PolicyFlow.Domain.Investigation.Work;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Investigation;

/// <summary>What stands against a command whatever it says: who asks, and that the case is over. Whatever keeps a child safe,
/// keeps a subject from seeing it or keeps a record can be done to the end.</summary>
internal static class Gates
{
    public static Decision? Against(InvestigationState s, ICaseCommand command, DecisionContext context)
    {
        // Missing and forbidden answer alike.
        if (context.Actor.Kind == ActorKind.Person && s.LeftOut.Contains(context.Actor.Id)) return NoSuchCase;
        if (context.Actor.Kind != ActorKind.Person && !IsOpenToOthers(command))
            return Decision.No("needs-a-person", "Only a named person can do this.");
        if (s.MergedInto is not null && (IsWork(command) || IsOfTheOtherCase(command)))
            return Decision.No("merged", "This report goes on in another case: work there.");
        return s.ClosedAt is not null && IsWork(command)
            ? Decision.No("closed", "This case is closed. Reopen it first.") : null;
    }

    public static readonly Decision NoSuchCase = Decision.No("no-such-case", "There is no such case.");

    private static bool IsOpenToOthers(ICaseCommand command) => command is Wake or RecordEffect or RecordReturn
        or RecordMailDelivery or SettleMail or AddToMisuse or RecordTakedown or TakeMerged or LeaveOut or ReplyAsAccused or EraseBodies;

    private static bool IsWork(ICaseCommand command) => command is TriageReport or AssignInvestigator or PlanTasks or FinishTask
        or DropTask or PlanInterview or CancelInterview or UpdateReporter or ProposeOutcome or AnswerOutcome
        or CloseInvestigation or MergeInto or AskForTakedown;

    private static bool IsOfTheOtherCase(ICaseCommand command) => command is ReopenInvestigation or ReleaseLetter or WriteNote
        or OfferSupport or ReferPupil or RecordBreachDecision;
}
