using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Investigation.TaskLists.Pages;

namespace PolicyFlow.App.Investigation.TaskLists;

/// <summary>Registers the lists of tasks that investigations begin with (16.1).</summary>
internal static class TaskListSetup
{
    public static IServiceCollection AddTaskLists(this IServiceCollection services) => services
        .AddSingleton<TaskListTable>()
        .AddSingleton<ITaskTemplates>(s => s.GetRequiredService<TaskListTable>())
        .AddSingleton<TaskListOffice>()
        .AddScoped<TaskListView>()
        .AddHostedService<TaskListRefresher>();
}
