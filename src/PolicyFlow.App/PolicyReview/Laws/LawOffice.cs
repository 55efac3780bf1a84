using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview.Laws;

namespace PolicyFlow.App.PolicyReview.Laws;

/// <summary>Changes the list of laws. Every change carries a command id: the same id again changes nothing and answers as
/// before. A change waits until a second manager or administrator confirms it.</summary>
public sealed class LawOffice(PlainStreams streams, LawList list, IPeopleDirectory people, CaseClock clock)
{
    /// <summary>Proposes an entry of the network's own, whose id follows from the command id.</summary>
    public Task<OfficeAnswer> AddAsync(
        Actor by, string commandId, LawEntry entry, CancellationToken cancel = default) =>
        ProposeAsync(by, commandId, "own-" + PeopleOffice.Derived(commandId), 0, entry, cancel);

    /// <param name="edition">The edition that the form showed.</param>
    /// <param name="entry">Null to have it taken off the list.</param>
    public Task<OfficeAnswer> ProposeAsync(
        Actor by, string commandId, string id, int edition, LawEntry? entry, CancellationToken cancel = default) =>
        entry is not null && LawProblems.Of(entry).Select(p => OfficeAnswer.No(id, "bad-" + p.Field, p.Message, p.Field))
            .FirstOrDefault() is { } no
                ? Task.FromResult(no)
                : DecideAsync(by, commandId, id, new ProposeLaw(edition, entry), cancel);

    /// <summary>Confirms a proposal or turns it down.</summary>
    public Task<OfficeAnswer> AnswerAsync(
        Actor by, string commandId, string id, int proposal, bool confirm, CancellationToken cancel = default) =>
        DecideAsync(by, commandId, id, new AnswerLaw(proposal, confirm), cancel);

    /// <summary>Vouches today for the entry as it was shown.</summary>
    public Task<OfficeAnswer> CheckAsync(
        Actor by, string commandId, string id, int edition, CancellationToken cancel = default) =>
        DecideAsync(by, commandId, id, new CheckLaw(edition, UkTime.Date(clock.Now)), cancel);

    private async Task<OfficeAnswer> DecideAsync(
        Actor by, string commandId, string id, ICaseCommand command, CancellationToken cancel)
    {
        var shipped = (await list.FindAsync(id, cancel))?.Shipped;
        var context = new LawContext(new SecondPerson(by, Confirmers.Of(people)), shipped);
        var answer = await streams.WriteAsync(
            LawStreams.Kind, new StreamCommand(LawStreams.Prefix + id, commandId, by, clock.Now),
            state => LawDecider.Decide(state, command, context), LawStreams.Moved, cancel);
        return new OfficeAnswer(id, answer.Refusal);
    }
}
