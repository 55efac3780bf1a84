using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Asking;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Domain.Tests.Investigation.Asking;

/// <summary>A question that lives: commands go in, events and effects are kept.</summary>
internal sealed class AskedQuestion
{
    public const string Coach = "p-coach";
    public const string Manager = "p-manager";
    public const string Lead = "p-lead";
    public const string School = "s-1";

    /// <summary>Monday 18 January 2027, 10:00 in London.</summary>
    public static readonly DateTimeOffset Monday = new(2027, 1, 18, 10, 0, 0, TimeSpan.Zero);

    private readonly QuestionDecider _decider = new();

    public QuestionState State { get; private set; } = QuestionState.Initial;

    public List<Effect> Effects { get; } = [];

    public DateTimeOffset Now { get; set; } = Monday;

    public OnDuty Duty { get; set; } = new([Manager], [Lead], []);

    public static BodyRef Words(string id) => new(id, "aa");

    public static AskedQuestion By(string? asker, QuestionKind kind = QuestionKind.Policy, params string[] leftOut)
    {
        var asked = new AskedQuestion();
        asked.Do(
            new PutQuestion(
                kind, School, asker, null, asker is null ? Words("e") : null, Words("w"), leftOut,
                [Role.Manager, Role.SafeguardingLead], [.. new[] { Manager, Lead }.Except(leftOut)]),
            asker);
        return asked;
    }

    /// <returns>The code of the refusal, or null.</returns>
    public string? Do(ICaseCommand command, string? by)
    {
        var actor = by is null ? Actor.Reporter : Actor.Person(by);
        if (command is Wake) actor = Actor.System;
        var decision = _decider.Decide(State, command, new DecisionContext(actor, Now, Rules.Default, Duty));
        if (decision is Decision.Refused refused) return refused.Code;
        foreach (var said in ((Decision.Accepted)decision).Events)
        {
            var recorded = new Recorded(State.Steps.Count + Effects.Count + 1, Now, actor, said);
            State = _decider.Evolve(State, recorded);
            Effects.AddRange(_decider.React(State, recorded));
        }

        return null;
    }

    /// <summary>The letters that came about so far and are wanted still.</summary>
    public IReadOnlyList<(string Kind, string Lane)> Wanted =>
        [.. Effects.Where(e => _decider.StillWanted(State, e) is null).Select(e => (e.Kind, e.Lane))];

    public DateTimeOffset? Due => _decider.Due(State);

    /// <summary>Somebody who holds a role at the school.</summary>
    public static Viewer Holding(string id, Role role, string? school = School) => new(id, [new RoleGrant(role, school)]);
}
