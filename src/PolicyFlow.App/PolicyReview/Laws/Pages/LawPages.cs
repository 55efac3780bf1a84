using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.PolicyReview.Laws.Pages;

/// <summary>The pages of the list of laws.</summary>
public static class LawPages
{
    public const string Path = "/policies/laws";

    internal static IEndpointRouteBuilder MapLaws(this IEndpointRouteBuilder routes)
    {
        var laws = routes.MapGroup(Path).Rule(Matter.Providers).ExcludeFromDescription();
        laws.MapGet("", async (LawList list, CancellationToken cancel) =>
            Page.Show<LawsPage>(new { All = await list.AllAsync(cancel) }));
        laws.MapGet("/add", () => Page.Show<LawFormPage>(new { Form = AdminForm.New((LawForm.Edition, "0")) }));
        laws.MapPost("/add", AddAsync);
        laws.MapGet("/{id}", (string id, HttpContext context, LawView view) => view.ShowAsync(context, id));
        laws.MapGet("/{id}/change", async (string id, LawList list, CancellationToken cancel) =>
            await list.FindAsync(id, cancel) is { } item
                ? Page.Show<LawFormPage>(new { Item = item, Form = LawForm.Of(item) })
                : Page.Missing());
        laws.MapPost("/{id}/change", ChangeAsync);
        laws.MapPost("/{id}/checked", CheckAsync);
        laws.MapPost("/{id}/answer", AnswerAsync);
        laws.MapGet("/{id}/remove", async (string id, LawList list, CancellationToken cancel) =>
            await list.FindAsync(id, cancel) is { Entry: not null } item
                ? Page.Show<RemoveLawPage>(new { Item = item, Form = AdminForm.New(LawForm.EditionOf(item)) })
                : Page.Missing());
        laws.MapPost("/{id}/remove", RemoveAsync);
        return routes;
    }

    private static async Task<IResult> AddAsync(
        HttpContext context, LawOffice office, LawList list, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        LawForm.Check(form);
        if (!form.Valid) return Page.Again<LawFormPage>(new { Form = form });
        var answer = await office.AddAsync(viewer.Actor, command, LawForm.Entry(form), context.RequestAborted);
        if (answer.Done) return await SavedAsync(answer.Id, list, context.RequestAborted);
        form.Refuse(answer);
        return Page.Again<LawFormPage>(new { Form = form });
    }

    private static async Task<IResult> ChangeAsync(
        string id, HttpContext context, LawOffice office, LawList list, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command || !int.TryParse(form[LawForm.Edition], out var edition))
            return Results.BadRequest();
        if (await list.FindAsync(id, context.RequestAborted) is not { } item) return Page.Missing();
        LawForm.Check(form);
        if (form.Valid)
        {
            form.Refuse(await office.ProposeAsync(
                viewer.Actor, command, id, edition, LawForm.Entry(form), context.RequestAborted));
        }

        return form.Valid
            ? await SavedAsync(id, list, context.RequestAborted)
            : Page.Again<LawFormPage>(new { Item = item, Form = form });
    }

    private static async Task<IResult> RemoveAsync(
        string id, HttpContext context, LawOffice office, LawList list, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command || !int.TryParse(form[LawForm.Edition], out var edition))
            return Results.BadRequest();
        if (await list.FindAsync(id, context.RequestAborted) is not { } item) return Page.Missing();
        form.Refuse(
            await office.ProposeAsync(viewer.Actor, command, id, edition, null, context.RequestAborted), "remove");
        return form.Valid
            ? await SavedAsync(id, list, context.RequestAborted)
            : Page.Again<RemoveLawPage>(new { Item = item, Form = form });
    }

    private static async Task<IResult> CheckAsync(
        string id, HttpContext context, LawOffice office, LawView view, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command || !int.TryParse(form[LawForm.Edition], out var edition))
            return Results.BadRequest();
        form.Refuse(await office.CheckAsync(viewer.Actor, command, id, edition, context.RequestAborted), "checked");
        return form.Valid ? Page.Go($"{Path}/{id}?done=checked") : await view.ShowAsync(context, id, form);
    }

    private static async Task<IResult> AnswerAsync(
        string id, HttpContext context, LawOffice office, LawView view, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command || !int.TryParse(form["proposal"], out var proposal)
            || form["answer"] is not ("confirm" or "reject"))
            return Results.BadRequest();
        var confirm = form["answer"] == "confirm";
        form.Refuse(
            await office.AnswerAsync(viewer.Actor, command, id, proposal, confirm, context.RequestAborted), "proposal");
        return form.Valid
            ? Page.Go($"{Path}/{id}?done={(confirm ? "confirmed" : "rejected")}")
            : await view.ShowAsync(context, id, form);
    }

    private static async Task<IResult> SavedAsync(string id, LawList list, CancellationToken cancel) =>
        Page.Go($"{Path}/{id}?done={((await list.FindAsync(id, cancel))?.State.Proposed is null ? "saved" : "waits")}");
}
