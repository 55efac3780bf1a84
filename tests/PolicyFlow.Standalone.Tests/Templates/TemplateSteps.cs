using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Templates;

/// <summary>What administrators do with templates.</summary>
internal static class TemplateSteps
{
    public static (string, string) Command => ("command", Guid.NewGuid().ToString("N"));

    public static async Task<JsonNode> TemplateAsync(this Caller caller, string id) =>
        (await caller.GetAsync("/api/templates/" + id)).Is(HttpStatusCode.OK).Json;

    /// <summary>Presses a button of the form as it stands, but for what is given.</summary>
    public static async Task<Reply> ChangeAsync(
        this Caller caller, string id, string button, params (string Name, string Value)[] fields)
    {
        var now = await caller.TemplateAsync(id);
        var page = (await caller.GetAsync($"/templates/{id}/change")).Is(HttpStatusCode.OK).Text;
        (string Name, string Value)[] standing =
        [
            Command, ("do", button), ("edition", Html.Field(page, "edition")), ("subject", now.Word("subject")),
            ("title", now.Word("title")), ("body", now.Word("body")),
        ];
        return await caller.SubmitAsync(
            $"/templates/{id}/change", $"/templates/{id}/change",
            [.. standing.Where(s => fields.All(f => f.Name != s.Name)), .. fields]);
    }

    public static Task<Reply> AnswerTemplateAsync(this Caller caller, string id, int proposal, string answer) =>
        caller.SubmitAsync(
            $"/templates/{id}", $"/templates/{id}/answer", Command,
            ("proposal", proposal.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("answer", answer));

    /// <summary>Makes the IT director an administrator too.</summary>
    public static async Task<Caller> SecondAdministratorAsync(this PolicyFlowProgram program, Caller ada)
    {
        var people = (await ada.GetAsync("/people")).Is(HttpStatusCode.OK).Text;
        var id = Regex.Match(people, "href=\"/people/(p-[^\"]+)\"[^>]*>Demo Ivo").Groups[1].Value;
        (await ada.SubmitAsync(
            $"/people/{id}/roles", $"/people/{id}/roles", Command, ("network", "it-director"), ("network", "administrator")))
            .Is(HttpStatusCode.SeeOther);
        return await program.AsAsync(DemoSite.ItDirector);
    }
}
