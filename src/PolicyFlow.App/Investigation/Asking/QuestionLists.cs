using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Asking;

namespace PolicyFlow.App.Investigation.Asking;

/// <summary>Finds somebody's questions, those that wait for them, and those that were answered. Read from the index, so that it
/// is as quick with many as with few.</summary>
public sealed class QuestionLists(ICaseStore store, CaseEngine<QuestionState> engine, IPeopleDirectory people)
{
    private const int Page = 50;

    /// <summary>Counting stops here.</summary>
    public const int CountTo = 100;

    private const int LongestOpening = 160;

    /// <summary>What they asked themselves, the newest first.</summary>
    public Task<IReadOnlyList<QuestionRow>> OwnAsync(Viewer viewer, int take, CancellationToken cancel) => RowsAsync(
        [QuestionKeys.AskedBy(viewer.PersonId!)], q => q.AskedBy == viewer.PersonId && QuestionSight.MaySee(viewer, q), take, cancel);

    /// <summary>What waits for them, the oldest first.</summary>
    public Task<IReadOnlyList<QuestionRow>> WaitingAsync(Viewer viewer, int take, CancellationToken cancel) => RowsAsync(
        QuestionKeys.Waiting(viewer), q => QuestionSight.WaitsFor(viewer, q), take, cancel);

    /// <summary>What they may answer and does not wait for them, the newest first.</summary>
    public Task<IReadOnlyList<QuestionRow>> OtherAsync(Viewer viewer, int take, CancellationToken cancel) => RowsAsync(
        QuestionKeys.All(viewer), q => QuestionSight.MayAnswer(viewer, q) && !QuestionSight.WaitsFor(viewer, q), take, cancel);

    /// <summary>How many wait for them, counted to <see cref="CountTo"/>.</summary>
    public async Task<int> CountAsync(Viewer viewer, CancellationToken cancel) =>
        (await StreamsAsync(QuestionKeys.Waiting(viewer), q => QuestionSight.WaitsFor(viewer, q), CountTo, cancel)).Count;

    private async Task<IReadOnlyList<QuestionRow>> RowsAsync(
        IEnumerable<string> values, Func<QuestionState, bool> belongs, int take, CancellationToken cancel)
    {
        var rows = new List<QuestionRow>();
        foreach (var loaded in await StreamsAsync(values, belongs, take, cancel))
        {
            var words = await store.BodiesAsync(
                loaded.Stream,
                [.. new[] { loaded.State.Name, loaded.State.Steps[0].Words }.OfType<BodyRef>().Select(b => b.Id)], cancel);
            rows.Add(new QuestionRow(
                CaseReference.OfStream(loaded.Stream), loaded.State, QuestionWords.Asker(loaded.State, words, people),
                Cut(words.Text(loaded.State.Steps[0].Words))));
        }

        return rows;
    }

    private async Task<List<LoadedCase<QuestionState>>> StreamsAsync(
        IEnumerable<string> values, Func<QuestionState, bool> belongs, int take, CancellationToken cancel)
    {
        var found = new Dictionary<string, (string Sort, LoadedCase<QuestionState> Question)>();
        foreach (var value in values)
        {
            var here = 0;
            for (string? after = null; here < take;)
            {
                var page = await store.FindAsync(new KeyQuery(QuestionKeys.Index, value, Page, after), cancel);
                foreach (var key in page.Found)
                {
                    // A key is a hint: the stream says what is true.
                    if (await engine.LoadAsync(key.Stream, cancel) is not { } loaded || !belongs(loaded.State)) continue;
                    found.TryAdd(key.Stream, (key.Sort, loaded));
                    if (++here == take) break;
                }

                if (page.Next is null) break;
                after = page.Next;
            }
        }

        return [.. found.Values.OrderBy(f => f.Sort, StringComparer.Ordinal).Select(f => f.Question).Take(take)];
    }

    private static string Cut(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestOpening) return line;
        var space = line.LastIndexOf(' ', LongestOpening - 1, LongestOpening / 2);
        return line[..(space < 0 ? LongestOpening - 1 : space)] + " …";
    }
}
