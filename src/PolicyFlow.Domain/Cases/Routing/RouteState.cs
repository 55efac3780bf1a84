using System.Collections.Immutable;
using PolicyFlow.Domain.Mail.Templates;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Domain.Cases.Routing;

/// <summary>What somebody would have instead.</summary>
public sealed record RouteChoice(RouteMode Mode, ImmutableList<Role> Roles)
{
    public static RouteChoice Of(Route route) => new(route.Mode, route.Roles);

    /// <summary>The order of the roles does not matter, and with one role neither does the mode.</summary>
    public bool Equals(RouteChoice? other) => other is not null && Roles.ToHashSet().SetEquals(other.Roles)
        && (Mode == other.Mode || Roles.Count == 1);

    public override int GetHashCode() => Roles.Aggregate(Roles.Count, (sum, role) => sum + (1 << (int)role));
}

/// <summary>One proposal of a table's history. Times are UTC.</summary>
/// <param name="Choice">Null where the category would go again where it went before.</param>
public sealed record RouteProposal(
    int Number, string Category, RouteChoice? Choice, BodyRef Reason, Actor By, DateTimeOffset At)
{
    public ProposalEnd End { get; init; } = ProposalEnd.Waiting;

    /// <summary>Who confirmed it or turned it down, where somebody did.</summary>
    public Actor? AnsweredBy { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }
}

/// <summary>What one place, a school or the network, has made of the table.</summary>
/// <param name="Own">By category; what is not there goes where it went before.</param>
/// <param name="History">Every proposal there was, oldest first.</param>
public sealed record RouteState(ImmutableDictionary<string, RouteChoice> Own, ImmutableList<RouteProposal> History)
{
    public static readonly RouteState AsBefore = new(ImmutableDictionary<string, RouteChoice>.Empty, []);

    /// <summary>What waits for a second named person, of one category.</summary>
    public RouteProposal? Proposed(string category) =>
        History.FindLast(p => p.Category == category && p.End == ProposalEnd.Waiting);

    /// <summary>Moves with every proposal of a category and its answer, so that nobody writes over what they have not
    /// seen.</summary>
    public int Edition(string category) =>
        History.Where(p => p.Category == category).Sum(p => p.AnsweredAt is null ? 1 : 2);

    /// <summary>The state after one more event.</summary>
    public static RouteState Evolve(RouteState state, Recorded recorded) => recorded.Event switch
    {
        RouteProposed e => Propose(
            state, e.Proposal, e.Category, new RouteChoice(e.Mode, [.. e.Roles]), e.Reason, recorded),
        RouteReturnProposed e => Propose(state, e.Proposal, e.Category, null, e.Reason, recorded),
        RouteConfirmed e when state.History.Find(p => p.Number == e.Proposal) is { } confirmed =>
            Answer(state, e.Proposal, ProposalEnd.Confirmed, recorded) with
            {
                Own = confirmed.Choice is { } choice
                    ? state.Own.SetItem(confirmed.Category, choice)
                    : state.Own.Remove(confirmed.Category),
            },
        RouteRejected e => Answer(state, e.Proposal, ProposalEnd.Rejected, recorded),
        _ => state,
    };

    private static RouteState Propose(
        RouteState state, int number, string category, RouteChoice? choice, BodyRef reason, Recorded recorded) => state with
        {
            History = state.History
                .ConvertAll(p => p.End == ProposalEnd.Waiting && p.Category == category
                    ? p with { End = ProposalEnd.Replaced }
                    : p)
                .Add(new RouteProposal(number, category, choice, reason, recorded.Actor, recorded.At)),
        };

    private static RouteState Answer(RouteState state, int number, ProposalEnd end, Recorded recorded) => state with
    {
        History = state.History.ConvertAll(p => p.Number != number
            ? p
            : p with { End = end, AnsweredBy = recorded.Actor, AnsweredAt = recorded.At }),
    };
}
