using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.People.Pages;

/// <summary>Days away and messages: everybody's own page, and the administrator's page for somebody else.</summary>
public static class ReachPages
{
    internal static IEndpointRouteBuilder MapReach(this IEndpointRouteBuilder routes)
    {
        var me = routes.MapGroup(ReachDesk.Mine).Rule(Matter.SignedIn).ExcludeFromDescription();
        me.MapGet("", (HttpContext context, ReachDesk desk, CurrentViewer viewer) => desk.ShowMine(
            viewer.Person!, CoverForm.Of(viewer.Person!), DoneWords.Of(context.Request.Query["done"])));
        me.MapPost("/absences", (HttpContext context, ReachDesk desk, CurrentViewer viewer) =>
            desk.EnterAsync(context, viewer.Person!, ReachDesk.Mine));
        me.MapPost("/absences/{number:int}/withdraw", (
                int number, HttpContext context, ReachDesk desk, CurrentViewer viewer) =>
            desk.WithdrawAsync(context, viewer.Person!, number, ReachDesk.Mine));
        me.MapPost("/mobile", (HttpContext context, ReachDesk desk, CurrentViewer viewer) =>
            desk.MobileAsync(context, viewer.Person!, ReachDesk.Mine));
        me.MapPost("/digest", (HttpContext context, ReachDesk desk, CurrentViewer viewer) =>
            desk.DigestAsync(context, viewer.Person!));

        var people = routes.MapGroup("/people/{id}").Rule(Matter.Administration).ExcludeFromDescription();
        people.MapGet("/cover", (string id, ReachDesk desk, PeopleDirectory directory) =>
            PeoplePages.With(directory.Find(id), person => desk.ShowOther(person, CoverForm.Of(person))));
        people.MapPost("/absences", (string id, HttpContext context, ReachDesk desk, PeopleDirectory directory) =>
            Of(directory, id, (person, page) => desk.EnterAsync(context, person, page)));
        people.MapPost("/absences/{number:int}/withdraw", (
                string id, int number, HttpContext context, ReachDesk desk, PeopleDirectory directory) =>
            Of(directory, id, (person, page) => desk.WithdrawAsync(context, person, number, page)));
        people.MapPost("/mobile", (string id, HttpContext context, ReachDesk desk, PeopleDirectory directory) =>
            Of(directory, id, (person, page) => desk.MobileAsync(context, person, page)));
        return routes;
    }

    private static async Task<IResult> Of(
        PeopleDirectory directory, string id, Func<Person, string, Task<IResult>> answer) =>
        directory.Find(id) is { } person ? await answer(person, "/people/" + id) : Page.Missing();
}
