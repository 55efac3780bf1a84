using PolicyFlow.App.People;
using PolicyFlow.Domain.Investigation.Work.Lists;

namespace PolicyFlow.App.Investigation.TaskLists.Pages;

/// <summary>The place of a list: the network where the school is null.</summary>
public sealed record TaskListPlace(School? School)
{
    public string Id => School?.Id ?? TaskListStreams.Network;

    public string Name => School?.Name ?? "Whole network";

    public string Path => $"{TaskListPages.Path}/{Id}";
}

/// <summary>One list with all that its pages say.</summary>
/// <param name="Now">The tasks that hold.</param>
/// <param name="Before">The tasks that would hold without a list of the place's own.</param>
/// <param name="History">Every proposal, the newest first.</param>
public sealed record TaskListDetail(
    TaskListPlace Place, TaskListState State, TaskTemplate Now, TaskTemplate Before, IReadOnlyList<ToldTaskList> History);

/// <summary>A proposal in a sentence.</summary>
public sealed record ToldTaskList(TaskListProposal Proposal, string Text);

/// <summary>A proposal that waits, and what the viewer may do about it.</summary>
/// <param name="By">Who proposed it, in words.</param>
/// <param name="Mine">The viewer proposed it.</param>
public sealed record TaskListAnswer(TaskListProposal Proposal, string By, bool Confirm, bool Reject, bool Mine);
