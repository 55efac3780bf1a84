using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.People.Pages;

/// <summary>Proposing and confirming roles.</summary>
public static class RolePages
{
    internal static IEndpointRouteBuilder MapRoles(this IEndpointRouteBuilder routes)
    {
        var people = routes.MapGroup("/people/{id}").Rule(Matter.Administration).ExcludeFromDescription();
        people.MapGet("/roles", (string id, PeopleDirectory directory) => PeoplePages.With(directory.Find(id), person =>
            Page.Show<RolesPage>(new { Person = person, directory.Schools, Form = RoleForm.Of(person) })));
        people.MapPost("/roles", ProposeAsync);
        people.MapPost("/answer", AnswerAsync);
        return routes;
    }

    private static async Task<IResult> ProposeAsync(
        string id, HttpContext context, PeopleOffice office, PeopleDirectory directory, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        if (directory.Find(id) is not { } person) return Page.Missing();
        var answer = await office.ProposeRolesAsync(
            viewer.Actor, command, id, RoleForm.Read(form, directory.Schools), context.RequestAborted);
        if (answer.Done)
            return Page.Go($"/people/{id}?done={(directory.Find(id)!.ProposedRoles is null ? "roles" : "proposed")}");
        form.Refuse(answer, RoleForm.NetworkField);
        return Page.Again<RolesPage>(new { Person = person, directory.Schools, Form = form });
    }

    private static async Task<IResult> AnswerAsync(
        string id, HttpContext context, PeopleOffice office, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command || !int.TryParse(form["proposal"], out var proposal)
            || form["answer"] is not ("confirm" or "reject"))
            return Results.BadRequest();
        var confirm = form["answer"] == "confirm";
        var answer = await office.AnswerAsync(viewer.Actor, command, id, proposal, confirm, context.RequestAborted);
        form.Refuse(answer, "proposal-" + proposal);
        return form.Valid
            ? Page.Go($"/people/{id}?done={(confirm ? "confirmed" : "rejected")}")
            : PeoplePages.Show(context, id, form);
    }
}
