using System.Collections.Immutable;

namespace PolicyFlow.Domain.Cases;

/// <summary>Another case is about these people, and belongs to this one: they see this one as little. It says all of them each
/// time, so that whoever was named by mistake there sees this one again.</summary>
/// <param name="From">The stream of the other case.</param>
/// <param name="People">Ids of people of the directory.</param>
public sealed record LeaveOut(string From, IReadOnlyList<string> People) : ICaseCommand;

/// <summary>A case that belongs to this one is about these people (9.1).</summary>
public sealed record LeftOutElsewhere(string From, IReadOnlyList<string> People) : ICaseEvent;

/// <summary>Who is left out of a case because another one that belongs to it is about them.</summary>
internal static class LeavingOut
{
    public static readonly ImmutableDictionary<string, ImmutableHashSet<string>> Nobody =
        ImmutableDictionary<string, ImmutableHashSet<string>>.Empty;

    public static Decision Decide(
        ImmutableDictionary<string, ImmutableHashSet<string>> by, LeaveOut c, DecisionContext context) =>
        context.Actor.Kind != ActorKind.System ? Decision.No("not-yours", "Only another case can say this.")
        : (by.GetValueOrDefault(c.From) ?? []).SetEquals(c.People) ? Decision.Nothing
        : Decision.Of(new LeftOutElsewhere(c.From, c.People));

    public static ImmutableDictionary<string, ImmutableHashSet<string>> With(
        ImmutableDictionary<string, ImmutableHashSet<string>> by, LeftOutElsewhere e) => by.SetItem(e.From, [.. e.People]);
}
