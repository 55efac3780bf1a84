using Microsoft.Extensions.Logging;
using PolicyFlow.App.People;

namespace PolicyFlow.App.Investigation.TaskLists;

/// <summary>Keeps the lists of tasks up to date.</summary>
public sealed class TaskListRefresher(TaskListTable table, DirectoryPace pace, ILogger<TaskListRefresher> log)
    : DirectoryRefresher("task lists", table.RefreshAsync, pace, log);
