using Microsoft.AspNetCore.Builder;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Web;

/// <summary>The rule of a route, kept as endpoint metadata. A route without one is a defect that a test finds.</summary>
public sealed record RouteRule(Matter Matter);

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
}
