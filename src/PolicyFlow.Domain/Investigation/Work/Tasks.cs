using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Investigation.Work;

/// <summary>Clause 16.1: what is to be done, and what became of it.</summary>
internal static class Tasks
{
    public static Decision Plan(InvestigationState s, PlanTasks c)
    {
        if (c.Tasks.Count == 0) return Decision.No("no-task", "Say what is to be done.");
        if (c.Tasks.Any(t => t.Words is null && t.Text.Length == 0))
            return Decision.No("no-words", "Say what is to be done.");
        if (c.Tasks.Any(t => t.For is { } person && s.LeftOut.Contains(person)))
            return Decision.No("left-out", "The matter is about them: give the task to somebody else.");
        return Decision.Of(new TasksPlanned(
            [
                .. c.Tasks.Select((t, i) => new ListedTask(
                    $"t{s.Work.Tasks.Count + i + 1}", t.Text, t.Words, t.For, t.DueAt)),
            ], c.Template));
    }

    public static Decision Finish(InvestigationState s, FinishTask c) => Find(s, c.Task) switch
    {
        null => NoTask,
        { DoneAt: not null } => Decision.Nothing,
        { Dropped: not null } => Decision.No("dropped", "This task was dropped. Add it again if it is needed after all."),
        _ => Decision.Of(new TaskFinished(c.Task, c.Note)),
    };

    public static Decision Drop(InvestigationState s, DropTask c) => Find(s, c.Task) switch
    {
        null => NoTask,
        { DoneAt: not null } => Decision.No("done", "This task is done."),
        { Dropped: not null } => Decision.Nothing,
        _ when c.Reason is null => Decision.No("no-reason", "Say why it is not needed."),
        _ => Decision.Of(new TaskDropped(c.Task, c.Reason)),
    };

    private static readonly Decision NoTask = Decision.No("no-such-task", "There is no such task.");

    private static CaseTaskState? Find(InvestigationState s, string id) => s.Work.Tasks.Find(t => t.Task.Id == id);
}
