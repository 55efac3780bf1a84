namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>When a campaign reminds whom: days after its first day (Europe/London), each moved on to the next school day.
/// </summary>
/// <param name="ReminderDays">When those who have not confirmed are reminded.</param>
/// <param name="LineManagerDay">When their line managers are told.</param>
/// <param name="FinalDay">When they are reminded for the last time.</param>
/// <param name="ManagersDay">When the School Sport Development Managers are told.</param>
/// <param name="PrincipalsDay">When the principals are told, and the governors get counts.</param>
/// <param name="Hour">The hour at which mail goes, 0 to 23, Europe/London.</param>
public sealed record CampaignRules(
    IReadOnlyList<int> ReminderDays, int LineManagerDay, int FinalDay, int ManagersDay, int PrincipalsDay, int Hour)
{
    public static readonly CampaignRules Default = new([3, 7], 10, 14, 17, 21, 8);
}
