namespace PolicyFlow.App.Cases.Actions;

/// <summary>Actions that belong together, under one heading of the case page.</summary>
public sealed record ActionGroup(string Title, IReadOnlyList<CaseAction> Actions)
{
    /// <summary>The groups that have something in them. What no group names stands in the last one: nothing that is
    /// offered may be missing from the page.</summary>
    /// <param name="order">The groups in the order in which a case is worked, with the names of their actions.</param>
    public static IReadOnlyList<ActionGroup> Of(
        IReadOnlyList<(string Title, string[] Names)> order, IReadOnlyList<CaseAction> actions)
    {
        var named = order.SelectMany(g => g.Names).ToHashSet();
        return
        [
            .. from g in order
               let own = g.Names.SelectMany(n => actions.Where(a => a.Name == n))
               let rest = actions.Where(a => g.Title == order[^1].Title && !named.Contains(a.Name))
               let all = own.Concat(rest).ToList()
               where all.Count > 0
               select new ActionGroup(g.Title, all),
        ];
    }
}
