using PolicyFlow.App.People;
using PolicyFlow.App.People.Roster;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>What managers do for a person in a campaign that the staff list keeps: another address, and that they have left.
/// The staff list comes first: it tells every campaign that they are in.</summary>
public sealed class EntryMoves(RosterOffice office, RosterBook book, EntryDesk desk)
{
    /// <summary>Puts another address on the staff list; the link goes there, and the one that went out opens nothing any
    /// more.</summary>
    /// <param name="email">Null for none: the person is reached by hand then.</param>
    public async Task<OfficeAnswer> AddressAsync(EntryAct act, string? email, CancellationToken cancel = default)
    {
        if (await book.EntryAsync(act.Member, cancel) is not { } entry)
            return OfficeAnswer.No(act.Member, "no-such-member", "This person is not on the staff list.", "email");
        var changed = await office.ChangeAsync(
            act.By, act.CommandId, act.Member, entry.Details with { Email = email }, cancel: cancel);
        if (!changed.Done) return changed;
        var told = await desk.ReaddressAsync(act, !string.IsNullOrWhiteSpace(email), cancel);
        return told is { Code: not ("closed" or "already-done") } ? changed with { Refusal = told } : changed;
    }

    /// <summary>The person has left: nobody asks them any more, in this campaign or another.</summary>
    /// <param name="on">The last day, Europe/London.</param>
    public async Task<OfficeAnswer> LeaveAsync(
        EntryAct act, LeavingReason reason, string? words, DateOnly on, CancellationToken cancel = default)
    {
        var left = await office.LeaveAsync(act.By, act.CommandId, act.Member, reason, words, on, cancel: cancel);
        if (!left.Done && left.Refusal!.Code != "has-left") return left;
        await desk.CloseAsLeftAsync(act, cancel);
        return left with { Refusal = null };
    }
}
