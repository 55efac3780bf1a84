using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases.Routing.Trying;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;

namespace PolicyFlow.App.Cases.Routing.Pages;

/// <summary>The pages of the table of routes.</summary>
public static class RoutePages
{
    public const string Path = "/routes";

    internal static IEndpointRouteBuilder MapRoutes(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(Path).Rule(Matter.Routes).ExcludeFromDescription();
        pages.MapGet("", (RouteView view) => Table(RouteStreams.Network, view));
        pages.MapGet("/{place}", Table);
        pages.MapGet("/{place}/{matter}", (string place, string matter, HttpContext context, RouteView view, RouteTrial trial,
            CurrentViewer viewer) => ShowAsync(place, matter, context, view, trial, viewer));
        pages.MapGet("/{place}/{matter}/change", async (string place, string matter, RouteView view, CancellationToken cancel) =>
            await view.FindAsync(place, matter, cancel) is { } detail
                ? Page.Show<ChangeRoutePage>(new { Detail = detail, Form = RouteForm.Of(detail) })
                : Page.Missing());
        pages.MapGet("/{place}/{matter}/try", TryAsync);
        pages.MapPost("/{place}/{matter}/propose", ProposeAsync);
        pages.MapPost("/{place}/{matter}/answer", AnswerAsync);
        return routes;
    }

    private static IResult Table(string place, RouteView view) => view.Place(place) is { } at
        ? Page.Show<RoutesPage>(new
        {
            Place = at,
            view.Places,
            Rows = view.Rows(at),
            NameOf = (Func<string, string>)view.NameOf,
        })
        : Page.Missing();

    /// <summary>One route; a change that waits is tried before anybody confirms it.</summary>
    private static async Task<IResult> ShowAsync(
        string place, string matter, HttpContext context, RouteView view, RouteTrial trial, CurrentViewer viewer,
        FormState? refused = null)
    {
        var cancel = context.RequestAborted;
        if (await view.FindAsync(place, matter, cancel) is not { } detail) return Page.Missing();
        var answer = view.AnswerTo(detail);
        return Page.Show<RoutePage>(
            new
            {
                Detail = detail,
                Answer = answer,
                Tried = answer is null ? null : await trial.TryAsync(
                    viewer.Viewer, detail.Place.School?.Id, matter, answer.Told.Proposal.Choice, PageOf(context), cancel),
                NameOf = (Func<string, string>)view.NameOf,
                Form = refused ?? AdminForm.New(),
                Done = refused is null ? RouteDone.Of(context.Request.Query["done"]) : null,
            },
            refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> TryAsync(
        string place, string matter, HttpContext context, RouteView view, RouteTrial trial, CurrentViewer viewer)
    {
        if (await view.FindAsync(place, matter, context.RequestAborted) is not { } detail) return Page.Missing();
        var form = RouteForm.Of(context.Request.Query, detail.Edition);
        return await TriedAsync(context, detail, form, RouteForm.Read(form, detail.Line.Row), trial, viewer);
    }

    private static async Task<IResult> ProposeAsync(
        string place, string matter, HttpContext context, RouteView view, RouteTrial trial, RouteOffice office,
        CurrentViewer viewer)
    {
        var cancel = context.RequestAborted;
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command || !int.TryParse(form[RouteForm.Edition], out var edition))
            return Results.BadRequest();
        if (await view.FindAsync(place, matter, cancel) is not { } detail) return Page.Missing();
        var choice = RouteForm.Read(form, detail.Line.Row);
        if (form.Valid)
        {
            form.Refuse(await office.ProposeAsync(
                viewer.Actor, command, detail.Place.School?.Id, matter, edition, choice, form.Trimmed("reason"), cancel), "reason");
        }

        if (!form.Valid) return await TriedAsync(context, detail, form, choice, trial, viewer);
        var waits = (await view.FindAsync(place, matter, cancel))!.Line.Waits;
        return Page.Go($"{detail.Path}?done={(waits ? "waits" : "saved")}");
    }

    private static async Task<IResult> AnswerAsync(
        string place, string matter, HttpContext context, RouteView view, RouteTrial trial, RouteOffice office,
        CurrentViewer viewer)
    {
        var cancel = context.RequestAborted;
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command || !int.TryParse(form["proposal"], out var proposal)
            || form["answer"] is not ("confirm" or "reject"))
            return Results.BadRequest();
        if (await view.FindAsync(place, matter, cancel) is not { } detail) return Page.Missing();
        var confirm = form["answer"] == "confirm";
        form.Refuse(
            await office.AnswerAsync(viewer.Actor, command, detail.Place.School?.Id, matter, proposal, confirm, cancel), "proposal");
        return form.Valid
            ? Page.Go($"{detail.Path}?done={(confirm ? "confirmed" : "rejected")}")
            : await ShowAsync(place, matter, context, view, trial, viewer, form);
    }

    /// <summary>What a choice would have done, with the form that proposes it; the choice again where something is wrong with
    /// it.</summary>
    private static async Task<IResult> TriedAsync(
        HttpContext context, RouteDetail detail, FormState form, RouteChoice? choice, RouteTrial trial, CurrentViewer viewer)
    {
        if (form.Errors.Any(e => e.Field is "mode" or "roles"))
            return Page.Again<ChangeRoutePage>(new { Detail = detail, Form = form });
        var tried = await trial.TryAsync(
            viewer.Viewer, detail.Place.School?.Id, detail.Line.Row.Category, choice, PageOf(context), context.RequestAborted);
        return Page.Show<TryRoutePage>(
            new
            {
                Detail = detail,
                Wanted = RouteWords.Of(choice ?? RouteChoice.Of(detail.Before)),
                Tried = tried,
                Form = form,
            },
            form.Valid ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static int PageOf(HttpContext context) =>
        int.TryParse(context.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;
}
