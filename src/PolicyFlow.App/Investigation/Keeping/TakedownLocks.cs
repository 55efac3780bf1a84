using PolicyFlow.App.Cases;
using PolicyFlow.App.Takedown.Reports;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Investigation.Keeping;

/// <summary>What is locked in the takedowns that belong to an investigation. The same bytes are locked here too: whoever locks
/// an item locks it for all (8.1).</summary>
/// <param name="Locked">SHA-256 of files that nobody gets.</param>
/// <param name="Destroyed">SHA-256 of files that were destroyed on instruction; they are locked as well.</param>
/// <param name="Any">Something is locked there, a file or a place.</param>
internal sealed record TakedownLocks(IReadOnlySet<string> Locked, IReadOnlySet<string> Destroyed, bool Any)
{
    public static async Task<TakedownLocks> OfAsync(
        CaseEngine<TakedownState> takedowns, InvestigationState s, CancellationToken cancel)
    {
        var (locked, destroyed, any) = (new HashSet<string>(), new HashSet<string>(), false);
        foreach (var stream in s.Takedowns.Concat(s.Report.From is { } from ? [from] : []).Distinct())
        {
            if (!stream.StartsWith(CaseKind.Takedown.Prefix, StringComparison.Ordinal)
                || await takedowns.LoadAsync(stream, cancel) is not { State: var other }) continue;
            locked.UnionWith(other.LockedFiles);
            destroyed.UnionWith(EvidenceRoom.Destroyed(other));
            any = any || other.LockedFiles.Count > 0 || other.Items.Any(i => i.Locked);
        }

        return new TakedownLocks(locked, destroyed, any);
    }
}
