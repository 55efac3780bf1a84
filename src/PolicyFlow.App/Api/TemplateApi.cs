using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Mail.Templates;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.App.Api;

/// <summary>The templates of letters over HTTP, for administrators.</summary>
public static class TemplateApi
{
    public static IEndpointRouteBuilder MapTemplateApi(this IEndpointRouteBuilder routes)
    {
        var templates = routes.MapGroup("/api/templates").WithTags("Templates").Rule(Matter.Administration)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status404NotFound);
        templates.MapGet("", (TemplateBook book) => Results.Ok(new TemplateList([.. book.All.Select(TemplateAnswer.Of)])))
            .WithName("list-templates")
            .WithSummary("The letters that the program writes by itself, with the words that it writes them with")
            .Produces<TemplateList>();
        templates.MapGet("/{id}", Read).WithName("read-template").WithSummary("One letter with its words and placeholders")
            .Produces<TemplateAnswer>();
        return routes;
    }

    private static IResult Read(string id, TemplateBook book) => book.Find(id) is { } entry
        ? Results.Ok(TemplateAnswer.Of(entry))
        : Results.Problem(
            statusCode: StatusCodes.Status404NotFound, title: "Not found", detail: "There is no such template.");
}

/// <summary>Templates of letters.</summary>
public sealed record TemplateList(IReadOnlyList<TemplateAnswer> Templates);

/// <summary>A letter and its words.</summary>
/// <param name="Audience">colleagues, reporters, affected or authors.</param>
/// <param name="When">When it is sent.</param>
/// <param name="Subject">With placeholders in curly brackets, as in title and body.</param>
/// <param name="Changed">False while the words are those that come with the program.</param>
/// <param name="WordsWait">Whether other words wait for a second administrator.</param>
public sealed record TemplateAnswer(
    string Id, string Audience, string When, string Subject, string Title, string Body, bool Changed, bool WordsWait,
    IReadOnlyList<PlaceholderAnswer> Placeholders)
{
    public static TemplateAnswer Of(TemplateEntry entry)
    {
        var (template, words) = (entry.Template, entry.InForce);
        return new TemplateAnswer(
            template.Id, Kebab.Of(template.Audience), template.When, words.Subject, words.Title, words.Body, entry.Changed,
            entry.State.Proposed is not null, [.. template.Placeholders.Select(PlaceholderAnswer.Of)]);
    }
}

/// <summary>Something that may stand in curly brackets.</summary>
/// <param name="Required">The text has to have it.</param>
/// <param name="InSubject">The subject may have it, and has to where it is required.</param>
public sealed record PlaceholderAnswer(string Name, string Meaning, bool Required, bool InSubject)
{
    public static PlaceholderAnswer Of(Placeholder p) => new(p.Name, p.Meaning, p.Required, p.InSubject);
}
