using PolicyFlow.Domain.PolicyReview.Health.Rules;

namespace PolicyFlow.Domain.PolicyReview.Health;

/// <summary>
/// Lists what a reviewer should look at in a policy (19.2). Takes any text and time in proportion to its length; it says
/// "may" where it cannot know.
/// </summary>
public static class PolicyHealthCheck
{
    /// <summary>So many findings of one rule are listed: more of them say nothing new.</summary>
    public const int MostOfOneRule = 100;

    private static readonly IReadOnlyList<IHealthRule> Rules =
    [
        new ReviewDateRule(), new LawRule(), new ReferenceRule(), new LinkRule(), new RepeatRule(), new SentenceRule(),
        new NumberRule(),
    ];

    /// <returns>The findings, the gravest first, and then in the order of the text.</returns>
    public static IReadOnlyList<HealthFinding> Of(string markdown, HealthContext context)
    {
        var reading = HealthReading.Of(markdown);
        var order = reading.Policy.Clauses.Select(c => c.Number).Concat(reading.Policy.Sections.Select(s => s.Number))
            .Distinct().Select((number, place) => (number, place)).ToDictionary(n => n.number, n => n.place);
        return
        [
            .. Rules.SelectMany(r => r.Look(reading, context).Take(MostOfOneRule))
                .OrderBy(f => f.Severity).ThenBy(f => f.Clause is { } c ? order.GetValueOrDefault(c, -1) : -1),
        ];
    }
}

/// <summary>One sort of thing to look for.</summary>
internal interface IHealthRule
{
    /// <returns>What was found, in the order of the text.</returns>
    IEnumerable<HealthFinding> Look(HealthReading reading, HealthContext context);
}
