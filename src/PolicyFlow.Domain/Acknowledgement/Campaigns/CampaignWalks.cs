using System.Globalization;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>The effects by which a campaign walks through its people, bucket by bucket and part by part.</summary>
public static class CampaignWalks
{
    private const string LookLane = "walk:look";

    public static string EffectOf(WalkKind walk) => walk switch
    {
        WalkKind.Enrol => "walk-enrol",
        WalkKind.Round => "walk-round",
        WalkKind.Look => "walk-look",
        WalkKind.Close => "walk-close",
        _ => "walk-supersede",
    };

    /// <summary>Which walk an effect belongs to, or null for one that is a letter.</summary>
    public static WalkKind? KindOf(Effect effect) =>
        Enum.GetValues<WalkKind>().Where(walk => EffectOf(walk) == effect.Kind).Select(walk => (WalkKind?)walk)
            .FirstOrDefault();

    /// <summary>The bucket that an effect walks through; -1 for a look.</summary>
    public static int BucketOf(Effect effect) =>
        effect.About is ['b', .. var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? n
            : -1;

    internal static IReadOnlyList<Effect> Everywhere(WalkKind walk, int round = 0) =>
        [.. Enumerable.Range(0, Buckets.Count).Select(bucket => In(walk, round, bucket))];

    internal static Effect In(WalkKind walk, int round, int bucket) =>
        new(EffectOf(walk), Buckets.Lane(bucket), Buckets.Name(bucket), round);

    internal static Effect Look(DateOnly day) =>
        new(EffectOf(WalkKind.Look), LookLane, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
