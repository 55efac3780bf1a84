using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Cases.Always;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown.Always;

/// <summary>A takedown to which things happen.</summary>
internal sealed class World : CaseWorld<TakedownState>
{
    private readonly Action<World> _holds;

    private World(Action<World> holds)
        : base(new TakedownDecider(), Happening.Start, Crew.Everybody) => _holds = holds;

    /// <summary>Looks of the machine, each with the state that it was made on.</summary>
    public List<(Effect Look, TakedownState Then)> Looked { get; } = [];

    public static World Run(Happening happening, Action<World> holds)
    {
        var world = new World(holds);
        var report = Story.Report(happening.Places, happening.ChildAtRisk, happening.WithEmail) with
        {
            Alert = happening.Places % 2 == 0 ? Happening.Start.AddMinutes(-6) : null,
        };
        world.Ask(happening.WithEmail ? report with { Mail = Story.ByMail() } : report, Actor.Reporter);
        world.Take(happening.Steps);
        return world;
    }

    protected override void Look() => _holds(this);

    protected override bool Perform(Effect effect, Fate fate)
    {
        if (!Looks.Is(effect.Kind)) return false;
        if (fate == Fate.KeepsFailing) return true;

        // What the machine sees follows from the clock, so that a sequence is the same each time.
        var saw = (ItemStatus)(Now.Minute % 5);
        Looked.Add((effect, State));
        Ask(effect.Kind == Looks.Capture
            ? new RecordCapture(effect.About!, saw, "w", fate == Fate.Refuses ? null : new EvidenceFile(
                effect.About!.PadLeft(64, '0'), "text/plain", 1, Crew.Words("page")))
            : new RecordProbe(effect.About!, saw, "w"), Actor.System);
        return true;
    }
}
