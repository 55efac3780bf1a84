using PolicyFlow.App.Acknowledgement.Campaigns;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Desk;

/// <summary>How much of a campaign is done.</summary>
public static class Completion
{
    /// <summary>Everybody but those who left before they confirmed, and those who are let off.</summary>
    public static int Expected(this EntryCounts counts) =>
        counts.All - counts[EntryStatus.Left] - counts[EntryStatus.Exempt];

    /// <summary>Those who are expected and have not confirmed, whatever the reason.</summary>
    public static int Missing(this EntryCounts counts) => counts.Expected() - counts.Done;

    /// <summary>Rounded down: nobody reads 100 while somebody is missing.</summary>
    public static int Percent(this EntryCounts counts) => Percent(counts.Done, counts.Expected());

    internal static int Percent(int done, int expected) => expected <= 0 ? 0 : (int)(Math.Min(done, expected) * 100L / expected);
}
