using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Digest;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Digest;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>Tells colleagues how a campaign stands: it waits for their digest.</summary>
internal sealed class CampaignTelling(IPeopleDirectory people, DigestDesk digests)
{
    public async Task<EffectResult> TellAsync(
        LoadedCase<CampaignState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        if (Effect.PersonOf(effect.Effect.Lane) is not { } id || people.Find(id) is not { Active: true } person)
            return new EffectResult.NotPossible("This person cannot be written to any more.");
        var line = new DigestLine(loaded.Stream, effect.Effect.Kind, effect.Effect.About, effect.Effect.Round);
        await digests.AddAsync(person, line, effect.Id, cancel);

        // No mail of its own, no Message-ID.
        return new EffectResult.Accepted(MessageId: null);
    }
}
