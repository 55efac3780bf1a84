using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Audit;

/// <summary>The auditor's page: who read what, and whether the record is whole.</summary>
public static class AuditPages
{
    internal const string Path = "/audit";

    private static readonly string[] Header =
        ["When (UTC)", "When (London)", "What", "Reference", "Looked at", "Person"];

    public static IEndpointRouteBuilder MapAudit(this IEndpointRouteBuilder routes)
    {
        var audit = routes.MapGroup(Path).Rule(Matter.Audit).ExcludeFromDescription();
        audit.MapGet("", ShowAsync);
        audit.MapGet("/readings.csv", Download);
        audit.MapPost("/check", CheckAsync);
        return routes;
    }

    private static async Task<IResult> ShowAsync(
        [AsParameters] AuditForm form, ReadingsQuery query, RecordCheckDesk desk, IPeopleDirectory people,
        CurrentViewer current, TimeProvider system, CancellationToken cancel)
    {
        var now = system.GetUtcNow();
        var (asked, state) = form.Read(people, UkTime.Date(now));
        return Page.Show<AuditPage>(new
        {
            Form = state,
            Asked = asked,
            Found = state.Valid
                ? await query.FindAsync(asked, current.Viewer.PersonId!, form.After, cancel)
                : new ReadingsFound([], null),
            Check = await desk.LastAsync(cancel),
            Seal = await desk.LastSealAsync(cancel),
            People = people,
            Now = now,
            CommandId = AdminForm.NewCommand(),
        });
    }

    private static IResult Download(
        [AsParameters] AuditForm form, ReadingsQuery query, IPeopleDirectory people, CurrentViewer current,
        TimeProvider system, CancellationToken cancel)
    {
        var today = UkTime.Date(system.GetUtcNow());
        var (asked, state) = form.Read(people, today);
        return state.Valid
            ? CsvSafe.Download(
                $"readings-{today:yyyy-MM-dd}.csv", Header, RowsAsync(query.AllAsync(asked, current.Viewer.PersonId!, cancel)))
            : Page.Missing();
    }

    private static async IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync(IAsyncEnumerable<Reading> readings)
    {
        await foreach (var r in readings)
        {
            yield return
            [
                UkTime.Machine(r.At), UkTime.Local(r.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                r.What, r.Reference, r.Page, r.Person,
            ];
        }
    }

    private static async Task<IResult> CheckAsync(
        HttpContext context, RecordCheckDesk desk, CurrentViewer current, CancellationToken cancel)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        await desk.BeginAsync(current.Actor, command, cancel);
        return Page.Go(Path);
    }
}
