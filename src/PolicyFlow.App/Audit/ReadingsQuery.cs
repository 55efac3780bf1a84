using System.Globalization;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Audit;

/// <summary>
/// Finds in the access log who read what (6.2): of a case latest first, of a person the latest day first, of a day person by
/// person. What is about the viewer is left out.
/// </summary>
public sealed class ReadingsQuery(ICaseStore store, IPeopleDirectory people, IEnumerable<ISubjects> subjects)
{
    /// <summary>How many events, or pairs of a person and a case, one page takes.</summary>
    private const int Take = 50;

    private static readonly CaseKind[] Kinds = [CaseKind.Takedown, CaseKind.Investigation];

    private readonly ICaseStore _store = store;
    private readonly IReadOnlyList<ISubjects> _subjects = [.. subjects];

    /// <param name="viewer">The auditor's id.</param>
    /// <param name="after">The cursor of the page before; one that is not ours begins at the start.</param>
    public async Task<ReadingsFound> FindAsync(
        ReadingsAsked asked, string viewer, string? after, CancellationToken cancel)
    {
        var visit = new Visit(this, asked, viewer, cancel);
        if (asked.Reference is { } reference) return await visit.OfCaseAsync(reference, after);
        if (asked.Person is { } person)
        {
            return await visit.OfPairsAsync(
                AccessKeys.ByPerson, person, after, found => (person, AccessKeys.DayOf(found.Sort)));
        }

        return asked.Day is { } day
            ? await visit.OfPairsAsync(AccessKeys.ByDay, AccessKeys.DayValue(day), after, found => (found.Sort, day))
            : new ReadingsFound([], null);
    }

    /// <summary>Every page of it, one after the other.</summary>
    public async IAsyncEnumerable<Reading> AllAsync(
        ReadingsAsked asked, string viewer,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        string? after = null;
        do
        {
            var found = await FindAsync(asked, viewer, after, cancel);
            foreach (var reading in found.Readings) yield return reading;
            after = found.Next;
        }
        while (after is not null);
    }

    private Reading ReadingOf(string stream, StoredEvent e)
    {
        var (what, reference) = ReadingWords.Of(stream);
        var page = ((CaseRead)EventCodec.Decode(AccessLog.Events, e).Event).Page;
        var who = Actor.Parse(e.Actor);
        return new Reading(
            what, reference, ReadingWords.Page(page), people.Find(who.Id)?.Name ?? who.Id, e.At);
    }

    /// <summary>One question, with what it has read of the store so far.</summary>
    private sealed class Visit(ReadingsQuery query, ReadingsAsked asked, string viewer, CancellationToken cancel)
    {
        private readonly Dictionary<string, IReadOnlyList<StoredEvent>> _read = [];
        private readonly Dictionary<string, bool> _aboutViewer = [];

        public async Task<ReadingsFound> OfCaseAsync(string reference, string? after)
        {
            foreach (var stream in Kinds.Select(k => CaseReference.Stream(k.Prefix, reference)))
            {
                var log = AccessLog.Prefix + stream;
                if ((await query._store.ReadPageAsync(log, int.MaxValue, 1, cancel))?.Head is not { } head) continue;
                if (await IsAboutViewerAsync(stream)) continue;
                var end = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var before)
                    ? Math.Clamp(before, 0, head.Version) : head.Version;
                var start = Math.Max(0, end - Take);
                var events = (await query._store.ReadPageAsync(log, start, end - start, cancel))!.Events;
                return new ReadingsFound(
                    [.. events.Reverse().Where(e => Fits(e, asked.Person, asked.Day)).Select(e => query.ReadingOf(stream, e))],
                    start == 0 ? null : start.ToString(CultureInfo.InvariantCulture));
            }

            return new ReadingsFound([], null);
        }

        public async Task<ReadingsFound> OfPairsAsync(
            string index, string value, string? after, Func<FoundKey, (string Person, DateOnly Day)> pairOf)
        {
            var page = await query._store.FindAsync(new KeyQuery(index, value, Take, after), cancel);
            var readings = new List<Reading>();
            foreach (var found in page.Found)
            {
                var (person, day) = pairOf(found);
                var stream = found.Stream[AccessLog.Prefix.Length..];
                if ((asked.Day is { } wanted && wanted != day) || await IsAboutViewerAsync(stream)) continue;
                readings.AddRange((await EventsAsync(found.Stream)).Reverse().Where(e => Fits(e, person, day))
                    .Select(e => query.ReadingOf(stream, e)));
            }

            return new ReadingsFound(readings, page.Next);
        }

        private static bool Fits(StoredEvent e, string? person, DateOnly? day) =>
            (person is null || e.Actor == Actor.Person(person).ToString())
            && (day is null || UkTime.Date(e.At) == day);

        private async Task<IReadOnlyList<StoredEvent>> EventsAsync(string log)
        {
            if (!_read.TryGetValue(log, out var events))
                _read[log] = events = (await query._store.ReadAsync(log, cancel: cancel))?.Events ?? [];
            return events;
        }

        private async Task<bool> IsAboutViewerAsync(string stream)
        {
            if (_aboutViewer.TryGetValue(stream, out var known)) return known;
            var of = query._subjects.FirstOrDefault(s => stream.StartsWith(s.Prefix, StringComparison.Ordinal));
            return _aboutViewer[stream] = of is not null && (await of.OfAsync(stream, cancel)).Contains(viewer);
        }
    }
}
