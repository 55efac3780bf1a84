using PolicyFlow.App.Cases;
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>What of a member's past a campaign follows.</summary>
/// <param name="Version">How often anything changed.</param>
/// <param name="AddressAt">When the address last changed (UTC).</param>
public sealed record MemberHistory(int Version, DateTimeOffset AddressAt);

/// <summary>Reads when what a campaign follows has changed on the staff list.</summary>
public sealed class MemberHistories(ICaseStore store)
{
    public async Task<MemberHistory> OfAsync(string memberId, CancellationToken cancel = default)
    {
        var history = new MemberHistory(0, DateTimeOffset.MinValue);
        foreach (var stored in (await store.ReadAsync(RosterStreams.Of(memberId), cancel: cancel))?.Events ?? [])
        {
            history = history with { Version = stored.Sequence };
            if (EventCodec.Decode(MemberEvents.Catalogue, stored).Event is MemberAdded
                or MemberChanged { Email: not null }
                or MemberChanged { Cleared: not null })
                history = history with { AddressAt = stored.At };
        }

        return history;
    }
}
