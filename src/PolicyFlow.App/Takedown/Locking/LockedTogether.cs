using PolicyFlow.App.Takedown.View;

namespace PolicyFlow.App.Takedown.Locking;

/// <summary>What holds the same bytes: a file that came by mail is in the mail itself too, and a page that was kept goes
/// with its place.</summary>
internal static class LockedTogether
{
    private const string Mail = "message/rfc822";

    /// <summary>The files chosen, and every other file of the case that carries one of them or what is at one of the
    /// items.</summary>
    public static IReadOnlyList<string> Files(CaseView view, IReadOnlyList<string> items, IReadOnlyList<string> files)
    {
        var kept = view.Words.Files;
        var all = files.Concat(view.State.Items.Where(i => items.Contains(i.Id)).Select(i => i.Capture).OfType<string>())
            .Where(sha => kept.Any(f => f.Sha256 == sha)).ToHashSet();
        foreach (var chosen in kept.Where(f => all.Contains(f.Sha256)).ToList())
        {
            var came = kept.Where(f => f.Came == chosen.Came).ToList();
            if (!came.Exists(f => f.ContentType == Mail)) continue;
            all.UnionWith(came.Where(f => f.ContentType == Mail || chosen.ContentType == Mail).Select(f => f.Sha256));
        }

        return [.. all];
    }
}
