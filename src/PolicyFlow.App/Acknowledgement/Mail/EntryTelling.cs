using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Digest;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.People.Digest;

namespace PolicyFlow.App.Acknowledgement.Mail;

/// <summary>Tells the managers on duty that somebody asks, declines or cannot be reached: it waits for their digest, and each
/// matter is told once.</summary>
public sealed class EntryTelling(IPeopleDirectory people, DigestDesk digests)
{
    private static readonly HashSet<string> Nobody = [];

    public async Task<EffectResult> TellAsync(
        LoadedCase<EntryState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        var (matter, number) = (effect.Effect.About, effect.Effect.Round);
        if (!EntryMatters.Waits(loaded.State, matter, number)) return new EffectResult.NotPossible("It is dealt with.");
        var line = new DigestLine(loaded.Stream, effect.Effect.Kind, matter, number);
        foreach (var id in people.DutyFor(loaded.State.School, Nobody).Managers)
        {
            if (people.Find(id) is { Active: true } manager)
                await digests.AddAsync(manager, line, $"{loaded.Stream}:{matter}:{number}", cancel);
        }

        return new EffectResult.Accepted(MessageId: null);
    }
}
