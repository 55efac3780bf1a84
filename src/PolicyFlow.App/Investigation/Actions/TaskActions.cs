using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Investigation.TaskLists;
using PolicyFlow.App.Investigation.View;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Work;

namespace PolicyFlow.App.Investigation.Actions;

/// <summary>Puts tasks on the list, one a line (16.1). A case without tasks begins with the list of its school; what is left of
/// it as it stood comes from the template, anything else is the words of whoever wrote it.</summary>
internal sealed class PlanTasksAction(IPeopleDirectory people, ITaskTemplates templates) : IInvestigationAction
{
    private const int MostTasks = 50;

    public string Name => "plan-tasks";

    public CaseAction? Offer(InvestigationView view) => view.State.Over ? null : new CaseAction(
        Name, "Add tasks", "The case cannot be closed while a task is open.", "Add them",
        [
            new ActionField("tasks", "What is to be done? One task a line", FieldType.LongText, Required: true)
            {
                Hint = view.Tasks.Count > 0 ? null : "This is the list of the school. Take away what this case does not need.",
                Proposed = view.Tasks.Count > 0 ? null : string.Join('\n', templates.Of(view.State.School).Tasks),
            },
            new ActionField("for", "By whom? Their work email address", FieldType.Email)
            {
                Hint = "Leave empty for whoever looks into the case.",
            },
            new ActionField("due", "By when", FieldType.DateTime),
        ]);

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var text = input.Text("tasks", "What is to be done", required: true);
        var lines = (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > MostTasks) input.Problem("tasks", $"Add {MostTasks} tasks or fewer at a time.");
        var person = input.Colleague(people, "for", "The address");
        var due = input.Time("due", "The time");
        if (input.Problems.Count > 0) return null;
        var template = templates.Of(view.State.School);
        var listed = template.Tasks.ToHashSet(StringComparer.Ordinal);
        return new PlanTasks(
            [
                .. lines.Select((line, i) => listed.Contains(line)
                    ? new PlannedTask(line, null, person?.Id, due)
                    : new PlannedTask("", vault.Keep($"task-{i}", owner, line), person?.Id, due)),
            ],
            lines.Any(listed.Contains) ? template.Code : null);
    }
}

/// <summary>The field that chooses one of the open tasks.</summary>
internal static class TaskField
{
    public static ActionField Of(InvestigationView view) => new("task", "Which task?", FieldType.Choice, Required: true)
    {
        Options = [.. view.Tasks.Where(t => t.Open).Select(t => new FieldOption(t.Id, t.Text))],
        Proposed = view.Chosen.GetValueOrDefault("task"),
    };
}

/// <summary>A task is done.</summary>
internal sealed class FinishTaskAction : IInvestigationAction
{
    public string Name => "finish-task";

    public CaseAction? Offer(InvestigationView view) => view.State.Over || !view.Tasks.Any(t => t.Open) ? null : new CaseAction(
        Name, "Finish a task", "It is shown as done, by you.", "It is done", [TaskField.Of(view), Fields.Note]);

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var task = input.Text("task", "The task", required: true);
        var note = input.Words(vault, owner, "note", "The note");
        return input.Problems.Count > 0 ? null : new FinishTask(task!, note);
    }
}

/// <summary>A task is not needed.</summary>
internal sealed class DropTaskAction : IInvestigationAction
{
    public string Name => "drop-task";

    public CaseAction? Offer(InvestigationView view) => view.State.Over || !view.Tasks.Any(t => t.Open) ? null : new CaseAction(
        Name, "A task is not needed", "It stays on the list, with your reason.", "Drop it", [TaskField.Of(view), Fields.Reason()]);

    public ICaseCommand? Read(InvestigationView view, ActionInput input, BodyVault vault, string owner)
    {
        var task = input.Text("task", "The task", required: true);
        var reason = input.Words(vault, owner, "reason", "The reason", required: true);
        return input.Problems.Count > 0 ? null : new DropTask(task!, reason);
    }
}
