using PolicyFlow.App.People;
using PolicyFlow.App.PolicyReview;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;
using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.App.Cases.Routing.Pages;

/// <summary>Reads the table for its pages.</summary>
public sealed class RouteView(RouteTable table, PlainStreams streams, IPeopleDirectory people, CurrentViewer current)
{
    private static readonly HashSet<string> Nobody = [];

    /// <summary>The whole network first, then every school by name.</summary>
    public IReadOnlyList<RoutePlace> Places => [new(null), .. people.Schools.Select(s => new RoutePlace(s))];

    /// <summary>Null where there is no such school.</summary>
    public RoutePlace? Place(string id) => Places.FirstOrDefault(p => p.Id == id);

    public IReadOnlyList<RouteRow> Rows(RoutePlace place) => [.. PolicyRoutes.All.Select(r => Row(place, r))];

    /// <summary>Null where there is no such place or no such matter.</summary>
    public async Task<RouteDetail?> FindAsync(string placeId, string category, CancellationToken cancel)
    {
        if (Place(placeId) is not { } place || PolicyRoutes.Find(category) is not { } row) return null;
        var state = table.At(place.School?.Id);
        List<RouteProposal> history = [.. state.History.Where(p => p.Category == category)];
        var words = await streams.Store.BodiesAsync(
            RouteStreams.Of(place.School?.Id), [.. history.Select(p => p.Reason.Id)], cancel);
        var before = table.Before(category, place.School?.Id);
        return new RouteDetail(place, Row(place, row), before, state.Edition(category),
        [
            .. history.AsEnumerable().Reverse().Select(p => new ToldProposal(
                p, RouteWords.Of(p.Choice ?? RouteChoice.Of(before)), NameOf(p.By), p.AnsweredBy is { } by ? NameOf(by) : null,
                words.Text(p.Reason))),
        ]);
    }

    /// <summary>What the viewer may do about the change that waits; null where none does.</summary>
    public RouteAnswer? AnswerTo(RouteDetail detail)
    {
        if (detail.History.FirstOrDefault(t => t.Proposal.End == ProposalEnd.Waiting) is not { } told) return null;
        var second = new SecondPerson(current.Actor, Confirmers.Of(people));
        var by = told.Proposal.By;
        return new RouteAnswer(
            told, second.Against(by, confirm: true) is null, second.Against(by, confirm: false) is null, by == current.Actor);
    }

    public string NameOf(string id) => people.Find(id)?.Name ?? id;

    private string NameOf(Actor actor) =>
        actor == current.Actor ? "you" : actor.Kind == ActorKind.Person ? NameOf(actor.Id) : "the program";

    private RouteRow Row(RoutePlace place, PolicyRoute row)
    {
        var (school, state) = (place.School?.Id, table.At(place.School?.Id));
        return new RouteRow(
            row, table.InForce(row.Category, school), table.Of(row.Category, school, Nobody),
            state.Own.ContainsKey(row.Category), state.Proposed(row.Category) is not null);
    }
}
