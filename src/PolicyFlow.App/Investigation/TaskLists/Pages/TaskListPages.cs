using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Work.Lists;

namespace PolicyFlow.App.Investigation.TaskLists.Pages;

/// <summary>The pages of the lists of tasks that investigations begin with: whoever works on cases reads them and
/// proposes changes (16.1).</summary>
public static class TaskListPages
{
    public const string Path = "/task-templates";

    /// <summary>Name of the hidden field with the edition that was shown.</summary>
    public const string Edition = "edition";

    internal static IEndpointRouteBuilder MapTaskLists(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(Path).Rule(Matter.Routes).ExcludeFromDescription();
        pages.MapGet("", (TaskListView view) => Page.Show<TaskListsPage>(new { view.All }));
        pages.MapGet("/{place}", (string place, HttpContext context, TaskListView view) => Show(place, context, view));
        pages.MapGet("/{place}/change", (string place, TaskListView view) =>
            view.Find(place) is { } detail
                ? Page.Show<ChangeTaskListPage>(new { Detail = detail, Form = FormOf(detail) })
                : Page.Missing());
        pages.MapPost("/{place}/change", ChangeAsync);
        pages.MapPost("/{place}/answer", AnswerAsync);
        return routes;
    }

    private static IResult Show(string place, HttpContext context, TaskListView view, FormState? refused = null) =>
        view.Find(place) is not { } detail ? Page.Missing() : Page.Show<TaskListPage>(
            new
            {
                Detail = detail,
                Answer = view.AnswerTo(detail),
                Form = refused ?? AdminForm.New(),
                Done = refused is null ? SayingOf(context.Request.Query["done"]) : null,
            },
            refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> ChangeAsync(
        string place, HttpContext context, TaskListView view, TaskListOffice office, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command || !int.TryParse(form[Edition], out var edition)
            || form["do"] is not ("save" or "back"))
            return Results.BadRequest();
        if (view.Find(place) is not { } detail) return Page.Missing();
        var tasks = form["do"] == "back" ? null : TaskListDecider.Read(form["tasks"]);
        form.Refuse(
            await office.ProposeAsync(
                viewer.Actor, command, detail.Place.School?.Id, edition, tasks, context.RequestAborted), "tasks");
        if (!form.Valid) return Page.Again<ChangeTaskListPage>(new { Detail = detail, Form = form });
        return Page.Go($"{detail.Place.Path}?done={(view.Find(place)!.State.Proposed is null ? "saved" : "waits")}");
    }

    private static async Task<IResult> AnswerAsync(
        string place, HttpContext context, TaskListView view, TaskListOffice office, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command || !int.TryParse(form["proposal"], out var proposal)
            || form["answer"] is not ("confirm" or "reject"))
            return Results.BadRequest();
        if (view.Find(place) is not { } detail) return Page.Missing();
        var confirm = form["answer"] == "confirm";
        form.Refuse(
            await office.AnswerAsync(
                viewer.Actor, command, detail.Place.School?.Id, proposal, confirm, context.RequestAborted), "proposal");
        return form.Valid
            ? Page.Go($"{detail.Place.Path}?done={(confirm ? "confirmed" : "rejected")}")
            : Show(place, context, view, form);
    }

    private static FormState FormOf(TaskListDetail detail) => AdminForm.New(
        ("tasks", string.Join('\n', detail.Now.Tasks)),
        (Edition, detail.State.Edition.ToString(CultureInfo.InvariantCulture)));

    /// <summary>What a page says after something was done; the code stands in the address, the words never do.</summary>
    private static string? SayingOf(string? code) => code switch
    {
        "saved" => "The list is changed. Investigations begin with it from now on.",
        "waits" => "Saved. It waits until a second manager or administrator confirms it.",
        "confirmed" => "You have confirmed it. Investigations begin with it from now on.",
        "rejected" => "It was turned down. Everything stays as it was.",
        _ => null,
    };
}
