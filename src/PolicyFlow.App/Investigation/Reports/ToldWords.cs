using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;

namespace PolicyFlow.App.Investigation.Reports;

/// <summary>Where the words of a report lie by which others about the same are found.</summary>
/// <param name="ReportedAt">When it came in (UTC).</param>
public sealed record ToldWords(
    BodyRef? About, IReadOnlyList<BodyRef> Places, BodyRef? ReporterEmail, DateTimeOffset ReportedAt)
{
    public static ToldWords Of(InvestigationState s) =>
        new(s.Report.About, [.. s.Report.Items.Select(i => i.Locator)], s.Report.ReporterEmail, s.ReportedAt);
}
