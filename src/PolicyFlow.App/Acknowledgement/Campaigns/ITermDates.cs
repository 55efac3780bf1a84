using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>Knows when the schools are closed.</summary>
public interface ITermDates
{
    /// <summary>The holidays as they are entered now.</summary>
    Task<SchoolHolidays> CurrentAsync(CancellationToken cancel = default);
}
