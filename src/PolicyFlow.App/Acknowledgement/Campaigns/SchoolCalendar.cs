using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>
/// The school holidays, at hand for decisions, which cannot wait for a store. Whoever is about to decide on days asks for
/// them to be refreshed first.
/// </summary>
/// <param name="dates">Where they are entered; null where nobody enters any.</param>
public sealed class SchoolCalendar(ITermDates? dates = null)
{
    private volatile SchoolHolidays _now = SchoolHolidays.None;

    public SchoolHolidays Now => _now;

    public async Task RefreshAsync(CancellationToken cancel = default)
    {
        if (dates is not null) _now = await dates.CurrentAsync(cancel);
    }
}
