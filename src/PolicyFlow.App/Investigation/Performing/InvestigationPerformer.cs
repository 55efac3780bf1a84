using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Investigation.Letters;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Takedown;
using Names = PolicyFlow.Domain.Investigation.InvestigationLetters;

namespace PolicyFlow.App.Investigation.Performing;

/// <summary>Performs the effects of investigations: letters, text messages, a takedown that was asked for, word to the cases
/// that belong to one.</summary>
public sealed class InvestigationPerformer(
    InvestigationMail mail, TakedownTexts texts, TakedownOpener takedowns, MergeTeller merges, SubjectTeller subjects,
    TakedownHolder holds)
    : IEffectPerformer<InvestigationState>
{
    public Task<EffectResult> PerformAsync(
        LoadedCase<InvestigationState> loaded, PendingEffect effect, CancellationToken cancel) => effect.Effect.Kind switch
        {
            Names.OpenTakedown => takedowns.PerformAsync(loaded, effect, cancel),
            Names.LeaveOut => subjects.PerformAsync(loaded, effect, cancel),
            Names.HoldTakedown => holds.PerformAsync(loaded, effect, cancel),
            Names.TellMerged => merges.PerformAsync(loaded, effect, cancel),
            _ when TextLetters.PersonOf(effect.Effect.Lane) is not null =>
                texts.PerformAsync(effect, loaded.State.LeftOut, InvestigationLinks.Pages, cancel),
            _ => mail.PerformAsync(loaded, effect, cancel),
        };
}
