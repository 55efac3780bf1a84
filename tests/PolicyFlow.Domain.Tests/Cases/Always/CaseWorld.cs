using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Tests.Cases.Always;

/// <summary>Lets things happen to one case of any kind, as the driver would: it is woken when it is due, and what its outbox
/// asks for is taken, refused or withdrawn. After each thing, whoever holds the laws looks.</summary>
internal abstract class CaseWorld<TState>(IDecider<TState> decider, DateTimeOffset start, OnDuty duty)
    where TState : class
{
    private readonly List<Effect> _outbox = [];

    public DateTimeOffset Now { get; private set; } = start;

    public TState State { get; private set; } = decider.Initial;

    public List<Recorded> Timeline { get; } = [];

    /// <summary>Each event with the state that it led to.</summary>
    public List<(Recorded Event, TState After)> Steps { get; } = [];

    public IReadOnlyList<Effect> Outbox => _outbox;

    /// <summary>Letters as they went out, each with the state that the driver saw.</summary>
    public List<(Effect Letter, TState Then)> Sent { get; } = [];

    /// <summary>What was asked last, on which state, and the answer.</summary>
    public (ICaseCommand Command, TState On, Decision Answer) Last { get; private set; }

    public DateTimeOffset? Due => decider.Due(State);

    /// <summary>Who is on duty for this case.</summary>
    public virtual OnDuty Duty => duty;

    /// <summary>Fails where something that must always hold does not.</summary>
    protected abstract void Look();

    protected void Take(IEnumerable<Step> steps)
    {
        foreach (var step in steps) Take(step);
    }

    protected void Ask(ICaseCommand command, Actor by)
    {
        var answer = decider.Decide(State, command, new DecisionContext(by, Now, Rules.Default, Duty));
        Last = (command, State, answer);
        if (answer is Decision.Accepted accepted)
        {
            foreach (var e in accepted.Events)
            {
                var recorded = new Recorded(Timeline.Count + 1, Now, by, e);
                Timeline.Add(recorded);
                State = decider.Evolve(State, recorded);
                Steps.Add((recorded, State));
                _outbox.AddRange(decider.React(State, recorded));
            }
        }

        Look();
    }

    /// <summary>Does what is no letter.</summary>
    /// <returns>Whether it was such an effect.</returns>
    protected virtual bool Perform(Effect effect, Fate fate) => false;

    private void Take(Step step)
    {
        switch (step)
        {
            case Step.Ask ask:
                Ask(ask.Command, ask.By);
                break;
            case Step.Duty now:
                duty = now.Now;
                break;
            case Step.Sleep sleep:
                Now = Now.AddMinutes(sleep.Minutes);
                Ask(new Wake(), Actor.System);
                break;
            case Step.Wait wait:
                Wait(Now.AddMinutes(wait.Minutes));
                break;
            case Step.Post post:
                for (var n = 0; n < post.Many && _outbox.Count > 0; n++) Post(_outbox[0], post.Fate);
                break;
        }
    }

    private void Wait(DateTimeOffset until)
    {
        while (Due is { } due && due <= until)
        {
            Now = due > Now ? due : Now;
            Ask(new Wake(), Actor.System);
            Assert.True(Due is null || Due > Now, $"woken at {Now:u}, still due at {Due:u}");
        }

        Now = until;
    }

    private void Post(Effect effect, Fate fate)
    {
        if (decider.StillWanted(State, effect) is { } withdrawal)
        {
            _outbox.RemoveAt(0);
            Ask(new RecordEffect(effect, EffectEnd.Withdrawn, null, false, withdrawal.Reason, null), Actor.System);
            return;
        }

        if (fate != Fate.KeepsFailing) _outbox.RemoveAt(0);
        if (Perform(effect, fate)) return;
        if (fate == Fate.Takes) Sent.Add((effect, State));
        var end = fate switch
        {
            Fate.Takes => EffectEnd.Accepted,
            Fate.Refuses => EffectEnd.RefusedForGood,
            _ => EffectEnd.StillFailing,
        };
        Ask(new RecordEffect(effect, end, fate == Fate.Takes ? "m" : null, false, null, null), Actor.System);
    }
}
