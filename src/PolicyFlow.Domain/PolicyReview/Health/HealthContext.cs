using PolicyFlow.Domain.PolicyReview.Laws;

namespace PolicyFlow.Domain.PolicyReview.Health;

/// <summary>What the check knows besides the text.</summary>
/// <param name="Laws">The list of laws, guidance, services and wordings.</param>
/// <param name="Today">Europe/London.</param>
public sealed record HealthContext(IReadOnlyList<LawEntry> Laws, DateOnly Today)
{
    /// <summary>What was seen when somebody last had the links looked at.</summary>
    public IReadOnlyList<LinkLook> Links { get; init; } = [];
}

/// <summary>What a look at a link found.</summary>
public enum LinkFound
{
    There,
    Gone,

    /// <summary>No answer, a login page, a check for robots: nothing is said of the link.</summary>
    CannotTell,
}

/// <summary>One look at a link.</summary>
/// <param name="On">The day, Europe/London.</param>
/// <param name="Why">The reason as a sentence for managers.</param>
public sealed record LinkLook(string Url, LinkFound Found, DateOnly On, string Why);
