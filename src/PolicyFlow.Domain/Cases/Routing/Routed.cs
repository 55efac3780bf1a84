using PolicyFlow.Domain.People;

namespace PolicyFlow.Domain.Cases.Routing;

/// <summary>One of the places of a route, filled with people.</summary>
/// <param name="Wanted">The role that the policy names.</param>
/// <param name="Taken">The role of those who take the place: another one where everybody who holds the named role is the
/// subject, or nobody holds it.</param>
/// <param name="People">Their ids; empty only where nobody is left in any role.</param>
public sealed record RoutedPlace(Role Wanted, Role Taken, IReadOnlyList<string> People)
{
    /// <summary>The next in line takes the place.</summary>
    public bool SteppedIn => Wanted != Taken;
}

/// <summary>Where one matter goes: the route of its category at its school, filled with the people who are there and whom it
/// is not about.</summary>
public sealed record Routed(Route Route, IReadOnlyList<RoutedPlace> Places)
{
    /// <summary>Everybody who is told, without repeats.</summary>
    public IReadOnlyList<string> People => [.. Places.SelectMany(p => p.People).Distinct()];

    /// <summary>The roles by which people see the matter. A chair of governors sees exactly the case that names them, so
    /// that role is never among these.</summary>
    public IReadOnlySet<Role> Roles => Places.Select(p => p.Taken).Where(r => r != Role.Chair).ToHashSet();

    /// <summary>The people who see it only because it names them: chairs of governors.</summary>
    public IReadOnlyList<string> Named =>
        [.. Places.Where(p => p.Taken == Role.Chair).SelectMany(p => p.People).Distinct()];
}
