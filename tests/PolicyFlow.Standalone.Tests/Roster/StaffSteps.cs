using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Roster;

/// <summary>What somebody does with the staff list over HTTP.</summary>
internal static class StaffSteps
{
    public const string Heading = "Name,Email,School,Job title,Type,Line manager,Staff number\n";

    /// <summary>Brings a file over the API.</summary>
    /// <param name="query">Such as <c>apply=true</c>.</param>
    public static Task<Reply> ImportAsync(this Caller caller, string csv, string query = "", string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/people/import?" + query)
        {
            Content = new StringContent(csv, Encoding.UTF8, "text/csv"),
        };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return caller.SendAsync(request);
    }

    /// <summary>The import once it is in one of these states.</summary>
    public static async Task<JsonNode> UntilAsync(this Caller caller, string id, params string[] states)
    {
        for (var look = 0; ; look++)
        {
            var import = (await caller.GetAsync("/api/people/imports/" + id)).Is(HttpStatusCode.OK).Json;
            if (states.Contains(import.Word("state"))) return import;
            Assert.True(look < 1200, $"It is still {import.Word("state")}.");
            await Task.Delay(50);
        }
    }

    /// <summary>Brings a file by the form of the page.</summary>
    public static async Task<Reply> UploadAsync(this Caller caller, string csv, params (string Name, string Value)[] fields)
    {
        var page = await caller.GetAsync("/staff/import");
        var form = new MultipartFormDataContent
        {
            { new StringContent(Html.Field(page.Text, "__RequestVerificationToken")), "__RequestVerificationToken" },
            { new StringContent(Html.Field(page.Text, "command")), "command" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "file", "people.csv" },
        };
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        return await caller.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/staff/import") { Content = form });
    }

    /// <summary>Sends a form of a page with its token and its command.</summary>
    public static async Task<Reply> SendFormAsync(
        this Caller caller, string page, string action, params (string Name, string Value)[] fields)
    {
        var text = (await caller.GetAsync(page)).Is(HttpStatusCode.OK).Text;
        (string, string)[] hidden =
        [
            ("command", Html.Field(text, "command")),
            .. text.Contains("name=\"version\"", StringComparison.Ordinal)
                ? [("version", Html.Field(text, "version"))]
                : ((string, string)[])[],
        ];
        return await caller.SubmitAsync(page, action, [.. hidden, .. fields]);
    }
}
