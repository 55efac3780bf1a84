using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Api;

public sealed class ReportCallTests(DemoSite demo) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task A_report_with_every_field_is_kept_with_every_field()
    {
        using var visitor = demo.Visitor();
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var seenAt = DateTimeOffset.UtcNow.AddHours(-3);

        var reply = await visitor.PostAsync("/api/reports", new
        {
            category = "abuse",
            urls = (string[])["https://chatter.example/post/1", "https://other.example/x"],
            description = "Nasty words",
            seenAt,
            threatening = true,
            reporterEmail = "coach@demo.invalid",
        });

        var answer = reply.Is(HttpStatusCode.Created).Json;
        var reference = answer.Word("reference");
        Assert.Matches("^PF-[0-9A-Z]{4}-[0-9A-Z]{4}$", reference);
        Assert.Equal($"/api/cases/{reference}", reply.Location);
        Assert.StartsWith(demo.Program.Address + "track/", answer.Word("trackingUrl"), StringComparison.Ordinal);
        (await visitor.GetAsync(answer.Word("trackingUrl"))).Is(HttpStatusCode.OK);
        var kept = await manager.CaseAsync(reference);
        Assert.Equal("abuse", kept.Word("category"));
        Assert.Equal("Nasty words", kept.Word("description"));
        Assert.Equal(seenAt, kept.Time("seenAt"));
        Assert.True(kept["threatening"]!.GetValue<bool>());
        Assert.Equal(
            ["https://chatter.example/post/1", "https://other.example/x"], kept.All("urls").Select(u => u.Word("url")));
    }

    [Theory]
    [InlineData("""{"urls":["https://other.example/x"]}""")]
    [InlineData("""{"description":"A story on Snapchat"}""")]
    [InlineData("""{"description":"x","category":"something new","urls":[],"seenAt":null,"threatening":null}""")]
    public async Task One_of_urls_and_description_is_enough(string report)
    {
        using var visitor = demo.Visitor();

        (await visitor.PostRawAsync("/api/reports", report)).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_same_key_again_answers_with_the_same_reference_and_opens_nothing()
    {
        using var visitor = demo.Visitor();
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var report = new { description = "Counted once kumquat" };

        var first = (await visitor.PostAsync("/api/reports", report, "once")).Is(HttpStatusCode.Created).Json;
        var again = (await visitor.PostAsync("/api/reports", report, "once")).Is(HttpStatusCode.Created).Json;
        var other = (await visitor.PostAsync("/api/reports", report, "twice")).Is(HttpStatusCode.Created).Json;

        Assert.Equal(first.Word("reference"), again.Word("reference"));
        Assert.NotEqual(first.Word("reference"), other.Word("reference"));
        var found = (await manager.GetAsync("/api/cases?q=kumquat")).Json.All("cases").Select(c => c.Word("reference"));
        Assert.Equal([first.Word("reference"), other.Word("reference")], found.Order(Comparer(first)));
        Assert.Single((await manager.CaseAsync(first.Word("reference"))).Events(), "takedown-reported");
    }

    [Fact]
    public async Task Many_at_once_with_one_key_open_one_case()
    {
        using var visitor = demo.Visitor();

        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ =>
            visitor.PostAsync("/api/reports", new { description = "All at once" }, "all-at-once")));

        Assert.Single(replies.Select(r => r.Is(HttpStatusCode.Created).Json.Word("reference")).Distinct());
    }

    [Fact]
    public async Task The_reporter_gets_a_receipt_that_does_not_repeat_the_report()
    {
        using var visitor = demo.Visitor();
        var reference = await visitor.ReportAsync(
            new { description = "Embarrassing rumours", reporterEmail = "coach.receipt@demo.invalid" });
        await visitor.AdvanceAsync("PT0.001S");

        var mails = (await visitor.GetAsync("/demo/mailbox.json")).Json.AsArray();

        var receipt = Assert.Single(mails, m => m!.Word("to") == "coach.receipt@demo.invalid")!;
        Assert.Contains(reference, receipt.Word("text"), StringComparison.Ordinal);
        Assert.DoesNotContain("Embarrassing", receipt.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "urls")]
    [InlineData("""{"urls":[" "],"description":"  "}""", "urls")]
    [InlineData("""{"description":"x","reporterEmail":"nobody"}""", "reporterEmail")]
    [InlineData("""{"description":"x","seenAt":"2999-01-01T00:00:00Z"}""", "seenAt")]
    public async Task What_cannot_be_taken_is_refused_by_field(string report, string field)
    {
        using var visitor = demo.Visitor();

        var problem = (await visitor.PostRawAsync("/api/reports", report))
            .IsProblem(HttpStatusCode.UnprocessableEntity);

        Assert.NotEmpty(problem["errors"]![field]!.AsArray());
    }

    private static Comparer<string> Comparer(System.Text.Json.Nodes.JsonNode first) =>
        Comparer<string>.Create((a, b) =>
            (a == first.Word("reference") ? 0 : 1) - (b == first.Word("reference") ? 0 : 1));
}
