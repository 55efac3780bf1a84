using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Cases.Routing.Trying;

/// <summary>One case of the past, as trying a change of the table needs it.</summary>
/// <param name="Path">Where its page is, such as <c>/cases/PF-7K3M-92QX</c>.</param>
/// <param name="ReportedAt">UTC.</param>
/// <param name="Sight">School, whom it is about, and who may see it: others only count it.</param>
public sealed record RoutedCase(
    string Reference, string Path, string Category, DateTimeOffset ReportedAt, bool ChildAtRisk, CaseSight Sight);

/// <summary>The cases of one kind that were routed.</summary>
public interface IRoutedCases
{
    /// <summary>Cases reported since then, the newest first, read one after the other: whoever reads may stop.</summary>
    /// <param name="since">UTC.</param>
    /// <param name="school">Null for all cases of the network.</param>
    IAsyncEnumerable<RoutedCase> SinceAsync(DateTimeOffset since, string? school, CancellationToken cancel);
}
