using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.App.Investigation.View;

/// <summary>Who already read what. Whoever takes the place of a subject has to know what the subject knows (6.2); nobody else
/// is shown what colleagues read.</summary>
public sealed class EarlierReads(ICaseStore store, IPeopleDirectory people)
{
    /// <summary>The readings before this one by others, oldest first; empty for somebody who has not stepped in.</summary>
    internal async Task<IReadOnlyList<ReadView>> ForAsync(
        string stream, InvestigationState s, Viewer viewer, CancellationToken cancel)
    {
        if (!SteppedIn(s, viewer.PersonId!) || await store.ReadAsync(AccessLog.Prefix + stream, cancel: cancel) is not { } log)
            return [];
        return
        [
            .. log.Events.Select(e => EventCodec.Decode(AccessLog.Events, e))
                .Where(r => r.Event is CaseRead && r.Actor.Id != viewer.PersonId)
                .GroupBy(r => (r.Actor.Id, Day: DateOnly.FromDateTime(r.At.UtcDateTime), ((CaseRead)r.Event).Page))
                .Select(g => g.First())
                .Select(r => new ReadView(
                    r.At, people.Find(r.Actor.Id)?.Name ?? r.Actor.Id, What(((CaseRead)r.Event).Page),
                    s.LeftOut.Contains(r.Actor.Id))),
        ];
    }

    /// <summary>They have a place that the policy gives to another role, or the matter turned out to be about somebody who had
    /// read it.</summary>
    private static bool SteppedIn(InvestigationState s, string person) =>
        s.Report.Places.Any(p => p.Wanted != p.Taken && p.People.Contains(person)) || s.LeftOut.Overlaps(s.OpenedBy);

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
