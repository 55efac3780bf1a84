using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace PolicyFlow.App.Web;

/// <summary>Writes an error in the form that the caller reads: a page, or problem+json under <c>/api</c>.</summary>
public static class ErrorAnswer
{
    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    public static async Task WriteAsync(HttpContext context, int status)
    {
        var words = ErrorWords.Of(status);
        context.Response.StatusCode = status;
        if (IsApi(context))
        {
            await Results.Problem(statusCode: status, title: words.Title, detail: words.Lines[0]).ExecuteAsync(context);
            return;
        }

        if (HttpMethods.IsHead(context.Request.Method)) return;
        try
        {
            await Page.Show<ErrorPage>(new { Words = words }, status).ExecuteAsync(context);
        }
        catch (Exception) when (!context.Response.HasStarted)
        {
            // The frame of the page may need the very store that failed.
            await PlainAsync(context, status, words);
        }
    }

    private static Task PlainAsync(HttpContext context, int status, ErrorWords words)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        var text = HtmlEncoder.Default;
        var lines = string.Concat(words.Lines.Select(line => $"<p>{text.Encode(line)}</p>"));
        return context.Response.WriteAsync(
            $"<!DOCTYPE html><html lang=\"en-GB\"><title>{text.Encode(words.Title)}</title>"
            + $"<main><h1>{text.Encode(words.Title)}</h1>{lines}</main></html>");
    }
}
