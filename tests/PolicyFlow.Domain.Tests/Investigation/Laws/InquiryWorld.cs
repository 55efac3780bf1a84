using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Tests.Takedown.Always;

namespace PolicyFlow.Domain.Tests.Investigation.Laws;

/// <summary>Lets things happen to an investigation and looks, after each of them, whether what must always hold still holds.
/// </summary>
internal sealed class InquiryWorld
{
    public static readonly InvestigationDecider Decider = new();
    private readonly Action<InquiryWorld> _holds;
    private OnDuty _duty = Inquiry.Everyone;

    private InquiryWorld(Action<InquiryWorld> holds) => _holds = holds;

    public DateTimeOffset Now { get; private set; } = Inquiry.Wednesday;
    public InvestigationState State { get; private set; } = InvestigationState.Initial;
    public List<Recorded> Timeline { get; } = [];

    /// <summary>Each event with the state that it led to.</summary>
    public List<(Recorded Event, InvestigationState After)> Steps { get; } = [];
    public List<Effect> Outbox { get; } = [];

    /// <summary>Letters as they went out, each with the state that the driver saw.</summary>
    public List<(Effect Letter, InvestigationState Then)> Sent { get; } = [];

    /// <summary>What was asked last, on which state, and the answer.</summary>
    public (ICaseCommand Command, InvestigationState On, Decision Answer) Last { get; private set; }

    public DateTimeOffset? Due => Decider.Due(State);

    public OnDuty Duty => Without(_duty, State.LeftOut);

    public static InquiryWorld Run((ReportMisuse Report, Step[] Steps) happening, Action<InquiryWorld> holds)
    {
        var world = new InquiryWorld(holds);
        world.Ask(happening.Report, Actor.Reporter);
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
                for (var n = 0; n < post.Many && Outbox.Count > 0; n++) Post(post.Fate);
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

    private void Ask(ICaseCommand command, Actor by)
    {
        var answer = Decider.Decide(State, command, new DecisionContext(by, Now, Rules.Default, Duty));
        Last = (command, State, answer);
        if (answer is Decision.Accepted accepted)
        {
            foreach (var e in accepted.Events)
            {
                var recorded = new Recorded(Timeline.Count + 1, Now, by, e);
                Timeline.Add(recorded);
                State = Decider.Evolve(State, recorded);
                Steps.Add((recorded, State));
                Outbox.AddRange(Decider.React(State, recorded));
            }
        }

        _holds(this);
    }

    private void Post(Fate fate)
    {
        var letter = Outbox[0];
        var withdrawal = Decider.StillWanted(State, letter);
        if (withdrawal is not null || fate != Fate.KeepsFailing) Outbox.RemoveAt(0);
        if (withdrawal is null && fate == Fate.Takes) Sent.Add((letter, State));
        var end = withdrawal is not null ? EffectEnd.Withdrawn : fate switch
        {
            Fate.Takes => EffectEnd.Accepted,
            Fate.Refuses => EffectEnd.RefusedForGood,
            _ => EffectEnd.StillFailing,
        };
        Ask(new RecordEffect(letter, end, end == EffectEnd.Accepted ? "m" : null, false, withdrawal?.Reason, null), Actor.System);
    }

    /// <summary>As the App asks: whoever is left out is not on duty for the case.</summary>
    private static OnDuty Without(OnDuty duty, IReadOnlySet<string> left) => duty with
    {
        Managers = [.. duty.Managers.Except(left)],
        SafeguardingLeads = [.. duty.SafeguardingLeads.Except(left)],
        Principals = [.. duty.Principals.Except(left)],
        ItDirectors = [.. duty.ItDirectors.Except(left)],
        SafeguardingDeputies = [.. duty.SafeguardingDeputies.Except(left)],
        AllSafeguardingLeads = [.. duty.AllSafeguardingLeads.Except(left)],
        Chairs = [.. duty.Chairs.Except(left)],
        WereAllThere = duty.WereAllThere is { } all ? Without(all, left) : null,
    };
}
