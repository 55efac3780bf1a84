using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.Domain.Tests.Acknowledgement;

/// <summary>One person's entry, lived through without a store: the effects that it asks for are kept as they come.</summary>
internal sealed class EntryStory
{
    public const string Campaign = "campaign-c-1";
    public const string Me = "m-1";
    public const string Hash = "aa";

    private static readonly EntryDecider Decider = new();
    private static readonly BodyRef Words = new("b1", "aa");
    private int _sequence;

    public EntryState State { get; private set; } = Decider.Initial;

    public DateTimeOffset Now { get; set; } = Moments.At("2026-10-01 08:00");

    /// <summary>Everything that it ever asked for.</summary>
    public List<Effect> Effects { get; } = [];

    public List<ICaseEvent> Events { get; } = [];

    public static EntryStory Enrolled(bool joiner = false, bool address = true)
    {
        var story = new EntryStory();
        story.Accept(new Enrol(
            Campaign, Me, "social", 2, Hash, null, "Coach", StaffKind.Employee, joiner, address, LondonDay.Of(story.Now)));
        return story;
    }

    /// <summary>Those that are still wanted.</summary>
    public List<Effect> Wanted => [.. Effects.Where(e => Decider.StillWanted(State, e) is null)];

    public Decision Ask(ICaseCommand command, Actor? by = null)
    {
        var decision = Decider.Decide(
            State, command, new DecisionContext(by ?? Actor.System, Now, Rules.Default, OnDuty.Nobody));
        if (decision is not Decision.Accepted accepted) return decision;
        foreach (var @event in accepted.Events)
        {
            var recorded = new Recorded(++_sequence, Now, by ?? Actor.System, @event);
            State = Decider.Evolve(State, recorded);
            Events.Add(@event);
            Effects.AddRange(Decider.React(State, recorded));
        }

        return decision;
    }

    public void Accept(ICaseCommand command, Actor? by = null) => Assert.IsType<Decision.Accepted>(Ask(command, by));

    public string Refuse(ICaseCommand command, Actor? by = null) => Assert.IsType<Decision.Refused>(Ask(command, by)).Code;

    public void Confirm()
    {
        Accept(new OpenPolicy());
        Accept(new ReadSection(1, 1));
        Accept(Confirmation());
    }

    public static Acknowledge Confirmation(string hash = Hash, int version = 2) =>
        new(hash, AcknowledgementWording.Of(version), Words, 1, false, "link");

    public static ICaseCommand Declining => new Decline(Words);

    public static ICaseCommand Exempting(DateOnly until) => new Exempt(Words, until);
}
