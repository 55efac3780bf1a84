using PolicyFlow.App.People.Digest;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Digest;

namespace PolicyFlow.Domain.Tests.People.Digest;

/// <summary>Tells what happens to the digest of one person, as the program would carry it out.</summary>
internal sealed class DigestStory(int hour = 7)
{
    public const string Person = "p-dana";

    private readonly DigestDecider _decider = new();
    private readonly HashSet<string> _commands = [];
    private readonly List<Recorded> _events = [];

    public DigestState State { get; private set; } = DigestState.Initial;

    public IReadOnlyList<Recorded> Events => _events;

    /// <summary>Effects that nobody has ended yet.</summary>
    public List<Effect> Waiting { get; } = [];

    public DateTimeOffset? Due => _decider.Due(State);

    public DigestStory Add(DateTimeOffset at, string id, string letter = "tell-new-report", string about = "takedown-1")
    {
        var (slot, dayAfter) = DigestHours.After(at, hour);
        return Do(at, "line:" + id, new AddToDigest(Person, new DigestLine(about, letter), slot, dayAfter));
    }

    public DigestStory Wake(DateTimeOffset at) => Do(at, null, new Wake());

    /// <summary>Tries what waits, as the driver does.</summary>
    /// <param name="end">What becomes of a mail; null where it is to be tried later.</param>
    public DigestStory Post(DateTimeOffset at, EffectEnd? end = EffectEnd.Accepted, params IReadOnlyList<LeftOutLine> leftOut)
    {
        foreach (var effect in Waiting.ToList())
        {
            var withdrawn = _decider.StillWanted(State, effect);
            if (withdrawn is null && State.Leaving is { } leaving)
            {
                var ofThis = leftOut.Where(l => leaving.Lines.Exists(w => w.Number == l.Line)).ToList();
                Do(at, null, new ComposeDigest(leaving.Day, ofThis));
                if (ofThis.Count == leaving.Lines.Count) withdrawn = new Withdrawal("empty", "Nothing is left.");
            }

            if (withdrawn is null && end is null) continue;
            Waiting.Remove(effect);
            Do(at, null, new RecordEffect(
                effect, withdrawn is null ? end!.Value : EffectEnd.Withdrawn, "m", false, withdrawn?.Reason, null));
        }

        return this;
    }

    public IReadOnlyList<T> Of<T>() => [.. _events.Select(e => e.Event).OfType<T>()];

    public string Refusal(ICaseCommand command) =>
        Assert.IsType<Decision.Refused>(_decider.Decide(State, command, Context(DateTimeOffset.UnixEpoch))).Code;

    private DigestStory Do(DateTimeOffset at, string? commandId, ICaseCommand command)
    {
        // The engine recognises a command that it has recorded.
        if (commandId is not null && !_commands.Add(commandId)) return this;
        foreach (var e in Assert.IsType<Decision.Accepted>(_decider.Decide(State, command, Context(at))).Events)
        {
            var recorded = new Recorded(_events.Count + 1, at, Actor.System, e);
            _events.Add(recorded);
            State = _decider.Evolve(State, recorded);
            Waiting.AddRange(_decider.React(State, recorded));
        }

        return this;
    }

    private static DecisionContext Context(DateTimeOffset now) => new(Actor.System, now, Rules.Default, OnDuty.Nobody);
}
