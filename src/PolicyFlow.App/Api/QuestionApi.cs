using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Investigation.Asking;
using PolicyFlow.App.Investigation.Asking.Pages;
using PolicyFlow.App.People;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Asking;

namespace PolicyFlow.App.Api;

/// <summary>Questions before somebody acts (5.3, 11.4, 12.5) over HTTP, for whoever has signed in.</summary>
public static class QuestionApi
{
    private const int MostKey = 200;

    public static IEndpointRouteBuilder MapQuestionApi(this IEndpointRouteBuilder routes)
    {
        var questions = routes.MapGroup("/api/questions").WithTags("Questions")
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);
        questions.MapPost("", AskAsync).WithName("ask-question").WithSummary("Asks before you act")
            .WithDescription("It goes to the people whom the policy names for the kind and the school. The same "
                + "Idempotency-Key again answers with the same reference and asks nothing.")
            .Produces<QuestionReceipt>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity).Rule(Matter.SignedIn);
        questions.MapGet("/{reference}", ReadAsync).WithName("read-question")
            .WithSummary("One question that you asked or may answer. The reading is logged.")
            .Produces<QuestionAnswer>().Rule(Matter.Question);
        return routes;
    }

    private static async Task<IResult> AskAsync(
        [FromBody] QuestionRequest request, [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey,
        QuestionDesk desk, IPeopleDirectory people, CurrentViewer current, CancellationToken cancel)
    {
        var kind = Kebab.Read<QuestionKind>(request.Kind);
        var words = request.Words?.Trim() ?? "";
        var errors = new Dictionary<string, string[]>();
        if (kind is null) errors["kind"] = ["The kind must be one of policy, friends, post."];
        if (words.Length == 0) errors["words"] = ["Write your question."];
        if (words.Length > QuestionDeeds.LongestWords)
            errors["words"] = [$"It must be {QuestionDeeds.LongestWords:N0} characters or fewer; it has {words.Length:N0}."];
        if (!string.IsNullOrEmpty(request.School) && people.FindSchool(request.School) is null)
            errors["school"] = ["There is no such school."];
        if (idempotencyKey?.Length > MostKey) errors["Idempotency-Key"] = [$"The key must be {MostKey} characters or fewer."];
        if (errors.Count > 0)
        {
            return Results.ValidationProblem(
                errors, title: "There is a problem with the question", detail: string.Join(" ", errors.SelectMany(e => e.Value)),
                statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        var person = current.Actor.Id;
        var stream = await desk.AskAsync(
            new NewQuestion(kind!.Value, request.School, words, person, "", "", request.LeftOut ?? []),
            string.IsNullOrWhiteSpace(idempotencyKey) ? Guid.NewGuid().ToString("N") : $"key:{person}:{idempotencyKey}", cancel);
        var reference = CaseReference.OfStream(stream);
        return Results.Created($"/api/questions/{reference}", new QuestionReceipt(reference));
    }

    private static async Task<IResult> ReadAsync(
        string reference, QuestionReader reader, CurrentViewer current, CancellationToken cancel) =>
        await reader.ReadAsync(reference, current.Viewer, "api", cancel) is { } view
            ? Results.Ok(QuestionAnswer.Of(view))
            : Results.Problem(
                statusCode: StatusCodes.Status404NotFound, title: "Not found",
                detail: "There is no such question, or you may not see it.");
}
