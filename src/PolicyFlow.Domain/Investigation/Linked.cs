using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Involved;
using PolicyFlow.Domain.Investigation.Merging;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Investigation.Triage;

namespace PolicyFlow.Domain.Investigation;

/// <summary>What belongs to a case: takedowns opened from it, the case or the question that it was opened from, and the cases
/// that it was merged with. Whoever it is about sees none of them (9.1).</summary>
public static class Linked
{
    /// <summary>Whom another case has to leave out because of this one. What it said itself is not said back to it.</summary>
    public static IReadOnlyList<string> LeftOutFor(InvestigationState s, string other) =>
    [
        .. s.Report.Named
            .Union(s.People.Where(p => p is { Part: Part.Subject, Removed: false }).Select(p => p.Person).OfType<string>())
            .Union(s.LeftOutBy.Where(by => by.Key != other).SelectMany(by => by.Value))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The streams of the cases that have to hear of an event: whom this one is about may have changed, or they have
    /// come to belong to it.</summary>
    internal static IEnumerable<string> ToTell(InvestigationState s, ICaseEvent e) => e switch
    {
        PersonInvolved { Part: Part.Subject, Person: not null } or PartChanged or PersonRemoved => All(s),
        LeftOutElsewhere c => All(s).Where(other => other != c.From),
        MergedFrom { LeftOut.Count: > 0 } => All(s),
        MergedFrom c when s.LeftOut.Count > 0 => [c.From],
        TakedownLinked c when s.LeftOut.Count > 0 => [c.Stream],
        MisuseReported { From: { } from } when s.LeftOut.Count > 0 => [from],
        _ => [],
    };

    private static IEnumerable<string> All(InvestigationState s) =>
        s.Takedowns.Concat(s.MergedFrom).Concat(new[] { s.Report.From, s.MergedInto }.OfType<string>()).Distinct();
}
