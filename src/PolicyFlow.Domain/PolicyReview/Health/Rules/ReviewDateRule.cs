using System.Globalization;

namespace PolicyFlow.Domain.PolicyReview.Health.Rules;

/// <summary>Whether the review date at the head of the policy lies behind (19.2).</summary>
internal sealed class ReviewDateRule : IHealthRule
{
    public IEnumerable<HealthFinding> Look(HealthReading reading, HealthContext context)
    {
        var facts = reading.Policy.Facts;
        if (facts.ReviewBy is not { } by || by >= context.Today) yield break;
        var last = by.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
        yield return new HealthFinding(
            HealthKinds.ReviewDatePassed, null, $"Review date: {facts.ReviewDate}",
            $"The policy was to be reviewed by {last}.", null, HealthSeverity.Wrong)
        {
            Advice = "Hold the review, and give the new version a new date.",
        };
    }
}
