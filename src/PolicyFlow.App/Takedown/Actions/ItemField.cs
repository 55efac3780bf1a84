using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Takedown.View;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>The field that chooses items of the case.</summary>
internal static class ItemField
{
    public static ActionField Of(IEnumerable<ItemView> items, string hint) => new("items", "Which places", FieldType.Items)
    {
        Hint = hint,
        Options = [.. items.Select(i => new FieldOption(i.Id, i.Text))],
    };

    /// <summary>The ids chosen, or where none was, all that somebody may be asked about.</summary>
    public static IReadOnlyList<string> ReadOrAll(CaseView view, ActionInput input) =>
        Read(view, input) is { Count: > 0 } chosen ? chosen : [.. view.Askable.Select(i => i.Id)];

    /// <summary>The ids chosen; addresses are understood too. Unknown ones are a problem.</summary>
    public static IReadOnlyList<string> Read(CaseView view, ActionInput input)
    {
        var ids = new List<string>();
        foreach (var chosen in input.Many("items").Concat(input.Many("urls")))
        {
            var item = view.Items.FirstOrDefault(i => i.Id == chosen || i.Text == chosen);
            if (item is null) input.Problem("items", "This case has no such place.");
            else ids.Add(item.Id);
        }

        return ids;
    }
}
