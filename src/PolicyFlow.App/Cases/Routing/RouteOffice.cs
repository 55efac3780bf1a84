using PolicyFlow.App.People;
using PolicyFlow.App.PolicyReview;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;

namespace PolicyFlow.App.Cases.Routing;

/// <summary>Changes the table of routes. Every change carries a command id: the same id again changes nothing and answers as
/// before. A change waits until a second manager or administrator confirms it.</summary>
public sealed class RouteOffice(PlainStreams streams, RouteTable table, IPeopleDirectory people, CaseClock clock)
{
    /// <param name="school">Null for the network.</param>
    /// <param name="edition">The edition of the category that the form showed.</param>
    /// <param name="choice">Null to have it go again where it went before.</param>
    /// <param name="reason">Why, for whoever confirms.</param>
    public Task<OfficeAnswer> ProposeAsync(
        Actor by, string commandId, string? school, string category, int edition, RouteChoice? choice, string reason,
        CancellationToken cancel = default)
    {
        reason = reason.Trim();
        if (reason.Length is 0 or > RouteProblems.ReasonLength)
        {
            return Task.FromResult(OfficeAnswer.No(
                category, "bad-reason",
                reason.Length == 0 ? "Say why, for whoever confirms it." : $"The reason must be {RouteProblems.ReasonLength} characters or less.",
                "reason"));
        }

        var vault = new BodyVault(commandId);
        var command = new ProposeRoute(edition, category, choice, vault.Keep("reason", RouteStreams.Owner, reason));
        return DecideAsync(by, commandId, school, category, command, vault.Bodies, cancel);
    }

    /// <summary>Confirms a proposal or turns it down.</summary>
    public Task<OfficeAnswer> AnswerAsync(
        Actor by, string commandId, string? school, string category, int proposal, bool confirm,
        CancellationToken cancel = default) =>
        DecideAsync(by, commandId, school, category, new AnswerRoute(proposal, confirm), [], cancel);

    private async Task<OfficeAnswer> DecideAsync(
        Actor by, string commandId, string? school, string category, ICaseCommand command, IReadOnlyList<Body> words,
        CancellationToken cancel)
    {
        await table.RefreshAsync(cancel);
        var context = new RouteContext(
            new SecondPerson(by, Confirmers.Of(people)), c => RouteChoice.Of(table.Before(c, school)));
        var answer = await streams.WriteAsync(
            RouteStreams.Kind, new StreamCommand(RouteStreams.Of(school), commandId, by, clock.Now) { Bodies = words },
            state => RouteDecider.Decide(state, command, context), RouteStreams.Moved, cancel);
        await table.RefreshAsync(cancel);
        return new OfficeAnswer(category, answer.Refusal);
    }
}
