namespace PolicyFlow.Domain.Cases.Routing;

/// <summary>One row of the table as the policy has it.</summary>
/// <param name="Title">What the matter is, as a reader calls it.</param>
/// <param name="Says">What the policy says about where it goes, in our own words.</param>
public sealed record PolicyRoute(Route Route, string Title, string Says)
{
    /// <summary>Whether the safeguarding lead cannot be taken off the route (8.1).</summary>
    public bool KeepsLead { get; init; }

    public string Category => Route.Category;
}
