using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.App.Investigation.View;

/// <summary>Who already read what. Whoever takes the place of a subject has to know what the subject knows (6.2); nobody else
/// is shown what colleagues read.</summary>
public sealed class EarlierReads(WhoReadWhat readings, IPeopleDirectory people)
{
    /// <summary>What others read, by when they first did; empty for somebody who has not stepped in where nobody whom the case
    /// is about had read it.</summary>
    internal async Task<IReadOnlyList<ReadView>> ForAsync(
        string stream, InvestigationState s, Viewer viewer, CancellationToken cancel)
    {
        var steppedIn = SteppedIn(s, viewer.PersonId!);
        if (!steppedIn && s.LeftOut.Count == 0) return [];
        var read = await readings.TotalsAsync(stream, cancel);
        if (!steppedIn && !read.Any(r => s.LeftOut.Contains(r.PersonId))) return [];
        return
        [
            .. read.Where(r => r.PersonId != viewer.PersonId).Select(r => new ReadView(
                r.First, people.Find(r.PersonId)?.Name ?? r.PersonId, What(r.Page), s.LeftOut.Contains(r.PersonId))),
        ];
    }

    /// <summary>They have a place that the policy gives to another role.</summary>
    private static bool SteppedIn(InvestigationState s, string person) =>
        s.Report.Places.Any(p => p.Wanted != p.Taken && p.People.Contains(person));

    private static string What(string page) => page switch
    {
        "case" => "the case",
        "action" => "a form of the case",
        "report" => "the report of the case",
        "redacted-report" => "the redacted report",
        _ when page.StartsWith("evidence", StringComparison.Ordinal) => "a file",
        _ when page.StartsWith("api", StringComparison.Ordinal) => "the case, by another program",
        _ => page,
    };
}
