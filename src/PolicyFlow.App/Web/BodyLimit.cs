using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PolicyFlow.App.Web;

/// <summary>The most bytes that a route takes, kept as endpoint metadata.</summary>
public sealed record BodyBytes(long Most)
{
    /// <summary>Forms without files: the longest text that any of them allows, percent-encoded.</summary>
    public const long Form = 2 * 1024 * 1024;

    /// <summary>Forms with files: ten of ten megabytes, and the words around them.</summary>
    public const long Files = 104L * 1024 * 1024;
}

/// <summary>Sets the limit of a route.</summary>
public static class BodyLimits
{
    public static TBuilder TakesUpTo<TBuilder>(this TBuilder builder, long bytes)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.WithMetadata(new BodyBytes(bytes));
        return builder;
    }
}

/// <summary>Refuses bodies that are too large with a page. A browser shows a server's answer only after it has sent
/// all it wanted to, so the rest is read and thrown away, up to a point.</summary>
public sealed class BodyLimit(RequestDelegate next)
{
    private const long MostThrownAway = 400L * 1024 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        var most = context.GetEndpoint()?.Metadata.GetMetadata<BodyBytes>()?.Most ?? BodyBytes.Form;
        var tooLong = context.Request.ContentLength > most;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
            feature.MaxRequestBodySize = tooLong ? MostThrownAway : most;
        if (!tooLong)
        {
            await next(context);
            return;
        }

        if (context.Request.ContentLength <= MostThrownAway)
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        await ErrorAnswer.WriteAsync(context, StatusCodes.Status413PayloadTooLarge);
    }
}
