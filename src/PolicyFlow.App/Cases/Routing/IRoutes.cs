using PolicyFlow.Domain.Cases.Routing;

namespace PolicyFlow.App.Cases.Routing;

/// <summary>Says where a matter goes (5.3, 8.1, 9.1, 11.4, 11.7, 12.7, 13.1). Answers come from memory.</summary>
public interface IRoutes
{
    /// <summary>The route of a category, the school's own where it has one, filled with people. A category without a route
    /// goes where the policy sends questions and misuse in general (5.3).</summary>
    /// <param name="school">Null for a matter of no known school.</param>
    /// <param name="leftOut">The ids of people whom it is about: they are never among the answer.</param>
    /// <param name="childAtRisk">The safeguarding lead comes first, whatever the table says (8.1).</param>
    Routed Of(string category, string? school, IReadOnlySet<string> leftOut, bool childAtRisk = false);
}
