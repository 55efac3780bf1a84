using System.Text;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Search;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Locking;

/// <summary>A case with locked places is found by its other words only: what only the locked place brought finds nothing.
/// The index keeps those words, so that they find the case again should it be unlocked.</summary>
internal static class LockedSearch
{
    private static readonly string[] Owners = ["reporter", "affected"];

    public static async Task<bool> FindsAsync(
        ICaseStore store, LoadedCase<TakedownState> loaded, Sought sought, CancellationToken cancel)
    {
        var s = loaded.State;
        var locked = s.Items.Where(i => i.Locked).Select(i => i.Listed.Locator.Id).ToHashSet();
        if (locked.Count == 0 || sought.Names(s.LeftOutHere)) return true;
        var ids = new List<string>();
        foreach (var owner in Owners) ids.AddRange(await store.BodiesOfAsync(loaded.Stream, owner, cancel));
        var bodies = await store.BodiesAsync(loaded.Stream, ids, cancel);
        var hidden = LockedWords.Of(s, bodies);
        var files = s.Files.Select(f => f.Name.Id).ToHashSet();
        var shown = bodies.Values.Where(b => !locked.Contains(b.Id) && !files.Contains(b.Id))
            .Select(b => hidden.Hide(Encoding.UTF8.GetString(b.Bytes)));
        return sought.IsIn(shown);
    }
}
