using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>The field that chooses one of several requests to the same sort of party; with a single one there is nothing
/// to choose.</summary>
internal static class RequestField
{
    public static ActionField Of(IReadOnlyList<ApproachView> requests) => new("approach", "To which request", FieldType.Choice)
    {
        Proposed = requests[^1].Id,
        Options = [.. requests.Select(a => new FieldOption(a.Id, a.Title))],
    };

    /// <summary>The request chosen, the latest of that party where none was.</summary>
    public static string Read(CaseView view, ActionInput input, ResponsibleParty party) =>
        input.Text("approach") ?? view.Approaches.LastOrDefault(a => a.Responsible == party)?.Id ?? "";
}
