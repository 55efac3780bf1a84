using PolicyFlow.App.Cases;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Simulation.Tests.Running;

/// <summary>Looks on while the program sends and looks, and notes what must never happen. It goes by who would get a
/// letter, not by the program's own list.</summary>
internal sealed class Watch(IEffectPerformer<TakedownState> inner, List<string> wrongs) : IEffectPerformer<TakedownState>
{
    public Task<EffectResult> PerformAsync(
        LoadedCase<TakedownState> loaded, PendingEffect effect, CancellationToken cancel)
    {
        if (Wrong(loaded.State, effect.Effect) is { } what) wrongs.Add($"{effect.Id}, {effect.Effect.Kind}: {what}");
        return inner.PerformAsync(loaded, effect, cancel);
    }

    private static string? Wrong(TakedownState s, Effect effect) => effect.Lane.Split(':')[0] switch
    {
        "look" when s.Items.Exists(i => i.Id == effect.About && i.Locked) => "a locked item was looked at",
        "police" when s.Care.PoliceReports.Find(p => p.Id == effect.About) is not { } report
            || (report.Override is null && s.Care.Consent?.Answer != ConsentAnswer.Given) =>
            "the police were told without consent or a stated danger",
        "host" or "author" or "rung" when s.Holds.Count > 0 => "it left during a hold",
        "affected" when s.Holds.Count > 0 && effect.Kind != Letters.AffectedPage => "it left during a hold",
        "person" when s.Holds.Count > 0 && effect.Kind is Letters.Governors or Letters.Reminder => "it left during a hold",
        _ => null,
    };
}
