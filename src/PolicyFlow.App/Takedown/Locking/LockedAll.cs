using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Locking;

/// <summary>Whether anything, or everything, of a case is locked.</summary>
internal static class LockedAll
{
    public static bool Is(TakedownState s) => Any(s)
        && s.Items.TrueForAll(i => i.Locked) && s.Files.TrueForAll(f => s.LockedFiles.Contains(f.Sha256));

    public static bool Any(TakedownState s) => s.Items.Exists(i => i.Locked) || s.LockedFiles.Count > 0;
}
