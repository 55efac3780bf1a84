using PolicyFlow.App.Cases.Lists;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Triage;

namespace PolicyFlow.App.Investigation.Pages;

/// <summary>What has to be seen at once, on the page of a case and on its row.</summary>
internal static class InvestigationTags
{
    public static IReadOnlyList<CaseTag> Of(InvestigationState s) => [.. All(s)];

    private static IEnumerable<CaseTag> All(InvestigationState s)
    {
        if (s.Safeguarding.Concern is not null) yield return new CaseTag("Child at risk", "red");
        if (s.Report.Threatening) yield return new CaseTag("Threat", "red");
        if (s.Triage?.Severity == Severity.Critical) yield return new CaseTag("Critical", "red");
        if (s.Triage?.Goes(Branch.StaffAllegation) == true) yield return new CaseTag("Allegation against staff", "purple");
        if (s.Triage?.Goes(Branch.PersonalData) == true) yield return new CaseTag("Personal data", "purple");
        if (s.Held) yield return new CaseTag("On hold", "purple");
    }
}
