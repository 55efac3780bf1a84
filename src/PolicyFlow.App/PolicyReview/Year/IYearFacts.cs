using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.PolicyReview.Year;

/// <summary>What a year's figures need of one case.</summary>
internal interface IYearFacts
{
    /// <summary>Whether the case counts.</summary>
    /// <param name="school">Null for the whole network.</param>
    /// <param name="from">The first moment (UTC).</param>
    /// <param name="until">The first moment after it (UTC).</param>
    bool IsOf(string? school, DateTimeOffset from, DateTimeOffset until);

    /// <summary>One more of its events, in their order.</summary>
    void Add(Recorded recorded);
}
