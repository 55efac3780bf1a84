using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown.Always;

/// <summary>Lets things happen to a case and looks, after each of them, whether what must always hold still holds.
/// </summary>
internal sealed class World
{
    private static readonly TakedownDecider Decider = new();
    private readonly List<Effect> _outbox = [];
    private readonly Action<World> _holds;
    private OnDuty _duty = Crew.Everybody;

    private World(Action<World> holds) => _holds = holds;

    public DateTimeOffset Now { get; private set; } = Happening.Start;
    public TakedownState State { get; private set; } = TakedownState.Initial;
    public List<Recorded> Timeline { get; } = [];
    public IReadOnlyList<Effect> Outbox => _outbox;

    /// <summary>Letters as they went out, each with the state that the driver saw.</summary>
    public List<(Effect Letter, TakedownState Then)> Sent { get; } = [];

    /// <summary>Looks of the machine, each with the state that it was made on.</summary>
    public List<(Effect Look, TakedownState Then)> Looked { get; } = [];

    /// <summary>What was asked last, and the answer.</summary>
    public (ICaseCommand Command, Decision Answer) Last { get; private set; }

    public DateTimeOffset? Due => Decider.Due(State);

    public static World Run(Happening happening, Action<World> holds)
    {
        var world = new World(holds);
        var report = Story.Report(happening.Places, happening.ChildAtRisk, happening.WithEmail);
        world.Ask(happening.WithEmail ? report with { Mail = Story.ByMail() } : report, Actor.Reporter);
        foreach (var step in happening.Steps) world.Take(step);
        return world;
    }

    private void Take(Step step)
    {
        switch (step)
        {
            case Step.Ask ask:
                Ask(ask.Command, ask.By);
                break;
            case Step.Duty duty:
                _duty = duty.Now;
                break;
            case Step.Sleep sleep:
                Now = Now.AddMinutes(sleep.Minutes);
                Ask(new Wake(), Actor.System);
                break;
            case Step.Wait wait:
                Wait(Now.AddMinutes(wait.Minutes));
                break;
            case Step.Post post:
                for (var n = 0; n < post.Many && _outbox.Count > 0; n++) Post(post.Fate);
                break;
        }
    }

    private void Wait(DateTimeOffset until)
    {
        while (Decider.Due(State) is { } due && due <= until)
        {
            Now = due > Now ? due : Now;
            Ask(new Wake(), Actor.System);
            Assert.True(Due is null || Due > Now, $"woken at {Now:u}, still due at {Due:u}");
        }

        Now = until;
    }

    private void Ask(ICaseCommand command, Actor by)
    {
        var answer = Decider.Decide(State, command, new DecisionContext(by, Now, Rules.Default, _duty));
        Last = (command, answer);
        if (answer is Decision.Accepted accepted)
        {
            foreach (var e in accepted.Events)
            {
                var recorded = new Recorded(Timeline.Count + 1, Now, by, e);
                Timeline.Add(recorded);
                State = Decider.Evolve(State, recorded);
                _outbox.AddRange(Decider.React(State, recorded));
            }
        }

        _holds(this);
    }

    private void Post(Fate fate)
    {
        var letter = _outbox[0];
        if (Decider.StillWanted(State, letter) is { } withdrawal)
        {
            _outbox.RemoveAt(0);
            Ask(new RecordEffect(letter, EffectEnd.Withdrawn, null, false, withdrawal.Reason, null), Actor.System);
            return;
        }

        if (fate != Fate.KeepsFailing) _outbox.RemoveAt(0);
        if (Looks.Is(letter.Kind))
        {
            // What the machine sees follows from the clock, so that a sequence is the same each time.
            var saw = (ItemStatus)(Now.Minute % 5);
            if (fate != Fate.KeepsFailing)
            {
                Looked.Add((letter, State));
                Ask(letter.Kind == Looks.Capture
                    ? new RecordCapture(letter.About!, saw, "w", fate == Fate.Refuses ? null : new EvidenceFile(
                        letter.About!.PadLeft(64, '0'), "text/plain", 1, Crew.Words("page")))
                    : new RecordProbe(letter.About!, saw, "w"), Actor.System);
            }

            return;
        }

        if (fate == Fate.Takes) Sent.Add((letter, State));
        var end = fate switch
        {
            Fate.Takes => EffectEnd.Accepted,
            Fate.Refuses => EffectEnd.RefusedForGood,
            _ => EffectEnd.StillFailing,
        };
        Ask(new RecordEffect(letter, end, fate == Fate.Takes ? "m" : null, false, null, null), Actor.System);
    }
}
