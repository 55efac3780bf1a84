using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.TermDates;

namespace PolicyFlow.App.PolicyReview.Terms;

/// <summary>When the schools of the network are closed. Read anew whenever somebody asks.</summary>
public sealed class TermDates(PlainStreams streams, IPeopleDirectory people, CaseClock clock) : ITermDates
{
    public const string Stream = "term-dates";

    public static readonly StreamKind<TermState> Kind = new(TermEvents.Catalogue, TermState.Empty, TermState.Evolve);

    /// <summary>The holidays as rules need them.</summary>
    public async Task<SchoolHolidays> CurrentAsync(CancellationToken cancel = default) =>
        new([.. (await LoadAsync(cancel)).Current.Select(h => h.Break.Days)]);

    public async Task<TermState> LoadAsync(CancellationToken cancel = default) =>
        (await streams.LoadAsync(Kind, Stream, cancel)).State;

    /// <summary>Enters holidays; days that are on the list already are passed over.</summary>
    public Task<OfficeAnswer> AddAsync(
        Actor by, string commandId, IReadOnlyList<TermBreak> breaks, CancellationToken cancel = default) =>
        breaks.Select(TermBreak.Problem).FirstOrDefault(p => p is not null) is { } problem
            ? Task.FromResult(OfficeAnswer.No(Stream, "bad-days", problem))
            : DecideAsync(by, commandId, new AddHolidays(breaks), cancel);

    public Task<OfficeAnswer> RemoveAsync(Actor by, string commandId, int number, CancellationToken cancel = default) =>
        DecideAsync(by, commandId, new RemoveHoliday(number), cancel);

    private async Task<OfficeAnswer> DecideAsync(
        Actor by, string commandId, ICaseCommand command, CancellationToken cancel)
    {
        var mayChange = by.Kind == ActorKind.System || Confirmers.Of(people).Any(id => by == Actor.Person(id));
        var answer = await streams.WriteAsync(
            Kind, new StreamCommand(Stream, commandId, by, clock.Now),
            state => TermDecider.Decide(state, command, mayChange), cancel: cancel);
        return new OfficeAnswer(Stream, answer.Refusal);
    }
}
