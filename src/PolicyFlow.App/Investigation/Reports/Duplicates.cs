using PolicyFlow.App.Cases;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.App.Investigation.Reports;

/// <summary>A case that may be about the same.</summary>
/// <param name="Same">What they have in common.</param>
public sealed record LikelyDuplicate(string Reference, DateTimeOffset ReportedAt, IReadOnlyList<SameThing> Same);

/// <summary>Suggests cases that may be about the same as one, for a person to look at and merge. Only those that they may
/// see.</summary>
public sealed class Duplicates(
    CaseEngine<InvestigationState> engine, ICaseStore store, CaseSecrets secrets, IPeopleDirectory people)
{
    /// <summary>How many of the newest cases with the same mark are looked at, and how many are shown.</summary>
    private const int Most = 20;
    private const int MostShown = 5;

    /// <param name="words">Of the case itself, as its page shows them.</param>
    public async Task<IReadOnlyList<LikelyDuplicate>> OfAsync(
        string stream, InvestigationState state, ReportWords words, Viewer viewer, CancellationToken cancel)
    {
        if (state.Over) return [];
        var found = new Dictionary<string, List<SameThing>>();
        foreach (var (thing, mark) in SameMarks.Ever(
            secrets, words.About, [.. words.Places.Select(p => p.Text)], words.ReporterEmail))
        {
            var page = await store.FindAsync(new KeyQuery(SameMarks.Index, mark, Most), cancel);
            foreach (var other in page.Found.Select(f => f.Stream).Where(s => s != stream && IsOne(s)).Distinct())
            {
                if (!found.TryGetValue(other, out var same)) found[other] = same = [];
                if (!same.Contains(thing)) same.Add(thing);
            }
        }

        var shown = new List<LikelyDuplicate>();
        foreach (var (other, same) in found)
        {
            // One reporter may tell us of many things.
            if (same is [SameThing.Source] || state.MergedFrom.Contains(other)) continue;
            if (await engine.LoadAsync(other, cancel) is not { State: { MergedInto: null } s } || !Sees(viewer, other, s)) continue;
            shown.Add(new LikelyDuplicate(CaseReference.OfStream(other), s.ReportedAt, same));
        }

        return [.. shown.OrderByDescending(d => d.Same.Count).ThenByDescending(d => d.ReportedAt).Take(MostShown)];
    }

    /// <summary>Takedowns have the same marks and are not merged with investigations.</summary>
    private static bool IsOne(string stream) => stream.StartsWith(InvestigationStreams.Prefix, StringComparison.Ordinal);

    private bool Sees(Viewer viewer, string stream, InvestigationState s) => Sight.MaySee(
        viewer, Matter.Case, InvestigationSight.Of(stream, s, people.DutyFor(s.School, s.LeftOut)));
}
