using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Takedown.View;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>The fields that choose places and files to lock, unlock or destroy.</summary>
internal static class LockFields
{
    private const string All = "None ticked, of places and files, means all of them.";

    public static IReadOnlyList<ActionField> Of(IReadOnlyList<ItemView> items, IReadOnlyList<FileView> files)
    {
        var fields = new List<ActionField>(2);
        if (items.Count > 0) fields.Add(ItemField.Of(items, All));
        if (files.Count > 0)
        {
            fields.Add(new ActionField("files", "Which files", FieldType.Items)
            {
                Hint = All,
                Options = [.. files.DistinctBy(f => f.Sha256).Select(f => new FieldOption(f.Sha256, f.Name))],
            });
        }

        return fields;
    }

    /// <summary>How much there is, in words.</summary>
    public static string Count(IReadOnlyList<ItemView> items, IReadOnlyList<FileView> files) =>
        $"Locked here: {Many(items.Count, "place")}, {Many(Distinct(files).Count, "file")}.";

    /// <summary>What is locked and still there.</summary>
    public static (IReadOnlyList<ItemView> Items, IReadOnlyList<FileView> Files) Locked(CaseView view) =>
        ([.. view.Items.Where(i => i is { Locked: true, Destroyed: false })], [.. view.Words.Files.Where(f => f.Locked)]);

    /// <summary>What was chosen, by id and SHA-256; an unknown one is a problem.</summary>
    public static (IReadOnlyList<string> Items, IReadOnlyList<string> Files) Read(CaseView view, ActionInput input)
    {
        var files = input.Many("files").Distinct().ToList();
        if (files.Exists(sha => view.Words.Files.All(f => f.Sha256 != sha)))
            input.Problem("files", "This case has no such file.");
        return (ItemField.Read(view, input), files);
    }

    /// <summary>What was chosen of the locked; all of it where nothing was.</summary>
    public static (IReadOnlyList<string> Items, IReadOnlyList<string> Files) ReadLocked(CaseView view, ActionInput input)
    {
        var (items, files) = Read(view, input);
        if (items.Count + files.Count > 0) return (items, files);
        var locked = Locked(view);
        return ([.. locked.Items.Select(i => i.Id)], Distinct(locked.Files));
    }

    private static string Many(int n, string one) => n == 1 ? $"1 {one}" : $"{n} {one}s";

    public static IReadOnlyList<string> Distinct(IEnumerable<FileView> files) => [.. files.Select(f => f.Sha256).Distinct()];
}
