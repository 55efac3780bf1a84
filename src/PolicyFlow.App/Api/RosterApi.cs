using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Roster.Importing;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster.Importing;

namespace PolicyFlow.App.Api;

/// <summary>Files of people over HTTP, for whoever keeps the staff list.</summary>
public static class RosterApi
{
    private const int MostKey = 200;
    private const int MostLines = 1000;

    public static IEndpointRouteBuilder MapRosterApi(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/people/import", ImportAsync).WithName("import-people").WithTags("People")
            .WithSummary("Brings a CSV file of people for the staff list, and says what it would do")
            .WithDescription("Without apply, nothing is changed until apply is asked for on the page of the import, or by "
                + "bringing the file with apply=true. With complete=true whoever is not in the file leaves, in the schools "
                + "that are named or in all. 202 means that the file is still being read or carried out: ask for the import "
                + "again. The same Idempotency-Key again answers with the same import.")
            .AddOpenApiOperationTransformer(TakesCsv)
            .Produces<ImportCallAnswer>().Produces<ImportCallAnswer>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .TakesUpTo(ImportLimits.Bytes).Rule(Matter.Roster);
        routes.MapGet("/api/people/imports/{id}", ReadAsync).WithName("read-import").WithTags("People")
            .WithSummary("What a file would do, how far it is carried out, and which lines are refused")
            .Produces<ImportCallAnswer>()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound)
            .Rule(Matter.Roster);
        return routes;
    }

    private static async Task<IResult> ImportAsync(
        HttpContext context, bool? apply, bool? complete, [FromQuery] string[]? school,
        [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey, ImportDesk desk, ImportFiles files,
        IPeopleDirectory directory, CurrentViewer current, CancellationToken cancel)
    {
        if (idempotencyKey?.Length > MostKey)
            return Problem("There is a problem", $"The Idempotency-Key must be {MostKey} characters or fewer.");
        if (school?.FirstOrDefault(s => directory.FindSchool(s) is null) is not null)
            return Problem("There is no such school", "Each school must be the id of a school.");
        var commandId = string.IsNullOrWhiteSpace(idempotencyKey)
            ? Guid.NewGuid().ToString("N")
            : $"key:{current.Viewer.PersonId}:{idempotencyKey}";
        try
        {
            var brought = await desk.BringAsync(
                current.Actor, commandId, context.Request.Body,
                new ImportAsked(complete == true, school ?? [], apply == true), cancel);
            var import = (await desk.ReadAsync(brought.Id, cancel))!;
            var answer = await ImportCallAnswer.OfAsync(import, files, MostLines, cancel);
            return import.State.Stage is ImportStage.Reading or ImportStage.Applying
                ? Results.Accepted($"/api/people/imports/{import.Id}", answer)
                : Results.Ok(answer);
        }
        catch (ImportException problem)
        {
            return Problem("The file cannot be taken", problem.Message);
        }
    }

    private static async Task<IResult> ReadAsync(
        string id, ImportDesk desk, ImportFiles files, CancellationToken cancel) =>
        await desk.FindAsync(id, cancel) is { } import
            ? Results.Ok(await ImportCallAnswer.OfAsync(import, files, MostLines, cancel))
            : Results.Problem(
                statusCode: StatusCodes.Status404NotFound, title: "Not found", detail: "There is no such import.");

    private static IResult Problem(string title, string detail) => Results.Problem(
        statusCode: StatusCodes.Status422UnprocessableEntity, title: title, detail: detail);

    private static Task TakesCsv(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Description = "The file, as CSV with a line of headings.",
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["text/csv"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        };
        return Task.CompletedTask;
    }
}

/// <summary>An import as it stands.</summary>
/// <param name="State">reading, waiting, applying, finished, unreadable or dropped.</param>
/// <param name="Reason">Why nothing can be done with the file.</param>
/// <param name="Preview">What the file would do; left out until it was read.</param>
/// <param name="Done">What was carried out so far.</param>
/// <param name="Refused">The lines that are refused with their reasons; no more than the first thousand.</param>
public sealed record ImportCallAnswer(
    string Id, string State,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImportCounts? Preview, ImportProgress Done,
    IReadOnlyList<ImportRefusal> Refused)
{
    internal static async Task<ImportCallAnswer> OfAsync(
        Import import, ImportFiles files, int most, CancellationToken cancel)
    {
        var state = import.State;
        var refused = state.Found is null
            ? []
            : await files.PageAsync(import.Id, LineOutcome.Refused, 0, most, cancel);
        var late = await files.RefusedAsync(import.Id, cancel).Take(most).ToListAsync(cancel);
        return new ImportCallAnswer(
            import.Id, Kebab.Of(state.Stage), state.Reason.Length > 0 ? state.Reason : null,
            state.Found is { } f ? new ImportCounts(f.Added, f.Changed, f.Removed, f.Unchanged, f.Refused) : null,
            new ImportProgress(
                state.Done.Step, state.Found?.Steps ?? 0, state.Done.Added, state.Done.Changed, state.Done.Removed,
                state.Done.Refused),
            [.. refused.Concat(late).Select(l => new ImportRefusal(l.Line, l.Name, l.Reasons))]);
    }
}

/// <summary>How many lines would do what.</summary>
public sealed record ImportCounts(int Added, int Changed, int Removed, int Unchanged, int Refused);

/// <summary>What was carried out.</summary>
/// <param name="Step">The last step that is done.</param>
/// <param name="Refused">Lines that did not hold any more when their turn came.</param>
public sealed record ImportProgress(int Step, int Steps, int Added, int Changed, int Removed, int Refused);

/// <summary>A line that is refused.</summary>
/// <param name="Line">Where it stands in the file; 0 for somebody who is not in it.</param>
public sealed record ImportRefusal(int Line, string Name, IReadOnlyList<string> Reasons);
