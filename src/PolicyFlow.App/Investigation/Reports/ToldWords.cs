using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.Reports;

/// <summary>Where the words of a report lie by which others about the same are found.</summary>
/// <param name="ReportedAt">When it came in (UTC).</param>
public sealed record ToldWords(
    BodyRef? About, IReadOnlyList<BodyRef> Places, BodyRef? Description, BodyRef? ReporterEmail, DateTimeOffset ReportedAt)
{
    public static ToldWords Of(InvestigationState s) => new(
        s.Report.About, [.. s.Report.Items.Select(i => i.Locator)], s.Report.Description, s.Report.ReporterEmail, s.ReportedAt);

    public static ToldWords Of(TakedownState s) =>
        new(s.About, [.. s.Items.Select(i => i.Listed.Locator)], s.Description, s.ReporterEmail, s.ReportedAt);
}
