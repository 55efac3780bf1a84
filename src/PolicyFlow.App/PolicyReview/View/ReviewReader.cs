using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.PolicyReview.Checklist;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview.View;

/// <summary>Reads a review with its words.</summary>
public sealed class ReviewReader(ReviewDesk desk, ICaseStore store, IPeopleDirectory people)
{
    /// <summary>The review, or null where there is none.</summary>
    public async Task<ReviewView?> ReadAsync(string id, CancellationToken cancel)
    {
        if (await desk.FindAsync(id, cancel) is not { } loaded) return null;
        var s = loaded.State;
        var events = (await store.ReadAsync(loaded.Stream, cancel: cancel))!.Events
            .Where(e => e.Sequence <= loaded.Version)
            .Select(e => (Stored: e, Recorded: EventCodec.Decode(PolicyReviewCatalogue.Events, e))).ToList();
        var details = events.Select(e => ReviewHistory.Of(e.Recorded.Event, NoTitles).Detail);
        var bodies = await store.BodiesAsync(
            loaded.Stream,
            [.. details.Concat([s.Early?.Title, s.Early?.Link, s.PublishProblem, s.Checklist?.Words])
                .Concat(s.Ticks.Values.Select(t => t.Note)).OfType<BodyRef>().Select(b => b.Id).Distinct()],
            cancel);
        var points = PointsOf(s, bodies);
        var titles = points.ToDictionary(p => p.Point.Id, p => p.Words.Title);
        return new ReviewView(
            ReviewStreams.IdOf(s), s, bodies.Text(s.Early?.Title), bodies.Text(s.Early?.Link), bodies.Text(s.PublishProblem),
            points,
            ReviewHistory.Gather(
                from e in events
                let words = ReviewHistory.Of(e.Recorded.Event, titles)
                where words.Text.Length > 0
                select new ReviewStep(
                    e.Stored.At, NameOf(e.Recorded.Actor), e.Stored.Name, words.Text,
                    e.Recorded.Event is MailSent mail ? RecipientOf(mail) : bodies.Text(words.Detail))));
    }

    private static readonly Dictionary<string, string> NoTitles = [];

    private List<PointView> PointsOf(PolicyReviewState s, IReadOnlyDictionary<string, Body> bodies)
    {
        var words = PointWords.Read(bodies.Text(s.Checklist?.Words)).ToDictionary(w => w.Id);
        return
        [
            .. from point in s.Checklist?.Points ?? []
               let tick = s.Ticks.GetValueOrDefault(point.Id)
               select new PointView(
                   point, words.GetValueOrDefault(point.Id) ?? new PointWords(point.Id, BodyText.Erased, "", null), tick,
                   tick is null ? "" : people.Find(tick.By)?.Name ?? tick.By, bodies.Text(tick?.Note)),
        ];
    }

    private string RecipientOf(MailSent mail) =>
        Effect.PersonOf(mail.Lane) is { } id ? people.Find(id)?.Name ?? id : "";

    private string NameOf(Actor actor) =>
        actor.Kind == ActorKind.Person ? people.Find(actor.Id)?.Name ?? actor.Id : "PolicyFlow";
}
