using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Erasing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.People.Roster;

/// <summary>Erases a member's words: name, address, staff number, what was said on leaving, and the entries by which they
/// were found. The chain stays whole and says that they were there.</summary>
public sealed class RosterEraser(PlainStreams streams, RosterBook book, CaseClock clock)
{
    /// <summary>Erases what a member has left, now or before.</summary>
    public async Task<OfficeAnswer> EraseAsync(
        string memberId, string rule, string reason, Actor by, CancellationToken cancel = default)
    {
        var stream = RosterStreams.Of(memberId);
        var bodies = await streams.Store.BodiesOfAsync(stream, RosterStreams.Owner(memberId), cancel);
        return await EraseAsync(stream, new EraseMember(bodies, rule, reason), by, cancel);
    }

    /// <summary>Erases what came back with an older backup.</summary>
    public Task EraseAgainAsync(string stream, IReadOnlyList<string> bodies, CancellationToken cancel) => EraseAsync(
        stream, new EraseMember(bodies, ErasedBefore.Rule, ErasedBefore.Reason), Actor.System,
        cancel);

    private async Task<OfficeAnswer> EraseAsync(string stream, EraseMember command, Actor by, CancellationToken cancel)
    {
        var id = RosterStreams.IdOf(stream);
        var before = await book.EntryAsync(id, cancel);
        var gone = command.Bodies.ToHashSet();
        var answer = await streams.WriteAsync(
            RosterStreams.Members,
            new StreamCommand(stream, $"erase:{Guid.NewGuid():N}", by, clock.Now) { ErasedBodies = command.Bodies },
            state => MemberDecider.Decide(
                state, command, new MemberContext(id, LondonDay.Of(clock.Now), new HashSet<string>())),
            (_, after) => Keys(before, after.State, gone),
            cancel);
        return new OfficeAnswer(id, answer.Refusal);
    }

    private static KeyChange Keys(RosterEntry? before, MemberState state, HashSet<string> gone)
    {
        if (before is null) return KeyChange.None;
        var words = before.Details with
        {
            Name = gone.Contains(state.Name!.Id) ? BodyText.Erased : before.Member.Name,
            Email = state.Email is { } email && gone.Contains(email.Id) ? null : before.Member.Email,
            Number = state.Number is { } number && gone.Contains(number.Id) ? null : before.Number,
        };
        var after = RosterStreams.Entry(before.Member.Id, state, words);
        return new KeyChange([], [.. RosterKeys.Of(before).Except(RosterKeys.Of(after))]);
    }
}
