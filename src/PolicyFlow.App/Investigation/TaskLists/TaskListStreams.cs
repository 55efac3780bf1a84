using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Investigation.Work.Lists;

namespace PolicyFlow.App.Investigation.TaskLists;

/// <summary>How lists of tasks lie in the store: one stream for each school that has one, and one for the network. Nobody is
/// named in them, so that all words lie in the events.</summary>
public static class TaskListStreams
{
    public const string Prefix = "task-list/";

    /// <summary>The place of the whole network, in streams and in addresses of pages.</summary>
    public const string Network = "network";

    /// <summary>Their entries in <see cref="DirectoryStreams.Index"/>.</summary>
    public const string IndexValue = "task-list";

    public static readonly StreamKind<TaskListState> Kind =
        new(TaskListEvents.Catalogue, TaskListState.AsBefore, TaskListState.Evolve);

    /// <param name="school">Null for the network.</param>
    public static string Of(string? school) => Prefix + (school ?? Network);

    public static KeyChange Moved(LoadedStream<TaskListState> before, LoadedStream<TaskListState> after) =>
        DirectoryStreams.Moved(IndexValue, before, after);
}
