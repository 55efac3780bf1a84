using Microsoft.AspNetCore.Http;

namespace PolicyFlow.App.Intake.Drafts;

/// <summary>The cookie that finds the draft again. It holds a random id and ends with the browser session.</summary>
public static class DraftCookie
{
    private const string Name = "pf-report";

    public static string? Read(HttpContext context) =>
        context.Request.Cookies[Name] is { } id && DraftBox.IsId(id) ? id : null;

    public static void Write(HttpContext context, string id) =>
        context.Response.Cookies.Append(Name, id, Options(context));

    public static void Delete(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context));

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = "/report",
        IsEssential = true,
    };
}
