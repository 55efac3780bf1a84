using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.People.Pages;

/// <summary>The administrator's pages of schools.</summary>
public static class SchoolPages
{
    internal static IEndpointRouteBuilder MapSchools(this IEndpointRouteBuilder routes)
    {
        var schools = routes.MapGroup("/schools").Rule(Matter.Administration).ExcludeFromDescription();
        schools.MapGet("", (HttpContext context, PeopleDirectory directory) => Page.Show<SchoolsPage>(new
        {
            directory.Schools,
            Form = AdminForm.New(),
            Done = DoneWords.Of(context.Request.Query["done"]),
        }));
        schools.MapPost("", AddAsync);
        schools.MapGet("/{id}", (string id, PeopleDirectory directory) => directory.FindSchool(id) is { } school
            ? Page.Show<SchoolPage>(new { School = school, Form = AdminForm.New(("name", school.Name)) })
            : Page.Missing());
        schools.MapPost("/{id}", RenameAsync);
        return routes;
    }

    private static async Task<IResult> AddAsync(
        HttpContext context, SchoolOffice office, PeopleDirectory directory, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        form.Refuse(await office.NameAsync(
            viewer.Actor, command, form.Trimmed("name"), cancel: context.RequestAborted));
        return form.Valid
            ? Page.Go("/schools?done=school-added")
            : Page.Again<SchoolsPage>(new { directory.Schools, Form = form, Done = (string?)null });
    }

    private static async Task<IResult> RenameAsync(
        string id, HttpContext context, SchoolOffice office, PeopleDirectory directory, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        if (directory.FindSchool(id) is not { } school) return Page.Missing();
        form.Refuse(await office.NameAsync(viewer.Actor, command, form.Trimmed("name"), id, context.RequestAborted));
        return form.Valid
            ? Page.Go("/schools?done=school-renamed")
            : Page.Again<SchoolPage>(new { School = school, Form = form });
    }
}
