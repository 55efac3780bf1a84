using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>The settings with the school holidays as they are known now.</summary>
public sealed class CampaignRulesNow(Rules rules, SchoolCalendar calendar)
{
    public Rules Now => rules with { SchoolHolidays = calendar.Now };
}
