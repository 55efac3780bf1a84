using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Tests.Telling;

/// <summary>
/// A takedown told step by step, with a clock that is stepped through each due instant as the driver would, and a mail
/// server that takes letters at once unless the story says otherwise. All times count from the report.
/// </summary>
internal sealed partial class Story
{
    private static readonly TakedownDecider Decider = new();
    private readonly List<Recorded> _timeline = [];
    private readonly List<Effect> _outbox = [];
    private readonly List<Letter> _letters = [];

    private Story(DateTimeOffset start) => (Start, Clock) = (start, start);

    public DateTimeOffset Start { get; }
    public DateTimeOffset Clock { get; private set; }
    public TimeSpan Now => Clock - Start;
    public TakedownState State { get; private set; } = TakedownState.Initial;
    public TakedownStatus Status => TakedownStatusOf.Case(State);
    public OnDuty Duty { get; private set; } = Crew.Everybody;
    public Rules Rules { get; private set; } = Rules.Default;
    public IReadOnlyList<Recorded> Timeline => _timeline;
    public IReadOnlyList<Letter> Letters => _letters;
    public IReadOnlyList<Effect> Outbox => _outbox;
    private bool MailWorks { get; set; } = true;
    private bool HostTakesMail { get; set; } = true;

    /// <summary>What the machine looked at, and when (since the report).</summary>
    public IReadOnlyList<(TimeSpan At, string Item)> Looked => [.. _timeline.Where(r => r.Event is ItemProbed)
        .Select(r => (r.At - Start, ((ItemProbed)r.Event).Item))];

    /// <summary>What the machine sees when it looks; by itself it can tell nothing.</summary>
    private ItemStatus Shown { get; set; } = ItemStatus.CannotTell;
    private bool Captures { get; set; } = true;

    /// <summary>The times of all events of one kind.</summary>
    public IReadOnlyList<TimeSpan> When<T>()
        where T : ICaseEvent => [.. _timeline.Where(r => r.Event is T).Select(r => r.At - Start)];

    public T Last<T>()
        where T : ICaseEvent => _timeline.Select(r => r.Event).OfType<T>().Last();

    /// <summary>The times at which letters of one kind went out.</summary>
    public IReadOnlyList<TimeSpan> Sent(string letter) =>
        [.. _letters.Where(l => l.Kind == letter).Select(l => l.At)];

    /// <summary>Who got letters of one kind, in the order in which they went out.</summary>
    public IReadOnlyList<string> Told(string letter) =>
        [.. _letters.Where(l => l.Kind == letter).Select(l => l.Lane.Replace("person:", "", StringComparison.Ordinal))];

    public Item Item(string id) => State.Items.Single(i => i.Id == id);

    public Approach Approach(string id = "a1") => State.Find(id)!;

    /// <summary>The withdrawn letters of one kind, each with the reason on record.</summary>
    public IReadOnlyList<string> Skipped(string letter) =>
        [.. _timeline.Select(r => r.Event).OfType<LetterSkipped>().Where(e => e.Letter == letter).Select(e => e.Reason)];

    public TimeSpan? Due => Decider.Due(State) - Start;

    /// <summary>Goes on from a stream that is there already; its letters are long gone.</summary>
    public static Story GoesOn(IReadOnlyList<Recorded> timeline)
    {
        var story = new Story(timeline[0].At) { Clock = timeline[^1].At };
        story._timeline.AddRange(timeline);
        story.State = timeline.Aggregate(TakedownState.Initial, Decider.Evolve);
        return story;
    }

    /// <summary>Moves the clock, waking the case at each instant at which it wants to be woken.</summary>
    public Story At(TimeSpan sinceReport)
    {
        while (Decider.Due(State) is { } due && due <= Start + sinceReport)
        {
            Clock = due > Clock ? due : Clock;
            Wake();
        }

        Clock = Start + sinceReport;
        return this;
    }

    /// <summary>Moves the clock while nobody wakes the case, then wakes it: the program was down.</summary>
    public Story AsleepUntil(TimeSpan sinceReport)
    {
        Clock = Start + sinceReport;
        return Wake();
    }

    public Story Wake() => Do(new Wake(), Actor.System);

    /// <summary>Asks for something that the rules allow.</summary>
    public Story Do(ICaseCommand command, Actor? by = null)
    {
        var decision = Decide(command, by);
        Assert.IsType<Decision.Accepted>(decision);
        Record(((Decision.Accepted)decision).Events, by ?? Crew.TheManager);
        Deliver();
        return this;
    }

    /// <summary>Asks for something that the rules forbid, and answers the code of the refusal.</summary>
    public string Refusal(ICaseCommand command, Actor? by = null) =>
        Assert.IsType<Decision.Refused>(Decide(command, by)).Code;

    private Decision Decide(ICaseCommand command, Actor? by) =>
        Decider.Decide(State, command, new DecisionContext(by ?? Crew.TheManager, Clock, Rules, Duty));

    /// <summary>To a host, a further body or the police.</summary>
    private static bool GoesOutside(string letter) => Domain.Takedown.Letters.GoesOutside(letter)
        || letter is Domain.Takedown.Letters.Escalation or Domain.Takedown.Letters.Police;

    private ICaseCommand Look(Effect effect) => effect.Kind == Looks.Capture
        ? new RecordCapture(effect.About!, ItemStatus.Up, "captured", new EvidenceFile(
            effect.About!.PadLeft(64, '0'), "text/plain", 10, Crew.Words("page")))
        : new RecordProbe(effect.About!, Shown, "said-so");

    private void Record(IReadOnlyList<ICaseEvent> events, Actor by)
    {
        foreach (var e in events)
        {
            var recorded = new Recorded(_timeline.Count + 1, Clock, by, e);
            _timeline.Add(recorded);
            State = Decider.Evolve(State, recorded);
            _outbox.AddRange(Decider.React(State, recorded));
        }
    }

    /// <summary>Does what the driver does: asks whether each letter is still wanted, sends it, records what became of
    /// it.</summary>
    private void Deliver()
    {
        while (_outbox.Find(e => Looks.Is(e.Kind) ? Captures || e.Kind == Looks.Probe : MailWorks) is { } effect)
        {
            _outbox.Remove(effect);
            if (Looks.Is(effect.Kind) && Decider.StillWanted(State, effect) is null)
            {
                Record(Assert.IsType<Decision.Accepted>(Decide(Look(effect), Actor.System)).Events, Actor.System);
                continue;
            }

            var end = EffectEnd.Accepted;
            var withdrawal = Decider.StillWanted(State, effect);
            if (withdrawal is not null) end = EffectEnd.Withdrawn;
            else if (!HostTakesMail && GoesOutside(effect.Kind)) end = EffectEnd.RefusedForGood;
            else _letters.Add(Letter.Of(Now, effect));
            var outcome = new RecordEffect(effect, end, "m" + _letters.Count, false, withdrawal?.Reason, null);
            Record(Assert.IsType<Decision.Accepted>(Decide(outcome, Actor.System)).Events, Actor.System);
        }
    }
}
