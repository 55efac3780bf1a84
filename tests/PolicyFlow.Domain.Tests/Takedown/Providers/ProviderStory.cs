using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Takedown.Providers;

namespace PolicyFlow.Domain.Tests.Takedown.Providers;

/// <summary>What becomes of one provider when people ask, one after the other.</summary>
internal sealed class ProviderStory(params string[] confirmers)
{
    public static readonly ProviderEntry Entry =
        new("Chatter (invented)", ProviderScope.Platform, ["chatter.example"], ["Open it"], "", "");

    public static readonly ProviderReach Reach = new("https://chatter.example/report", "abuse@chatter.example");
    public static readonly ProviderReach Other = new("https://chatter.example/new", "abuse@chatter.example");

    public static readonly ProviderAdded AsShipped = new(
        Entry.Name, Entry.Scope, Entry.Hosts, Entry.Steps, "", "", Reach.Form, Reach.Email, null, Shipped: true);

    private int _sequence;

    public ProviderState State { get; private set; } = ProviderState.Unknown;

    /// <summary>What the program brings along for this provider; nothing unless set.</summary>
    public ProviderAdded? Shipped { get; init; }

    public IReadOnlySet<string> TakenHosts { get; init; } = new HashSet<string>();

    /// <summary>The events that a command led to.</summary>
    public IReadOnlyList<ICaseEvent> Does(string who, ICaseCommand command)
    {
        var accepted = Assert.IsType<Decision.Accepted>(Ask(who, command));
        foreach (var e in accepted.Events)
        {
            State = ProviderState.Evolve(
                State, new Recorded(++_sequence, DateTimeOffset.UnixEpoch, Actor.Person(who), e));
        }

        return accepted.Events;
    }

    /// <summary>The code of the refusal.</summary>
    public string Refused(string who, ICaseCommand command) => Assert.IsType<Decision.Refused>(Ask(who, command)).Code;

    private Decision Ask(string who, ICaseCommand command) => ProviderDecider.Decide(
        State, command, new ProviderContext(Actor.Person(who), Shipped, confirmers.ToHashSet(), TakenHosts));
}
