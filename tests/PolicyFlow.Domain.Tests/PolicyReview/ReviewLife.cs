using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.Domain.Tests.PolicyReview;

/// <summary>One review, lived through step by step.</summary>
internal sealed class ReviewLife
{
    public static readonly DateTimeOffset Opens = new(2027, 10, 1, 7, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Overdue = new(2027, 11, 1, 8, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset[] Warnings = [Opens.AddMonths(-2), Opens.AddMonths(-1), Opens.AddDays(-7)];
    public static readonly Actor Mia = Actor.Person("p-mia");

    private static readonly PolicyReviewDecider Decider = new();

    private readonly List<Recorded> _events = [];

    public static readonly YearFigures NoFigures = new(
        Opens.AddYears(-1), Opens, 0, 0, 0, 0, null, null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, OverdueSteps.None, 0, 0, 0);

    public OnDuty Duty { get; set; } = new(["p-mia", "p-cem"], ["p-lou"], ["p-pia", "p-mia"])
    {
        Governors = ["p-gus", "p-gil"],
    };

    public PolicyReviewState State { get; private set; } = PolicyReviewState.Initial;

    public IReadOnlyList<ICaseEvent> Events => [.. _events.Select(e => e.Event)];

    public DateTimeOffset? Due => Decider.Due(State);

    /// <summary>The review of 2027 in the calendar.</summary>
    public static ReviewLife Scheduled()
    {
        var life = new ReviewLife();
        life.Do(new ScheduleReview(2027, Warnings, Opens, Overdue), Opens.AddYears(-1));
        return life;
    }

    /// <summary>The same, open and with a checklist of two points.</summary>
    public static ReviewLife Opened()
    {
        var life = Scheduled();
        life.Until(Opens);
        life.Fill(("removals", "m1"), ("workload", "m2"));
        return life;
    }

    /// <summary>The same, with every point ticked.</summary>
    public static ReviewLife Ticked()
    {
        var life = Opened();
        foreach (var point in life.State.Unticked.ToList())
            life.Do(new TickPoint(point.Id, TickAnswer.Done, null), Opens.AddDays(1), Mia);
        return life;
    }

    /// <summary>Wakes it at everything that is due up to a moment.</summary>
    public List<(DateTimeOffset At, Effect Effect)> Until(DateTimeOffset at)
    {
        var wanted = new List<(DateTimeOffset, Effect)>();
        while (Due is { } due && due <= at) wanted.AddRange(Do(new Wake(), due).Select(e => (due, e)));
        return wanted;
    }

    public void Fill(params (string Id, string Mark)[] points) => Do(
        new FillChecklist(
            State.FillsAsked, [.. points.Select(p => new ChecklistPoint(p.Id, ChecklistTopic.Finding, p.Mark))], NoFigures, [],
            new BodyRef("w", "aa")),
        Opens);

    public string Refusal(ICaseCommand command, DateTimeOffset now) =>
        Assert.IsType<Decision.Refused>(Decider.Decide(State, command, Context(now, Mia))).Code;

    public Withdrawal? StillWanted(Effect effect) => Decider.StillWanted(State, effect);

    public List<Effect> Do(ICaseCommand command, DateTimeOffset now, Actor? by = null)
    {
        var actor = by ?? Actor.System;
        var effects = new List<Effect>();
        foreach (var e in Assert.IsType<Decision.Accepted>(Decider.Decide(State, command, Context(now, actor))).Events)
        {
            var recorded = new Recorded(_events.Count + 1, now, actor, e);
            _events.Add(recorded);
            State = Decider.Evolve(State, recorded);
            effects.AddRange(Decider.React(State, recorded));
        }

        return effects;
    }

    private DecisionContext Context(DateTimeOffset now, Actor actor) => new(actor, now, Rules.Default, Duty);
}
