using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Takedown.Providers.Pages;

/// <summary>The directory of providers: everybody who works on cases reads it and proposes changes.</summary>
public static class ProviderPages
{
    public const string Path = "/providers";

    public static IEndpointRouteBuilder MapProviders(this IEndpointRouteBuilder routes)
    {
        var providers = routes.MapGroup(Path).Rule(Matter.Providers).ExcludeFromDescription();
        providers.MapGet("", (string? q, ProviderDirectory directory, ProviderFreshness freshness) =>
            Page.Show<ProvidersPage>(new
            {
                directory.All,
                Freshness = freshness,
                Form = new FormState(("q", q)),
            }));
        providers.MapGet("/add", () => Page.Show<AddProviderPage>(new { Form = AdminForm.New() }));
        providers.MapPost("/add", AddAsync);
        providers.MapGet("/{id}", (string id, HttpContext context, ProviderView view) => view.Show(context, id));
        providers.MapGet("/{id}/change", (string id, ProviderDirectory directory) => directory.Find(id) is { } p
            ? Page.Show<ChangeProviderPage>(new { Provider = p, Form = ProviderForm.Of(p) })
            : Page.Missing());
        providers.MapPost("/{id}/change", ChangeAsync);
        providers.MapPost("/{id}/checked", CheckAsync);
        providers.MapPost("/{id}/answer", AnswerAsync);
        providers.MapGet("/{id}/retire", (string id, ProviderDirectory directory) => directory.Find(id) is { } p
            ? Page.Show<RetireProviderPage>(new { Provider = p, Form = AdminForm.New() })
            : Page.Missing());
        providers.MapPost("/{id}/retire", RetireAsync);
        providers.MapPost("/{id}/return", ReturnAsync);
        return routes;
    }

    private static async Task<IResult> AddAsync(
        HttpContext context, ProviderOffice office, ProviderDirectory directory, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        ProviderForm.Check(form);
        if (!form.Valid) return Page.Again<AddProviderPage>(new { Form = form });
        var answer = await office.AddAsync(
            viewer.Actor, command, ProviderForm.Entry(form), ProviderForm.Reach(form), context.RequestAborted);
        if (answer.Done)
            return Page.Go($"{Path}/{answer.Id}?done={(Waits(directory, answer.Id) ? "added-waits" : "added")}");
        form.Refuse(answer);
        return Page.Again<AddProviderPage>(new { Form = form });
    }

    private static async Task<IResult> ChangeAsync(
        string id, HttpContext context, ProviderOffice office, ProviderDirectory directory, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command || !int.TryParse(form[ProviderForm.Edition], out var edition))
            return Results.BadRequest();
        if (directory.Find(id) is not { } provider) return Page.Missing();
        ProviderForm.Check(form);
        if (form.Valid)
        {
            form.Refuse(await office.ChangeAsync(
                viewer.Actor, command, id, edition, ProviderForm.Entry(form), ProviderForm.Reach(form),
                context.RequestAborted));
        }

        return form.Valid
            ? Page.Go($"{Path}/{id}?done={(Waits(directory, id) ? "waits" : "changed")}")
            : Page.Again<ChangeProviderPage>(new { Provider = provider, Form = form });
    }

    private static async Task<IResult> CheckAsync(
        string id, HttpContext context, ProviderOffice office, ProviderView view, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command || !int.TryParse(form[ProviderForm.Edition], out var edition))
            return Results.BadRequest();
        form.Refuse(await office.CheckAsync(viewer.Actor, command, id, edition, context.RequestAborted), "checked");
        return form.Valid ? Page.Go($"{Path}/{id}?done=checked") : view.Show(context, id, form);
    }

    private static async Task<IResult> AnswerAsync(
        string id, HttpContext context, ProviderOffice office, ProviderView view, CurrentViewer viewer)
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
            : view.Show(context, id, form);
    }

    private static async Task<IResult> RetireAsync(
        string id, HttpContext context, ProviderOffice office, ProviderDirectory directory, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        if (directory.Find(id) is not { } provider) return Page.Missing();
        form.Refuse(await office.UseAsync(viewer.Actor, command, id, false, context.RequestAborted), "retire");
        return form.Valid
            ? Page.Go($"{Path}/{id}?done=retired")
            : Page.Again<RetireProviderPage>(new { Provider = provider, Form = form });
    }

    private static async Task<IResult> ReturnAsync(
        string id, HttpContext context, ProviderOffice office, ProviderView view, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        form.Refuse(await office.UseAsync(viewer.Actor, command, id, true, context.RequestAborted), "return");
        return form.Valid ? Page.Go($"{Path}/{id}?done=returned") : view.Show(context, id, form);
    }

    private static bool Waits(ProviderDirectory directory, string id) => directory.Find(id)?.Proposed is not null;
}
