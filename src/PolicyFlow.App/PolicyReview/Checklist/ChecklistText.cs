using System.Security.Cryptography;
using System.Text;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview.Checklist;

/// <summary>What a checklist is made of, before it is put into words.</summary>
/// <param name="Guidance">What changed and when it takes effect, for an early review.</param>
internal sealed record ChecklistSources(
    (string Title, DateOnly TakesEffect)? Guidance, IReadOnlyList<ReviewFinding> Findings, YearFigures Figures,
    IReadOnlyList<YearMinutes> Trend, LatestCampaign? Campaign);

/// <summary>Puts a checklist into words.</summary>
internal static class ChecklistText
{
    public static IReadOnlyList<(ChecklistPoint Point, PointWords Words)> Of(ChecklistSources s) =>
    [
        .. Guidance(s.Guidance),
        .. s.Findings.Count > 0
            ? s.Findings.DistinctBy(f => f.Id)
                .Select(f => Make("f-" + Short(f.Id), ChecklistTopic.Finding, f.Title, f.Words, f.Link))
            : [Make(
                "policy-text", ChecklistTopic.Finding, "The text of the policy",
                "PolicyFlow found nothing that stands out in a policy that is kept here. Read it through all the same: laws "
                + "that it names, services that are gone, links, people and phone numbers.", null)],
        Make("removals", ChecklistTopic.Removals, "How long removals took", YearText.Removals(s.Figures), null),
        Make("outcomes", ChecklistTopic.Outcomes, "How cases ended", YearText.Outcomes(s.Figures), null),
        Make("overdue-steps", ChecklistTopic.OverdueSteps, "Steps that came too late", YearText.OverdueSteps(s.Figures), null),
        Make(
            "misuse", ChecklistTopic.Misuse, "Reports of misuse and what became of them (16.1)",
            YearText.Misuse(s.Figures.Misuse ?? MisuseFigures.None), null),
        Make(
            "workload", ChecklistTopic.Workload, "Minutes of work that reporting cost (18.1)",
            YearText.Workload(s.Figures, s.Trend), null),
        Make(
            "acknowledgement", ChecklistTopic.Acknowledgement, "Who has confirmed the policy (5.3)",
            YearText.Acknowledgement(s.Campaign), null),
    ];

    private static IEnumerable<(ChecklistPoint, PointWords)> Guidance((string Title, DateOnly TakesEffect)? guidance)
    {
        if (guidance is not { } g) yield break;
        yield return Make(
            "guidance", ChecklistTopic.Guidance, "What changed in the guidance",
            $"{g.Title}. It takes effect on {UkTime.Day(g.TakesEffect)}. Read it, and compare it with the policy.", null);
    }

    private static (ChecklistPoint, PointWords) Make(
        string id, ChecklistTopic topic, string title, string text, string? link) =>
        (new ChecklistPoint(id, topic, Short($"{title}|{text}")), new PointWords(id, title, text, link));

    private static string Short(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
