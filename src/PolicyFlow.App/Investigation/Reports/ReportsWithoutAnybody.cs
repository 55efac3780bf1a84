using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Investigation.Reports;

/// <summary>Counts the reports of misuse that nobody sees, since nobody holds a role that would (5.3).</summary>
public sealed class ReportsWithoutAnybody(ICaseStore store)
{
    /// <summary>Beyond this nobody counts on.</summary>
    private const int CountTo = 100;

    public Task<int> CountAsync(CancellationToken cancel) =>
        store.CountAsync(InvestigationKeys.Nobody, CaseIndex.Everywhere, CountTo, cancel);
}
