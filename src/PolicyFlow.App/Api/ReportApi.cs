using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Intake;
using PolicyFlow.App.Intake.Reading;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Api;

/// <summary>A report over HTTP. Everything is optional but one of urls and description.</summary>
/// <param name="Category">A category's code; an unknown word is kept as text.</param>
/// <param name="Urls">Addresses of the content.</param>
/// <param name="SeenAt">When it was seen, with its offset.</param>
/// <param name="ReporterEmail">Where the receipt with the private tracking link goes.</param>
/// <param name="ChildAtRisk">A child may be at risk (8.1): the Designated Safeguarding Lead is alerted at once.</param>
/// <param name="School">The id of the school concerned.</param>
/// <param name="LeftOut">Ids of people whom it is about and who would otherwise see it.</param>
public sealed record ReportRequest(
    string? Category = null, IReadOnlyList<string>? Urls = null, string? Description = null,
    DateTimeOffset? SeenAt = null, bool? Threatening = null, string? ReporterEmail = null, string? ReporterName = null,
    bool? ChildAtRisk = null, string? School = null, string? About = null, IReadOnlyList<string>? LeftOut = null);

/// <summary>What the reporter keeps. The secret code proves, with the reference, who reported.</summary>
public sealed record ReportAnswer(string Reference, string SecretCode, string TrackingUrl);

/// <summary>Reports over HTTP: open to everybody, as the form is.</summary>
public static class ReportApi
{
    private const int MostUrls = 50;
    private const int MostText = 10_000;

    public static IEndpointRouteBuilder MapReportApi(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/reports", ReportAsync)
            .WithName("report").WithTags("Reports")
            .WithSummary("Reports harmful content")
            .WithDescription("Give at least one of urls and description. The same Idempotency-Key again answers with the "
                + "same reference and opens nothing.")
            .Produces<ReportAnswer>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .Rule(Matter.Public);
        return routes;
    }

    internal static async Task<IResult> ReportAsync(
        [FromBody] ReportRequest request, [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
        IReportDesk desk, AddressPolicy policy, TimeProvider clock, CancellationToken cancel)
    {
        var places = new List<Place>();
        var errors = Problems(request, policy, clock.GetUtcNow(), places, idempotencyKey);
        if (errors.Count > 0)
        {
            return Results.ValidationProblem(
                errors, title: "There is a problem with the report", detail: string.Join(" ", errors.SelectMany(e => e.Value)),
                statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        var commandId = string.IsNullOrWhiteSpace(idempotencyKey) ? Guid.NewGuid().ToString("N") : "key:" + idempotencyKey;
        var receipt = await desk.ReportAsync(
            new Report
            {
                Channel = ReportChannel.Api,
                Category = request.Category ?? "",
                Places = places,
                Description = request.Description?.Trim() ?? "",
                SeenAt = request.SeenAt?.ToUniversalTime(),
                Threatening = request.Threatening == true,
                ChildAtRisk = request.ChildAtRisk == true,
                School = request.School,
                About = request.About?.Trim() ?? "",
                ReporterName = request.ReporterName?.Trim() ?? "",
                ReporterEmail = request.ReporterEmail?.Trim() ?? "",
                LeftOut = request.LeftOut ?? [],
            },
            commandId, cancel);
        var path = ReportCategory.Of(request.Category).Investigates ? "investigations" : "cases";
        return Results.Created(
            $"/api/{path}/{receipt.Reference}", new ReportAnswer(receipt.Reference, receipt.SecretCode, receipt.TrackingUrl));
    }

    private static Dictionary<string, string[]> Problems(
        ReportRequest request, AddressPolicy policy, DateTimeOffset now, List<Place> places, string? key)
    {
        var errors = new Dictionary<string, string[]>();
        var urls = (request.Urls ?? []).Where(u => !string.IsNullOrWhiteSpace(u)).ToList();
        if (urls.Count == 0 && string.IsNullOrWhiteSpace(request.Description))
            errors["urls"] = ["Give at least one address or a description."];
        if (urls.Count > MostUrls) errors["urls"] = [$"Give at most {MostUrls} addresses in one report."];
        else
        {
            var read = AddressReader.Read(string.Join('\n', urls.Select(u => u.ReplaceLineEndings(" "))), policy);
            if (read.Problems.Count > 0) errors["urls"] = [.. read.Problems];
            places.AddRange(read.Places);
        }

        if (request.SeenAt > now + TimeSpan.FromMinutes(5)) errors["seenAt"] = ["The time must not lie in the future."];
        if (!string.IsNullOrWhiteSpace(request.ReporterEmail)
            && EmailAddress.Problem(request.ReporterEmail.Trim()) is { } wrong)
            errors["reporterEmail"] = [wrong + "."];
        foreach (var (name, text, most) in ((string, string?, int)[])
                 [("description", request.Description, MostText), ("about", request.About, MostText),
                  ("reporterName", request.ReporterName, 200), ("category", request.Category, 200)])
        {
            if (text?.Length > most) errors[name] = [$"It must be {most:N0} characters or fewer; it has {text.Length:N0}."];
        }

        if (key?.Length > 200) errors["Idempotency-Key"] = ["The key must be 200 characters or fewer."];
        return errors;
    }
}
