using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Messages;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>Sends the text messages of takedowns: the second channel beside the mail for a child at risk (8.1) and for
/// threats. Whoever has given no number is told by mail alone, and the timeline says so.</summary>
public sealed class TakedownTexts(ITextTransport transport, IPeopleDirectory people, SiteOptions site)
{
    /// <summary>Performs an effect whose lane leads to somebody's mobile phone.</summary>
    public async Task<EffectResult> PerformAsync(
        LoadedCase<TakedownState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        var id = TextLetters.PersonOf(effect.Effect.Lane)
            ?? throw new ArgumentException($"{effect.Effect.Lane} leads to no mobile phone.", nameof(effect));
        if (people.Find(id) is not { Active: true } person || loaded.State.LeftOut.Contains(id))
            return new EffectResult.NotPossible("This person cannot be written to any more.");
        if (string.IsNullOrWhiteSpace(person.Mobile))
            return new EffectResult.NotPossible("This person has given no mobile number.");
        if (MobileNumber.Normal(person.Mobile) is not { } number)
            return new EffectResult.RefusedForGood("The mobile number is not one.");
        var messageId = LetterId.OfEffect(effect.Id, site);
        var words = TextWords.Of(effect.Effect.Kind, CaseReference.OfStream(loaded.Stream), site);
        return await transport.SendAsync(new OutgoingText(messageId, number, words), cancel) switch
        {
            TextResult.Accepted => new EffectResult.Accepted(messageId),
            TextResult.RefusedForGood refused => new EffectResult.RefusedForGood(refused.Reason),
            TextResult.TryLater later => new EffectResult.TryLater(later.Reason),
            TextResult.NotSetUp none => new EffectResult.NotPossible(none.Reason),
            _ => new EffectResult.TryLater("The text transport gave no answer."),
        };
    }
}
