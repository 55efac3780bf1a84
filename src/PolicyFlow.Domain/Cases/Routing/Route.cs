using System.Collections.Immutable;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Domain.Cases.Routing;

/// <summary>How many of the roles of a route have to see a matter.</summary>
public enum RouteMode
{
    /// <summary>One of them is enough: all are told, and the first who takes it has it (clauses 5.3, 11.4, 13.1).</summary>
    AnyOf,

    /// <summary>Each of them has to see it (clauses 11.7, 12.7).</summary>
    AllOf,
}

/// <summary>Where matters of one category go, as the policy names it.</summary>
/// <param name="Category">The code of what was reported or asked, such as <c>misuse</c>.</param>
/// <param name="Clause">The clause that names the recipients, such as <c>11.7</c>.</param>
public sealed record Route(string Category, string Clause, RouteMode Mode, ImmutableList<Role> Roles);
