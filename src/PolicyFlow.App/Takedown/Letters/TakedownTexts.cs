using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Messages;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>Sends the text messages of cases: the second channel beside the mail for a child at risk (8.1) and for
/// threats. Whoever has given no number is told by mail alone, and the timeline says so.</summary>
public sealed class TakedownTexts(ITextTransport transport, IPeopleDirectory people, SiteOptions site)
{
    /// <summary>Performs an effect whose lane leads to somebody's mobile phone.</summary>
    public Task<EffectResult> PerformAsync(
        LoadedCase<TakedownState> loaded, PendingEffect effect, CancellationToken cancel) =>
        PerformAsync(effect, loaded.State.LeftOut, "/cases/", cancel);

    /// <summary>The same for a case of another kind.</summary>
    /// <param name="leftOut">Ids of people whom it is about.</param>
    /// <param name="pages">What the address of its page begins with.</param>
    internal async Task<EffectResult> PerformAsync(
        PendingEffect effect, IReadOnlySet<string> leftOut, string pages, CancellationToken cancel)
    {
        var id = TextLetters.PersonOf(effect.Effect.Lane)
            ?? throw new ArgumentException($"{effect.Effect.Lane} leads to no mobile phone.", nameof(effect));
        if (people.Find(id) is not { Active: true } person || leftOut.Contains(id))
            return new EffectResult.NotPossible("This person cannot be written to any more.");
        if (string.IsNullOrWhiteSpace(person.Mobile))
            return new EffectResult.NotPossible("This person has given no mobile number.");
        if (MobileNumber.Normal(person.Mobile) is not { } number)
            return new EffectResult.RefusedForGood("The mobile number is not one.");
        var messageId = LetterId.OfEffect(effect.Id, site);
        var words = TextWords.Of(effect.Effect.Kind, CaseReference.OfStream(effect.Stream), site, pages);
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
