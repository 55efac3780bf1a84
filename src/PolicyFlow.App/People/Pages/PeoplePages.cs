using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People.Digest;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.People.Pages;

/// <summary>The administrator's pages of people.</summary>
public static class PeoplePages
{
    public const string Path = "/people";

    public static IEndpointRouteBuilder MapPeople(this IEndpointRouteBuilder routes)
    {
        var people = routes.MapGroup(Path).Rule(Matter.Administration).ExcludeFromDescription();
        people.MapGet("", ListAsync);
        people.MapGet("/add", () => Page.Show<AddPersonPage>(new { Form = AdminForm.New() }));
        people.MapPost("/add", AddAsync);
        people.MapGet("/{id}", ShowPerson);
        people.MapGet("/{id}/change", (string id, PeopleDirectory directory) => With(directory.Find(id), p =>
            Page.Show<ChangePersonPage>(
                new { Person = p, Form = AdminForm.New(("name", p.Name), ("email", p.Email)) })));
        people.MapPost("/{id}/change", ChangeAsync);
        people.MapGet("/{id}/leave", (string id, PeopleDirectory directory) => With(directory.Find(id), p =>
            Page.Show<LeavePage>(new { Person = p, Form = AdminForm.New() })));
        people.MapPost("/{id}/leave", LeaveAsync);
        people.MapPost("/{id}/return", ReturnAsync);
        return routes.MapRoles().MapSchools().MapReach().MapCover();
    }

    /// <summary>Where there are digests, also whom none of them reaches.</summary>
    private static async Task<IResult> ListAsync(
        PeopleDirectory directory, MailReach reach, HttpContext context, CancellationToken cancel) =>
        Page.Show<PeoplePage>(new
        {
            Directory = directory.Snapshot,
            Unreached = await reach.UnreachedAsync(cancel),
            Refused = context.RequestServices.GetService<RefusedDigests>() is { } digests ? await digests.ListAsync(cancel) : [],
        });

    /// <summary>A page about a person, or none.</summary>
    internal static IResult With(Person? person, Func<Person, IResult> page) =>
        person is null ? Page.Missing() : page(person);

    /// <summary>The page of a person, with the form of whatever was refused there.</summary>
    internal static IResult Show(HttpContext context, string id, FormState? refused = null)
    {
        var services = context.RequestServices;
        var directory = ((PeopleDirectory)services.GetService(typeof(PeopleDirectory))!).Snapshot;
        var viewer = (CurrentViewer)services.GetService(typeof(CurrentViewer))!;
        var clock = (CaseClock)services.GetService(typeof(CaseClock))!;
        return With(directory.Find(id), person => Page.Show<PersonPage>(
            new
            {
                Person = person,
                Directory = directory,
                Today = UkTime.Date(clock.Now),
                Viewer = viewer.Viewer.PersonId!,
                Form = refused ?? AdminForm.New(),
                Done = refused is null ? DoneWords.Of(context.Request.Query["done"]) : null,
            },
            refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity));
    }

    private static IResult ShowPerson(string id, HttpContext context) => Show(context, id);

    private static async Task<IResult> AddAsync(HttpContext context, PeopleOffice office, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        form.CheckNameAndEmail();
        if (!form.Valid) return Page.Again<AddPersonPage>(new { Form = form });
        var answer = await office.AddAsync(
            viewer.Actor, command, form.Trimmed("name"), form.Trimmed("email"), cancel: context.RequestAborted);
        if (answer.Done) return Page.Go($"/people/{answer.Id}?done=added");
        form.Refuse(answer);
        return Page.Again<AddPersonPage>(new { Form = form });
    }

    private static async Task<IResult> ChangeAsync(
        string id, HttpContext context, PeopleOffice office, PeopleDirectory directory, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        if (directory.Find(id) is not { } person) return Page.Missing();
        var (by, cancel) = (viewer.Actor, context.RequestAborted);
        form.CheckNameAndEmail();
        if (form.Valid && form.Trimmed("name") != person.Name)
            form.Refuse(await office.RenameAsync(by, command + "-name", id, form.Trimmed("name"), cancel));
        if (form.Valid && form.Trimmed("email") != person.Email)
            form.Refuse(await office.ChangeAddressAsync(by, command + "-email", id, form.Trimmed("email"), cancel));
        if (!form.Valid) return Page.Again<ChangePersonPage>(new { Person = person, Form = form });
        var done = directory.Find(id)!.ProposedAddress is null ? "changed" : "proposed";
        return Page.Go($"/people/{id}?done={done}");
    }

    private static async Task<IResult> LeaveAsync(
        string id, HttpContext context, PeopleOffice office, PeopleDirectory directory, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        if (directory.Find(id) is not { } person) return Page.Missing();
        form.Refuse(await office.LeaveAsync(viewer.Actor, command, id, context.RequestAborted), "leave");
        return form.Valid
            ? Page.Go($"/people/{id}?done=left")
            : Page.Again<LeavePage>(new { Person = person, Form = form });
    }

    private static async Task<IResult> ReturnAsync(
        string id, HttpContext context, PeopleOffice office, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        form.Refuse(await office.ReturnAsync(viewer.Actor, command, id, context.RequestAborted), "return");
        return form.Valid ? Page.Go($"/people/{id}?done=returned") : Show(context, id, form);
    }
}
