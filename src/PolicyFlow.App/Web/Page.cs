using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace PolicyFlow.App.Web;

/// <summary>Answers of page endpoints.</summary>
public static class Page
{
    /// <summary>A page; its parameters are the properties of an anonymous object.</summary>
    public static IResult Show<TPage>(object? parameters = null, int status = StatusCodes.Status200OK)
        where TPage : IComponent => parameters is null
            ? new RazorComponentResult<TPage> { StatusCode = status, PreventStreamingRendering = true }
            : new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>The same page again with its form's problems on top.</summary>
    public static IResult Again<TPage>(object parameters) where TPage : IComponent =>
        Show<TPage>(parameters, StatusCodes.Status422UnprocessableEntity);

    /// <summary>303 See Other: what follows a POST, so that Back and reload never send it again.</summary>
    /// <param name="path">A path of this site.</param>
    public static IResult Go(string path) => new SeeOther(path);

    /// <summary>Missing and forbidden alike.</summary>
    public static IResult Missing() => Results.StatusCode(StatusCodes.Status404NotFound);

    private sealed class SeeOther(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
