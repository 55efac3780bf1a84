using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail;
using PolicyFlow.App.People;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Messages.Demo;

/// <summary>A text message of the demonstration.</summary>
/// <param name="At">Case time, UTC.</param>
/// <param name="ToName">Whose number that is now, or null.</param>
/// <param name="Links">The addresses in it, in order.</param>
public sealed record TextEntry(
    int Number, DateTimeOffset At, string MessageId, string To, string? ToName, string Text, IReadOnlyList<string> Links)
{
    public static TextEntry Of(KeptText kept, IPeopleDirectory people) => new(
        kept.Number, kept.At, kept.Text.MessageId, kept.Text.To,
        people.All.FirstOrDefault(p => p.Active && MobileNumber.Normal(p.Mobile) == kept.Text.To)?.Name,
        kept.Text.Text,
        [.. TextPiece.Split(kept.Text.Text).Where(p => p.IsLink).Select(p => p.Text)]);
}

/// <summary>Every text message that the demonstration would have sent, newest first.</summary>
public static class TextPages
{
    public static IEndpointRouteBuilder MapTextbox(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/demo/texts", List).ExcludeFromDescription().Rule(Matter.Demo);
        routes.MapGet("/demo/texts.json", Json).Produces<IReadOnlyList<TextEntry>>()
            .WithTags("Demonstration").Rule(Matter.Demo);
        return routes;
    }

    private static IResult List([FromServices] TextboxTransport texts, [FromServices] IPeopleDirectory people) =>
        Page.Show<TextsPage>(new { Texts = All(texts, people) });

    private static IResult Json([FromServices] TextboxTransport texts, [FromServices] IPeopleDirectory people) =>
        Results.Json(All(texts, people), EventCodec.Json);

    private static IReadOnlyList<TextEntry> All(TextboxTransport texts, IPeopleDirectory people) =>
        [.. texts.All.Select(kept => TextEntry.Of(kept, people))];
}
