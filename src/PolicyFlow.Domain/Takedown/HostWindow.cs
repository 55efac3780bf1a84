using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Takedown;

/// <summary>A window that the law itself gives a host: not ours of clause 16.3, which is shown beside it.</summary>
/// <param name="Length">How long the host has.</param>
/// <param name="SkipsDaysOff">Whether every moment of a Saturday, Sunday, Good Friday, Christmas Day or bank holiday
/// (days of Europe/London) is disregarded; otherwise all hours count.</param>
/// <param name="InForce">Whether it counts. Where it does not, nothing is shown and no letter names the law.</param>
/// <param name="Law">The law by its name, as a letter may name it.</param>
/// <param name="Source">Where the figure comes from, shown beside it.</param>
public sealed record HostWindow(TimeSpan Length, bool SkipsDaysOff, bool InForce, string Law, string Source)
{
    /// <summary>When it ends (UTC).</summary>
    /// <param name="hasNoticeAt">Since when the host has the notice (UTC).</param>
    public DateTimeOffset EndsAt(DateTimeOffset hasNoticeAt, BankHolidays holidays)
    {
        if (!SkipsDaysOff) return hasNoticeAt + Length;
        var left = Length;
        var from = hasNoticeAt;
        while (true)
        {
            var day = LondonDay.Of(from);
            var dayEnds = LondonDay.StartOf(day.AddDays(1));
            if (holidays.IsWorkingDay(day))
            {
                if (from + left <= dayEnds) return from + left;
                left -= dayEnds - from;
            }

            from = dayEnds;
        }
    }
}

/// <summary>When a host's own legal window ends.</summary>
/// <param name="EndsAt">UTC.</param>
/// <param name="Law">The law by its name.</param>
/// <param name="ListRanOut">The list of bank holidays does not reach so far: the true end may be later.</param>
public sealed record HostDeadline(DateTimeOffset EndsAt, string Law, bool ListRanOut = false);
