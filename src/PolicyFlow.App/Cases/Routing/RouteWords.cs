using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases.Routing;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Cases.Routing;

/// <summary>Routes in plain words.</summary>
public static class RouteWords
{
    public static string Of(RouteMode mode, IReadOnlyList<Role> roles) =>
        roles.Count == 1 ? RoleNames.Of(roles[0])
        : mode == RouteMode.AllOf ? $"{Roles(roles, "and")}: each of them"
        : $"{Roles(roles, "or")}: any one of them is enough";

    public static string Of(Route route) => Of(route.Mode, route.Roles);

    public static string Of(RouteChoice choice) => Of(choice.Mode, choice.Roles);

    /// <summary>Roles in one phrase.</summary>
    public static string Roles(IReadOnlyList<Role> roles, string last = "and") => roles.Count switch
    {
        0 => "nobody",
        1 => RoleNames.Of(roles[0]),
        _ => $"{string.Join(", ", roles.SkipLast(1).Select(RoleNames.Of))} {last} {RoleNames.Of(roles[^1])}",
    };

    /// <summary>Who has a place today, and in whose place they are.</summary>
    /// <param name="nameOf">What people call somebody, by id.</param>
    public static string Of(RoutedPlace place, Func<string, string> nameOf) =>
        place.People.Count == 0 ? $"{RoleNames.Of(place.Wanted)}: nobody, and nobody is left to step in"
        : place.SteppedIn
            ? $"{RoleNames.Of(place.Wanted)}: {Names(place, nameOf)} ({RoleNames.Of(place.Taken)}) steps in"
            : $"{RoleNames.Of(place.Wanted)}: {Names(place, nameOf)}";

    private static string Names(RoutedPlace place, Func<string, string> nameOf) =>
        string.Join(", ", place.People.Select(nameOf));
}
