using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.BadInput;

public sealed class BadCallsTests(DemoSite demo) : IClassFixture<DemoSite>
{
    private static readonly string[] Calls = ["/api/reports", "/api/cases/{0}/actions/add-note"];

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"description":"\ud800"}""")]
    [InlineData("""{"urls":"not a list"}""")]
    [InlineData("""{"description":{"deep":true}}""")]
    [InlineData("""{"threatening":"perhaps"}""")]
    [InlineData("""{"seenAt":"the other day"}""")]
    public async Task A_report_that_is_no_proper_JSON_is_a_bad_request(string body)
    {
        using var visitor = demo.Visitor();

        (await visitor.PostRawAsync("/api/reports", body)).IsProblem(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task JSON_that_is_nested_without_end_is_a_bad_request()
    {
        using var visitor = demo.Visitor();

        (await visitor.PostRawAsync("/api/reports", string.Concat(Enumerable.Repeat("[", 50_000))))
            .IsProblem(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.UnprocessableEntity)]
    [InlineData("null", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"text":"\ud800"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":{"a":1},"text":[[]]}""", HttpStatusCode.OK)]
    public async Task An_action_with_odd_fields_gets_a_clear_answer(string body, HttpStatusCode expected)
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();

        (await manager.PostRawAsync($"/api/cases/{reference}/actions/add-note", body)).Is(expected);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/html")]
    public async Task Another_content_type_is_refused(string type)
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();

        foreach (var call in Calls)
        {
            (await manager.PostRawAsync(
                    string.Format(null, call, reference), """{"description":"x","text":"x"}""", type))
                .IsProblem(HttpStatusCode.UnsupportedMediaType);
        }
    }

    [Theory]
    [InlineData("PUT", "/api/reports")]
    [InlineData("DELETE", "/api/cases")]
    [InlineData("GET", "/api/reports")]
    public async Task Another_method_is_refused(string method, string path)
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);

        (await manager.SendAsync(new HttpRequestMessage(new HttpMethod(method), path)))
            .IsProblem(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_huge_body_is_refused_whether_it_says_its_length_or_not(bool chunked)
    {
        using var visitor = demo.Visitor();
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/reports")
        {
            Content = new StringContent(
                $$"""{"description":"{{new string('x', 3_000_000)}}"}""", null, "application/json"),
        };
        request.Headers.TransferEncodingChunked = chunked;

        (await visitor.SendAsync(request)).IsProblem(HttpStatusCode.RequestEntityTooLarge);
        await visitor.ReportAsync();
    }

    [Theory]
    [InlineData("/api/cases/%00")]
    [InlineData("/api/cases/%2e%2e%2fpolicyflow.db")]
    [InlineData("/cases/%F0%9F%98%80")]
    [InlineData("/cases/PF-7K3M-92QX/evidence/..%2f..%2fpolicyflow.db")]
    [InlineData("/assets/x/..%2fapp.css")]
    [InlineData("/demo/mailbox/99999999999999999999")]
    [InlineData("/api/cases?q=%ff%fe%00&status=%00")]
    [InlineData("/cases?q=%27%20OR%201%3D1--&status=0")]
    [InlineData("/today?x[]=1&x=%")]
    public async Task An_odd_address_never_fails_inside(string path)
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);

        var reply = await manager.GetAsync(path);

        Assert.True(reply.Code is >= 200 and < 500, $"{reply.Code}: {reply.Text}");
        Assert.DoesNotContain("   at ", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_for_very_many_words_answers()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);

        var reply = await manager.GetAsync(
            "/api/cases?q=" + string.Join('+', Enumerable.Range(0, 900).Select(n => "w" + n)));

        Assert.Empty(reply.Is(HttpStatusCode.OK).Json.All("cases"));
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_refused()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();
        var key = new string('k', 201);

        (await manager.PostAsync("/api/reports", new { description = "x" }, key))
            .IsProblem(HttpStatusCode.UnprocessableEntity);
        (await manager.ActAsync(reference, "add-note", new { text = "x" }, key))
            .IsProblem(HttpStatusCode.UnprocessableEntity);
    }
}
