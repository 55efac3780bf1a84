using Microsoft.Extensions.Configuration;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Campaigns;

/// <summary>The settings under <c>Campaigns</c>: when whom is reminded, in days after a campaign's first day, and at which
/// hour (Europe/London). A campaign that is open keeps the days that it was opened with.</summary>
public sealed record CampaignOptions
{
    public const string Section = "Campaigns";
    private const int MostDays = 120;
    private const int MostReminders = 6;

    /// <summary>Days on which those who have not confirmed are reminded, such as <c>3,7</c>.</summary>
    public string ReminderDays { get; init; } = string.Join(',', CampaignRules.Default.ReminderDays);

    /// <summary>When line managers are told.</summary>
    public int LineManagerDay { get; init; } = CampaignRules.Default.LineManagerDay;

    /// <summary>The last reminder.</summary>
    public int FinalDay { get; init; } = CampaignRules.Default.FinalDay;

    /// <summary>When the School Sport Development Managers are told.</summary>
    public int ManagersDay { get; init; } = CampaignRules.Default.ManagersDay;

    /// <summary>When the principals and governors are told.</summary>
    public int PrincipalsDay { get; init; } = CampaignRules.Default.PrincipalsDay;

    /// <summary>The hour at which mail goes.</summary>
    public int Hour { get; init; } = CampaignRules.Default.Hour;

    /// <summary>What decisions are made by.</summary>
    public CampaignRules Rules => new(
        [.. Days().OfType<int>()], LineManagerDay, FinalDay, ManagersDay, PrincipalsDay, Hour);

    public static CampaignOptions Of(IConfiguration settings) =>
        settings.GetSection(Section).Get<CampaignOptions>() ?? new CampaignOptions();

    /// <summary>Everything to put right before a campaign can be opened.</summary>
    public IEnumerable<string> Problems()
    {
        var reminders = Days();
        if (reminders.Count > MostReminders || !Rising([.. reminders.Select(day => day ?? 0)]))
        {
            yield return $"{Section}:{nameof(ReminderDays)} must be up to {MostReminders} days from 1 to {MostDays} in "
                + "rising order, with commas between them, such as 3,7.";
        }
        else if (!Rising([.. reminders.OfType<int>(), LineManagerDay, FinalDay, ManagersDay, PrincipalsDay]))
        {
            yield return $"The days under {Section} must come in this order, each later than the one before and none after "
                + $"day {MostDays}: {nameof(ReminderDays)}, {nameof(LineManagerDay)}, {nameof(FinalDay)}, "
                + $"{nameof(ManagersDay)}, {nameof(PrincipalsDay)}.";
        }

        if (Hour is < 6 or > 17) yield return $"{Section}:{nameof(Hour)} must be between 6 and 17.";
    }

    private List<int?> Days() =>
    [
        .. ReminderDays.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(day => int.TryParse(day, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : (int?)null),
    ];

    private static bool Rising(List<int> days) =>
        days.TrueForAll(day => day is >= 1 and <= MostDays) && days.Zip(days.Skip(1)).All(pair => pair.First < pair.Second);
}
