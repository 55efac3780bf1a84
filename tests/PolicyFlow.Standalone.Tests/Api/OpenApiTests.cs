using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Api;

public sealed class OpenApiTests(DemoSite demo) : IClassFixture<DemoSite>
{
    private static readonly (string Path, string Method, string[] Answers)[] Documented =
    [
        ("/api/reports", "post", ["201", "422"]),
        ("/api/cases", "get", ["200", "401", "422"]),
        ("/api/cases/{reference}", "get", ["200", "401", "404"]),
        ("/api/cases/{reference}/evidence", "get", ["200", "401", "404"]),
        ("/api/investigations/{reference}/evidence", "get", ["200", "401", "404"]),
        ("/api/cases/{reference}/actions/{action}", "post", ["200", "401", "404", "409", "422"]),
        ("/api/investigations", "post", ["201", "422"]),
        ("/api/investigations", "get", ["200", "401", "422"]),
        ("/api/investigations/{reference}", "get", ["200", "401", "404"]),
        ("/api/investigations/{reference}/actions/{action}", "post", ["200", "401", "404", "409", "422"]),
        ("/api/campaigns", "post", ["201", "401", "404", "422"]),
        ("/api/campaigns", "get", ["200", "401", "404"]),
        ("/api/campaigns/{id}", "get", ["200", "401", "404"]),
        ("/api/questions", "post", ["201", "401", "404", "422"]),
        ("/api/questions/{reference}", "get", ["200", "401", "404"]),
        ("/api/providers", "get", ["200", "401", "422"]),
        ("/api/templates", "get", ["200", "401", "404"]),
        ("/api/templates/{id}", "get", ["200", "401", "404"]),
        ("/api/reviews", "get", ["200", "401", "404"]),
        ("/api/reviews/{id}", "get", ["200", "401", "404"]),
        ("/api/routes", "get", ["200", "401", "404"]),
        ("/api/people/import", "post", ["200", "202", "401", "404", "413", "422"]),
        ("/api/people/imports/{id}", "get", ["200", "401", "404"]),
        ("/healthz", "get", ["200"]),
        ("/readyz", "get", ["200", "503"]),
        ("/demo/people.json", "get", ["200"]),
        ("/demo/sign-in", "post", ["200"]),
        ("/demo/mailbox.json", "get", ["200"]),
        ("/demo/texts.json", "get", ["200"]),
        ("/demo/clock", "post", ["200"]),
    ];

    [Fact]
    public async Task The_document_names_every_call_with_its_answers_and_no_page()
    {
        using var visitor = demo.Visitor();

        var document = (await visitor.GetAsync("/openapi/v1.json")).Is(HttpStatusCode.OK).Json;

        Assert.StartsWith("3.", document.Word("openapi"), StringComparison.Ordinal);
        Assert.Equal("PolicyFlow", document["info"]!.Word("title"));
        var paths = document["paths"]!.AsObject();
        Assert.Equal(Documented.Select(d => d.Path).Distinct().Order(), paths.Select(p => p.Key).Order());
        foreach (var (path, method, answers) in Documented)
        {
            var operation = paths[path]![method]!;
            Assert.Superset(answers.ToHashSet(), operation["responses"]!.AsObject().Select(r => r.Key).ToHashSet());
        }
    }

    [Fact]
    public async Task Every_reference_in_the_document_leads_somewhere()
    {
        using var visitor = demo.Visitor();
        var text = (await visitor.GetAsync("/openapi/v1.json")).Text;
        var schemas = System.Text.Json.Nodes.JsonNode.Parse(text)!["components"]!["schemas"]!.AsObject();

        var references = System.Text.RegularExpressions.Regex.Matches(text, "\"#/components/schemas/([^\"]+)\"");

        Assert.NotEmpty(references);
        Assert.All(references, r => Assert.True(schemas.ContainsKey(r.Groups[1].Value), r.Value));
    }

    [Theory]
    [InlineData("/healthz", "alive")]
    [InlineData("/readyz", "ready")]
    public async Task Health_is_told_without_signing_in(string path, string status)
    {
        using var visitor = demo.Visitor();

        Assert.Equal(status, (await visitor.GetAsync(path)).Is(HttpStatusCode.OK).Json.Word("status"));
    }
}
