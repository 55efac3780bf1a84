using PolicyFlow.App.Cases;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>When people are written to about a policy: on school days, from the hour that is set. Whoever asks refreshes the
/// calendar first.</summary>
public sealed class MailHours(CampaignRulesNow rules, CaseClock clock)
{
    /// <summary>Null where mail may go now, else when it may (UTC).</summary>
    public DateTimeOffset? OpensAt()
    {
        var (now, all) = (clock.Now, rules.Now);
        var today = LondonDay.Of(now);
        var day = CampaignCalendar.NextSchoolDay(today, all);
        var at = CampaignCalendar.At(day, all.Campaign.Hour);
        return at > now ? at : null;
    }

    /// <summary>The next time after today (UTC).</summary>
    public DateTimeOffset NextDay()
    {
        var all = rules.Now;
        var day = CampaignCalendar.NextSchoolDay(LondonDay.Of(clock.Now).AddDays(1), all);
        return CampaignCalendar.At(day, all.Campaign.Hour);
    }

    /// <summary>The London day on which a mail that is written now goes.</summary>
    public DateOnly MailDay() => LondonDay.Of(OpensAt() ?? clock.Now);
}
