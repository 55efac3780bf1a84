using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.PolicyReview;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Work.Lists;

namespace PolicyFlow.App.Investigation.TaskLists;

/// <summary>Changes the lists of tasks. Every change carries a command id: the same id again changes nothing and answers as
/// before. A change waits until a second manager or administrator confirms it.</summary>
public sealed class TaskListOffice(PlainStreams streams, TaskListTable table, IPeopleDirectory people, CaseClock clock)
{
    /// <param name="school">Null for the network.</param>
    /// <param name="edition">The edition that the form showed.</param>
    /// <param name="tasks">Null to have again what holds without a list of one's own.</param>
    public Task<OfficeAnswer> ProposeAsync(
        Actor by, string commandId, string? school, int edition, IReadOnlyList<string>? tasks,
        CancellationToken cancel = default) =>
        DecideAsync(by, commandId, school, new ProposeTaskList(edition, tasks), cancel);

    /// <summary>Confirms a proposal or turns it down.</summary>
    public Task<OfficeAnswer> AnswerAsync(
        Actor by, string commandId, string? school, int proposal, bool confirm, CancellationToken cancel = default) =>
        DecideAsync(by, commandId, school, new AnswerTaskList(proposal, confirm), cancel);

    private async Task<OfficeAnswer> DecideAsync(
        Actor by, string commandId, string? school, ICaseCommand command, CancellationToken cancel)
    {
        await table.RefreshAsync(cancel);
        var second = new SecondPerson(by, Confirmers.Of(people));
        var answer = await streams.WriteAsync(
            TaskListStreams.Kind, new StreamCommand(TaskListStreams.Of(school), commandId, by, clock.Now),
            state => TaskListDecider.Decide(state, command, second), TaskListStreams.Moved, cancel);
        await table.RefreshAsync(cancel);
        return new OfficeAnswer(school ?? TaskListStreams.Network, answer.Refusal);
    }
}
