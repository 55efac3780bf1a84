using System.Globalization;

namespace PolicyFlow.Domain.PolicyReview.Health.Rules;

/// <summary>Links without encryption, and those to pages that were gone when somebody had them looked at.</summary>
internal sealed class LinkRule : IHealthRule
{
    public IEnumerable<HealthFinding> Look(HealthReading reading, HealthContext context)
    {
        var gone = context.Links.Where(l => l.Found == LinkFound.Gone)
            .GroupBy(l => l.Url).ToDictionary(g => g.Key, g => g.MaxBy(l => l.On)!);
        return reading.Passages.SelectMany(p => p.Links.SelectMany(url => Look(p.Clause, url, gone)));
    }

    private static IEnumerable<HealthFinding> Look(string? clause, string url, Dictionary<string, LinkLook> gone)
    {
        if (gone.TryGetValue(url, out var look))
        {
            var day = look.On.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
            yield return new HealthFinding(
                HealthKinds.DeadLink, clause, url, $"When it was looked at on {day}: {look.Why}", null,
                HealthSeverity.Wrong)
            {
                Advice = "Find out where the page has gone, and change the link or take it out.",
            };
        }

        if (url.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
        {
            yield return new HealthFinding(
                HealthKinds.InsecureLink, clause, url,
                "The address begins with http: whoever is on the same network can read and change what comes.", null,
                HealthSeverity.Weak)
            {
                Advice = "Open the page with https:// in front; if it is still the right one, write the link like that.",
            };
        }
    }
}
