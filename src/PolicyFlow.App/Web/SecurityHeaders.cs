using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace PolicyFlow.App.Web;

/// <summary>Headers that every answer carries: nothing is loaded from elsewhere, nothing is framed, no address leaks to
/// another site, and no page stays in a cache unless it says that it may.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    internal const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'; connect-src 'none'; object-src 'none'";

    private const string Permissions =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), "
        + "midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), browsing-topics=()";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            Add(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        // What a stranger sent has a stricter one of its own, and so has a page that shows a mail.
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        // Antiforgery writes "no-cache, no-store" of its own; only an asset says that it may be kept.
        if (!headers.ContainsKey(HeaderNames.CacheControl) || headers.ContainsKey(HeaderNames.Pragma))
            headers.CacheControl = "no-store";
    }
}
