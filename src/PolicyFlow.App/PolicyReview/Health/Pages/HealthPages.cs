using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.People.Pages;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.PolicyReview.Health.Pages;

/// <summary>The page that says what a reviewer should look at in a policy.</summary>
public static class HealthPages
{
    public const string Draft = "draft";

    internal static IEndpointRouteBuilder MapHealthPages(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/policies/{id}/health").Rule(Matter.PolicyDrafts).ExcludeFromDescription();
        health.MapGet("", (string id, string? version, HttpContext context, HealthView view) =>
            view.ShowAsync(context, id, version));
        health.MapPost("/links", LookAsync);
        return routes;
    }

    /// <summary>The address of the page for one version.</summary>
    public static string Path(CheckedText text) =>
        $"/policies/{text.PolicyId}/health?version={text.Version?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? Draft}";

    private static async Task<IResult> LookAsync(
        string id, HttpContext context, LinkLooks links, HealthView view, CurrentViewer viewer)
    {
        var form = await AdminForm.ReadAsync(context);
        if (form.Command() is not { } command) return Results.BadRequest();
        if (await view.TextAsync(id, form["version"], context.RequestAborted) is not { } text) return Page.Missing();
        await links.LookAsync(viewer.Actor, command, id, text.Markdown, context.RequestAborted);
        return Page.Go(Path(text) + "&done=links");
    }
}

/// <summary>The page for whoever looks.</summary>
public sealed class HealthView(PolicyTexts texts, PolicyHealth health, LinkLooks links)
{
    /// <param name="version">A number, <c>draft</c>, or nothing for the current version, else the draft.</param>
    public async Task<IResult> ShowAsync(HttpContext context, string id, string? version)
    {
        var cancel = context.RequestAborted;
        if (await TextAsync(id, version, cancel) is not { } text) return Page.Missing();
        return Page.Show<HealthPage>(new
        {
            Text = text,
            Findings = await health.CheckAsync(text, cancel),
            Links = LinkLooks.Of(text.Markdown).Take(LinkLooks.MostLinks).ToList(),
            Looks = (await links.LoadAsync(id, cancel)).ToDictionary(l => l.Url),
            Form = AdminForm.New(),
            Done = context.Request.Query["done"] == "links" ? "The links were looked at." : null,
        });
    }

    /// <summary>The words of a version, or null where there is none.</summary>
    public async Task<CheckedText?> TextAsync(string id, string? version, CancellationToken cancel) => version switch
    {
        null or "" => await texts.CurrentAsync(id, cancel) ?? await texts.DraftAsync(id, cancel),
        HealthPages.Draft => await texts.DraftAsync(id, cancel),
        _ => int.TryParse(version, out var number) ? await texts.FindAsync(id, number, cancel) : null,
    };
}
