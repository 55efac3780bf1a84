using PolicyFlow.App.Cases;
using PolicyFlow.App.Investigation.Asking;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Asking;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.View;

/// <summary>The cases that have to do with one: to whoever may see them by their page, to everybody else as another
/// case.</summary>
public sealed class LinkedCases(
    CaseEngine<InvestigationState> investigations, CaseEngine<TakedownState> takedowns, CaseEngine<QuestionState> questions,
    IPeopleDirectory people, ICaseStore store)
{
    private const int MostOpened = 50;

    /// <summary>The investigations that were opened from a case, of those that the viewer may see: that there are others is
    /// told to nobody.</summary>
    internal async Task<IReadOnlyList<LinkedCase>> OpenedFromAsync(string stream, Viewer viewer, CancellationToken cancel)
    {
        var page = await store.FindAsync(new KeyQuery(InvestigationKeys.From, stream, MostOpened), cancel);
        var found = new List<LinkedCase>();
        foreach (var key in page.Found)
        {
            // A key is a hint: the stream says what is true.
            if (await investigations.LoadAsync(key.Stream, cancel) is { State: var s } && s.Report.From == stream
                && await OneAsync("Investigation opened from it", key.Stream, viewer, cancel) is { Path: not null } link)
                found.Add(link);
        }

        return found;
    }

    internal async Task<IReadOnlyList<LinkedCase>> OfAsync(InvestigationState s, Viewer viewer, CancellationToken cancel)
    {
        var found = new List<LinkedCase>();
        if (s.MergedInto is { } into) found.Add(await OneAsync("It goes on in", into, viewer, cancel));
        foreach (var from in s.MergedFrom) found.Add(await OneAsync("Merged into this case", from, viewer, cancel));
        foreach (var takedown in s.Takedowns) found.Add(await OneAsync("Takedown opened from it", takedown, viewer, cancel));
        if (s.Report.From is { } opened) found.Add(await OneAsync("It was opened from", opened, viewer, cancel));
        return found;
    }

    private async Task<LinkedCase> OneAsync(string what, string stream, Viewer viewer, CancellationToken cancel)
    {
        var reference = CaseReference.OfStream(stream);
        if (stream.StartsWith(InvestigationStreams.Prefix, StringComparison.Ordinal))
        {
            return new LinkedCase(what, reference, await investigations.LoadAsync(stream, cancel) is { } i
                && Sees(viewer, InvestigationStreams.SightOf(stream, i.State, people))
                    ? InvestigationView.PathOf(reference) : null);
        }

        if (stream.StartsWith(QuestionStreams.Prefix, StringComparison.Ordinal))
        {
            return new LinkedCase(what, reference, await questions.LoadAsync(stream, cancel) is { State: var q }
                && QuestionSight.MaySee(viewer, q) ? $"/questions/{reference}" : null);
        }

        return new LinkedCase(what, reference, await takedowns.LoadAsync(stream, cancel) is { } t
            && Sees(viewer, TakedownStreams.SightOf(stream, t.State, people.DutyFor(t.State.School, t.State.LeftOut)))
                ? $"/cases/{reference}" : null);
    }

    private static bool Sees(Viewer viewer, CaseSight sight) => Sight.MaySee(viewer, Matter.Case, sight);
}
