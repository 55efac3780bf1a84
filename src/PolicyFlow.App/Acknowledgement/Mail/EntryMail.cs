using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Mail;

/// <summary>Performs what a person's entry asks for.</summary>
public sealed class EntryMail(PolicyPost post, EntryLetter letters, EntryTelling telling) : IEffectPerformer<EntryState>
{
    public Task<EffectResult> PerformAsync(
        LoadedCase<EntryState> loaded, PendingEffect effect, CancellationToken cancel) => effect.Effect.Kind switch
        {
            EntryLetters.Digest => post.SendAsync(loaded, effect, cancel),
            EntryLetters.ForManagers => telling.TellAsync(loaded, effect, cancel),
            _ => letters.SendAsync(loaded, effect, cancel),
        };
}
