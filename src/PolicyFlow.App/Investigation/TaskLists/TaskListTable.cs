using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Investigation.Work.Lists;

namespace PolicyFlow.App.Investigation.TaskLists;

/// <summary>The lists of tasks in memory. <see cref="RefreshAsync"/> reads only what moved since.</summary>
public sealed class TaskListTable(PlainStreams streams) : ITaskTemplates, IDisposable
{
    private readonly MovedStates<TaskListState> _now =
        new(streams, TaskListStreams.IndexValue, TaskListStreams.Kind, TaskListState.AsBefore);

    public TaskTemplate Of(string? school) =>
        school is not null && At(school).Own is { } own ? new TaskTemplate(school, own) : Before(school);

    /// <summary>What holds where the place has no list of its own.</summary>
    /// <param name="school">Null for the network.</param>
    public TaskTemplate Before(string? school) => school is null
        ? At(null).Own is { } network ? new TaskTemplate(TaskListStreams.Network, network) : ShippedTasks.Template
        : Before(null);

    /// <summary>What one place has made of its list.</summary>
    /// <param name="school">Null for the network.</param>
    public TaskListState At(string? school) => _now.Of(TaskListStreams.Of(school));

    /// <summary>Reads what this or another instance wrote since the last time.</summary>
    public Task RefreshAsync(CancellationToken cancel = default) => _now.RefreshAsync(cancel);

    public void Dispose() => _now.Dispose();
}
