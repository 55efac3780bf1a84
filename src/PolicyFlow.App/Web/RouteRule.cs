using Microsoft.AspNetCore.Builder;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Web;

/// <summary>The rule of a route, kept as endpoint metadata. A route without one is a defect that a test finds.</summary>
public sealed record RouteRule(Matter Matter);

/// <summary>The app role with which a program may ask a route for itself, kept as endpoint metadata. Only on routes that
/// change nothing and show neither a case nor a person.</summary>
public sealed record ProgramRule(string AppRole);

/// <summary>Sets the rule of a route.</summary>
public static class RouteRules
{
    /// <summary>Says what the route shows or does, and so who may use it.</summary>
    public static TBuilder Rule<TBuilder>(this TBuilder builder, Matter matter)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.WithMetadata(new RouteRule(matter));
        return builder;
    }

    /// <summary>Lets programs with that app role ask, beside the people of the rule.</summary>
    public static TBuilder ForPrograms<TBuilder>(this TBuilder builder, string appRole)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.WithMetadata(new ProgramRule(appRole));
        return builder;
    }
}
