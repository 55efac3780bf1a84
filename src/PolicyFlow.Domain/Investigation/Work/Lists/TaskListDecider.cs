using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.Domain.Investigation.Work.Lists;

/// <summary>Asks for another list of tasks.</summary>
/// <param name="Edition">The edition that the form showed.</param>
/// <param name="Tasks">In order; null to have again what holds without a list of one's own.</param>
public sealed record ProposeTaskList(int Edition, IReadOnlyList<string>? Tasks) : ICaseCommand;

/// <summary>Says yes or no to a proposal, by its number.</summary>
public sealed record AnswerTaskList(int Proposal, bool Confirm) : ICaseCommand;

/// <summary>The rules of the list of tasks that an investigation begins with (16.1): it changes when a second named person
/// confirms it.</summary>
public static class TaskListDecider
{
    /// <summary>Tasks of one list.</summary>
    public const int MostTasks = 30;

    /// <summary>Characters of one task.</summary>
    public const int LongestTask = 200;

    /// <param name="second">Who asks, and who may confirm: all active managers and administrators.</param>
    /// <exception cref="ArgumentException">A list has no such command.</exception>
    public static Decision Decide(TaskListState state, ICaseCommand command, SecondPerson second) => command switch
    {
        ProposeTaskList c => Propose(state, c, second),
        AnswerTaskList c => Answer(state, c, second),
        _ => throw new ArgumentException($"A list of tasks has no command {command.GetType().Name}.", nameof(command)),
    };

    /// <summary>One task a line, without what is empty or there twice.</summary>
    public static IReadOnlyList<string> Read(string lines) =>
    [
        .. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal),
    ];

    private static Decision Propose(TaskListState state, ProposeTaskList command, SecondPerson second)
    {
        if (command.Edition != state.Edition)
            return Decision.No("stale", "Somebody has changed this list since you opened it. Go back and look at it again.");
        if (command.Tasks is { } tasks && Problem(tasks) is { } problem) return problem;
        if (Same(command.Tasks, state.Own)) return Decision.No("no-change", "This is the list already.");
        if (state.Proposed is { } waiting && Same(waiting.Tasks, command.Tasks))
            return Decision.No("waits-already", "This change waits for a second person already.");
        var proposed = new TaskListProposed(state.History.Count + 1, command.Tasks);
        return second.NobodyElseCanConfirm
            ? Decision.Of(proposed, new TaskListConfirmed(proposed.Proposal))
            : Decision.Of(proposed);
    }

    private static Decision? Problem(IReadOnlyList<string> tasks) =>
        tasks.Count == 0 ? Decision.No("no-task", "Write at least one task.")
        : tasks.Count > MostTasks ? Decision.No("too-many", $"A list has {MostTasks} tasks or fewer.")
        : tasks.Any(t => t.Length > LongestTask)
            ? Decision.No("too-long", $"A task is {LongestTask} characters or less.")
        : null;

    private static Decision Answer(TaskListState state, AnswerTaskList command, SecondPerson second)
    {
        if (state.History.Find(p => p.Number == command.Proposal) is not { End: ProposalEnd.Waiting } proposed)
            return Decision.No("stale-answer", "Somebody has already answered this, or it has been replaced.");
        return second.Against(proposed.By, command.Confirm)
            ?? (command.Confirm
                ? Decision.Of(new TaskListConfirmed(proposed.Number))
                : Decision.Of(new TaskListRejected(proposed.Number)));
    }

    private static bool Same(IReadOnlyList<string>? a, IReadOnlyList<string>? b) =>
        a is null ? b is null : b is not null && a.SequenceEqual(b, StringComparer.Ordinal);
}
