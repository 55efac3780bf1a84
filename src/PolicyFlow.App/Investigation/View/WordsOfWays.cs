using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Safeguarding;
using PolicyFlow.Domain.Investigation.Triage;

namespace PolicyFlow.App.Investigation.View;

/// <summary>What the ways of a matter are called, and what each means.</summary>
public static class WordsOfWays
{
    public static string Status(InvestigationStatus status) => status switch
    {
        InvestigationStatus.Reported => "To decide",
        InvestigationStatus.Triaged => "Nobody looks into it yet",
        InvestigationStatus.Assigned => "Assigned",
        InvestigationStatus.Investigating => "Being looked into",
        InvestigationStatus.OutcomeProposed => "Outcome to sign off",
        InvestigationStatus.SignedOff => "Signed off",
        InvestigationStatus.Merged => "Goes on in another case",
        _ => "Closed",
    };

    /// <summary>The status of a case, with what its state adds to it.</summary>
    public static string Status(InvestigationState s) => s switch
    {
        { Over: false, TriageBy: not null, TimesReopened: > 0 } => "Reopened, to decide",
        { Over: false, Triage.NothingFollows: true, TriageBy: null } => "No further action",
        { Status: InvestigationStatus.Triaged, Triage: { } t } when !t.NeedsInvestigator => "Decided",
        _ => Status(s.Status),
    };

    public static string? Colour(InvestigationStatus status) => status switch
    {
        InvestigationStatus.Reported or InvestigationStatus.Triaged => "orange",
        InvestigationStatus.Assigned or InvestigationStatus.Investigating => "blue",
        InvestigationStatus.OutcomeProposed => "yellow",
        InvestigationStatus.SignedOff => "green",
        _ => "grey",
    };

    public static string Severity(Severity severity) => severity switch
    {
        Domain.Investigation.Triage.Severity.Low => "Low",
        Domain.Investigation.Triage.Severity.Medium => "Medium",
        Domain.Investigation.Triage.Severity.High => "High",
        _ => "Critical: somebody may come to harm",
    };

    public static string Branch(Branch branch) => branch switch
    {
        Domain.Investigation.Triage.Branch.Conduct => "Conduct: somebody looks into it (16.1)",
        Domain.Investigation.Triage.Branch.StaffAllegation => "Allegation against somebody who works with children",
        Domain.Investigation.Triage.Branch.LowLevelConcern => "Low-level concern about an adult, kept on record",
        Domain.Investigation.Triage.Branch.PupilAuthor => "A pupil posted it: the school's behaviour policy (16.2)",
        Domain.Investigation.Triage.Branch.PersonalData => "Personal data were disclosed (6.2)",
        _ => "No further action",
    };

    /// <summary>What follows from a way, for whoever has to choose.</summary>
    public static string Help(Branch branch) => branch switch
    {
        Domain.Investigation.Triage.Branch.Conduct => "A senior manager with no interest in it is named to look into it.",
        Domain.Investigation.Triage.Branch.StaffAllegation =>
            "The Local Authority Designated Officer (LADO) has to be told within one working day. Principal and safeguarding lead see the case.",
        Domain.Investigation.Triage.Branch.LowLevelConcern =>
            "Behaviour that does not meet the threshold of an allegation. Write down what was said and done.",
        Domain.Investigation.Triage.Branch.PupilAuthor => "The pupil's part goes to the school. You say who has it there.",
        Domain.Investigation.Triage.Branch.PersonalData =>
            "72 hours run from when the network learned of it, to decide whether the Information Commissioner is told.",
        _ => "Nothing in this policy is touched. It is answered and closed. Choose nothing else with it.",
    };

    public static string Concern(ConcernKind concern) => concern switch
    {
        ConcernKind.MissingEducation => "A child is missing education",
        ConcernKind.Exploitation => "Sexual or criminal exploitation of a child",
        ConcernKind.Fgm => "Female genital mutilation (FGM)",
        ConcernKind.Prevent => "Somebody may be drawn into terrorism (Prevent)",
        _ => "A child's safety or welfare",
    };
}
