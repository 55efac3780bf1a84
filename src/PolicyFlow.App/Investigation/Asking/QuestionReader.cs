using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Asking;

namespace PolicyFlow.App.Investigation.Asking;

/// <summary>Reads questions for those who may see them, and writes into the access log that they did.</summary>
public sealed class QuestionReader(
    CaseEngine<QuestionState> engine, ICaseStore store, IPeopleDirectory people, AccessLog access)
{
    /// <summary>A question, or null where there is none or the viewer may not see it: the two answer alike.</summary>
    public async Task<LoadedCase<QuestionState>?> FindAsync(string reference, Viewer viewer, CancellationToken cancel) =>
        CaseReference.Parse(reference) is { } parsed
        && await engine.LoadAsync(QuestionStreams.Of(parsed), cancel) is { } loaded
        && QuestionSight.MaySee(viewer, loaded.State)
            ? loaded
            : null;

    /// <summary>The same with its words, for a page; the reading is logged.</summary>
    public async Task<QuestionView?> ReadAsync(string reference, Viewer viewer, string page, CancellationToken cancel)
    {
        if (await FindAsync(reference, viewer, cancel) is not { } loaded) return null;
        await access.RecordAsync(loaded.Stream, viewer.PersonId!, page, cancel);
        return await ViewAsync(loaded, viewer, cancel);
    }

    /// <summary>A question with its words, for whoever asked it without an account.</summary>
    public async Task<QuestionView?> ReadOwnAsync(string stream, CancellationToken cancel) =>
        await engine.LoadAsync(stream, cancel) is { State: { Exists: true, AskedBy: null } } loaded
            ? await ViewAsync(loaded, Viewer.Anonymous, cancel)
            : null;

    private async Task<QuestionView> ViewAsync(LoadedCase<QuestionState> loaded, Viewer viewer, CancellationToken cancel)
    {
        var state = loaded.State;
        var words = await store.BodiesAsync(
            loaded.Stream,
            [.. state.Steps.Select(s => s.Words).Append(state.Name).Append(state.Email).OfType<BodyRef>().Select(b => b.Id)],
            cancel);
        var asker = QuestionWords.Asker(state, words, people);
        return new QuestionView(
            loaded.Stream, CaseReference.OfStream(loaded.Stream), loaded.Version, state, asker, words.Text(state.Email),
            state.School is { } school ? people.FindSchool(school)?.Name ?? school : "Not said, or the whole network",
            [
                .. state.Steps.Select(s => new QuestionStepView(
                    s.Sequence, s.At, state.IsAsker(s.By) ? asker : people.Find(s.By.Id)?.Name ?? "A colleague",
                    s.Said, words.Text(s.Words))),
            ],
            [.. state.Holders.Where(id => !state.LeftOut.Contains(id)).Select(people.Find).OfType<Person>().Where(p => p.Active)
                .Select(p => p.Name)],
            [.. state.LeftOutHere.Select(id => people.Find(id)?.Name ?? id)])
        {
            Mine = viewer.PersonId == state.AskedBy,
            MayAnswer = QuestionSight.MayAnswer(viewer, state),
        };
    }
}
