using System.Xml;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Mail.Demo;
using PolicyFlow.App.Messages.Demo;
using PolicyFlow.App.People;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Standalone.Demo;

/// <summary>Somebody invented.</summary>
public sealed record DemoPerson(string Name, string Email, IReadOnlyList<string> Roles, string? School);

public sealed record DemoSignIn(string? Email);

/// <summary>How far to move the clock, as an ISO 8601 duration such as PT24H.</summary>
public sealed record DemoAdvance(string? Advance);

public sealed record DemoNow(DateTimeOffset Now);

/// <summary>The doors of the demonstration. They change nothing that matters and are open to whoever tries it out.
/// </summary>
internal static class DemoPages
{
    private const string Form = "application/x-www-form-urlencoded";
    private static readonly TimeSpan MostAtOnce = TimeSpan.FromDays(400);

    public static void MapDemo(this WebApplication app)
    {
        var demo = app.MapGroup("/demo").WithTags("Demonstration");
        demo.MapGet("/people.json", (IPeopleDirectory people) => Results.Ok(All(people)))
            .Produces<IReadOnlyList<DemoPerson>>().Rule(Matter.Demo);
        demo.MapGet("/people", (IPeopleDirectory people, bool? filled) =>
                Page.Show<DemoPeoplePage>(new { People = All(people), Filled = filled == true }))
            .ExcludeFromDescription().Rule(Matter.Demo);
        demo.MapPost("/cases", FillAsync).ExcludeFromDescription().Rule(Matter.Demo);
        demo.MapPost("/sign-in", SignInAsync).Accepts<DemoSignIn>("application/json", Form)
            .DisableAntiforgery().Rule(Matter.Demo);
        demo.MapGet("/clock", (DemoClock clock) => Page.Show<DemoClockPage>(new { clock.Now }))
            .ExcludeFromDescription().Rule(Matter.Demo);
        demo.MapPost("/clock", AdvanceAsync).Accepts<DemoAdvance>("application/json", Form).Produces<DemoNow>()
            .DisableAntiforgery().Rule(Matter.Demo);
        app.MapMailbox();
        app.MapTextbox();
    }

    private static List<DemoPerson> All(IPeopleDirectory people) =>
        [.. people.All.Where(p => p.Active).Select(p => Of(p, people))];

    private static DemoPerson Of(Person p, IPeopleDirectory people) => new(
        p.Name, p.Email,
        p.Grants.Count == 0 ? ["staff"] : [.. p.Grants.Select(g => Kebab.Of(g.Role)).Distinct()],
        p.Grants.Select(g => g.School).FirstOrDefault(s => s is not null) is { } id ? people.FindSchool(id)?.Name : null);

    private static async Task<IResult> SignInAsync(HttpContext context, IPeopleDirectory people)
    {
        var form = context.Request.HasFormContentType;
        var email = form
            ? (await context.Request.ReadFormAsync(context.RequestAborted))["email"].ToString()
            : (await Json<DemoSignIn>(context))?.Email;
        if (people.FindByEmail(email ?? "") is not { } person)
        {
            return Results.Problem(
                statusCode: StatusCodes.Status422UnprocessableEntity, title: "There is nobody with that address",
                detail: "See /demo/people.json for the people of the demonstration.");
        }

        await Session.BeginAsync(context, person);
        return form ? Page.Go(FirstPage.Of(person)) : Results.Ok(Of(person, people));
    }

    private static async Task<IResult> FillAsync(DemoCases cases, CancellationToken cancel)
    {
        await cases.EnsureAsync(cancel);
        return Page.Go("/demo/people?filled=true");
    }

    private static async Task<IResult> AdvanceAsync(HttpContext context, DemoTime time)
    {
        var form = context.Request.HasFormContentType;
        var text = form
            ? (await context.Request.ReadFormAsync(context.RequestAborted))["advance"].ToString()
            : (await Json<DemoAdvance>(context))?.Advance;
        if (Duration(text) is not { } by)
        {
            return Results.Problem(
                statusCode: StatusCodes.Status422UnprocessableEntity, title: "This is not a duration",
                detail: "Send advance as an ISO 8601 duration of at most 400 days, such as PT24H.");
        }

        var now = await time.AdvanceAsync(by, context.RequestAborted);
        return form ? Page.Go("/demo/clock") : Results.Ok(new DemoNow(now));
    }

    private static async Task<T?> Json<T>(HttpContext context)
        where T : class
    {
        try
        {
            return await context.Request.ReadFromJsonAsync<T>(context.RequestAborted);
        }
        catch (Exception fault) when (fault is System.Text.Json.JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static TimeSpan? Duration(string? text)
    {
        try
        {
            var by = XmlConvert.ToTimeSpan(text ?? "");
            return by > TimeSpan.Zero && by <= MostAtOnce ? by : null;
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            return null;
        }
    }
}
