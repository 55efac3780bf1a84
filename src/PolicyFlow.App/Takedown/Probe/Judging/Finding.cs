using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Probe.Judging;

/// <summary>A verdict with its reason.</summary>
internal sealed record Finding(ItemStatus Status, Why Why)
{
    /// <summary>Whether what was read is the content, so that later looks may be compared with it.</summary>
    public bool IsContent => Status is ItemStatus.Up or ItemStatus.Amended;

    public static Finding Up(Why why) => new(ItemStatus.Up, why);

    public static Finding Amended(Why why) => new(ItemStatus.Amended, why);

    public static Finding Gone(Why why) => new(ItemStatus.Gone, why);

    public static Finding CannotTell(Why why) => new(ItemStatus.CannotTell, why);
}
