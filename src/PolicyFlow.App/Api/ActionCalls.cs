using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Cases.Actions;
using ActionResult = PolicyFlow.App.Cases.Actions.ActionResult;

namespace PolicyFlow.App.Api;

/// <summary>Actions over HTTP, the same on cases of every kind.</summary>
internal static class ActionCalls
{
    private const int MostKey = 200;

    /// <param name="fields">The fields that the action names, and the version that the caller saw.</param>
    /// <param name="done">What to answer when it is recorded.</param>
    public static async Task<IResult> RunAsync<TState, TView>(
        ActionDesk<TState, TView> desk, TView view, string action, JsonElement fields, string person, string? idempotencyKey,
        Func<Task<IResult>> done, CancellationToken cancel)
        where TState : class
        where TView : class, ICaseView
    {
        var input = Read(fields);
        if (idempotencyKey?.Length > MostKey)
            input.Problem("Idempotency-Key", $"The key must be {MostKey} characters or fewer.");
        var commandId = string.IsNullOrWhiteSpace(idempotencyKey)
            ? Guid.NewGuid().ToString("N")
            : $"key:{person}:{idempotencyKey}";
        var result = await desk.RunAsync(
            view, action, input, person, commandId, input.Number("version", "The version"), cancel);
        return result switch
        {
            ActionResult.Done => await done(),
            ActionResult.Stale stale => Problem(StatusCodes.Status409Conflict, "The case has moved on", stale.Reason),
            ActionResult.Refused refused => Results.Problem(
                statusCode: StatusCodes.Status422UnprocessableEntity, title: "This is refused", detail: refused.Reason,
                extensions: new Dictionary<string, object?> { ["code"] = refused.Code }),
            ActionResult.Invalid invalid => Results.ValidationProblem(
                invalid.Problems.GroupBy(p => p.Field).ToDictionary(g => g.Key, g => g.Select(p => p.Message).ToArray()),
                title: "There is a problem", detail: string.Join(" ", invalid.Problems.Select(p => p.Message)),
                statusCode: StatusCodes.Status422UnprocessableEntity),
            _ => Missing(),
        };
    }

    public static IResult Missing() =>
        Problem(StatusCodes.Status404NotFound, "Not found", "There is no such case, or you may not see it.");

    public static IResult Problem(int status, string title, string detail) =>
        Results.Problem(statusCode: status, title: title, detail: detail);

    private static ActionInput Read(JsonElement fields)
    {
        try
        {
            return ActionInput.Of(fields);
        }
        catch (InvalidOperationException broken)
        {
            // JSON can escape half a character; no text can hold it.
            throw new BadHttpRequestException("A field holds no proper text.", broken);
        }
    }
}
