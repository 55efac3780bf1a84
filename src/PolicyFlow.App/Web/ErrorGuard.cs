using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Web;

/// <summary>Turns every failure into a clear answer: no page shows a stack trace, and no answer is an empty one.
/// </summary>
public sealed class ErrorGuard(RequestDelegate next, ILogger<ErrorGuard> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            var status = StatusOf(e);
            if (status >= 500) log.LogError(e, "{Method} failed with {Status}", context.Request.Method, status);
            context.Response.Clear();
            await ErrorAnswer.WriteAsync(context, status);
            return;
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        if (IsEmptyError(context.Response)) await ErrorAnswer.WriteAsync(context, context.Response.StatusCode);
    }

    private static bool IsEmptyError(HttpResponse response) =>
        !response.HasStarted && response.StatusCode >= 400 && response.ContentLength is null or 0
        && string.IsNullOrEmpty(response.ContentType);

    private static int StatusOf(Exception e) => e switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        StoreUnavailableException => StatusCodes.Status503ServiceUnavailable,
        AntiforgeryValidationException => StatusCodes.Status400BadRequest,
        // The form reader's limits: too many fields, too long a part.
        InvalidDataException => StatusCodes.Status413PayloadTooLarge,
        IOException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
