using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyFlow.App.Cases;
using PolicyFlow.Functions.Orchestrations;
using PolicyFlow.Testing;

namespace PolicyFlow.Functions.Tests.Running;

/// <summary>The program runs, with everything but the Functions host itself.</summary>
public sealed class RunningTests : IAsyncLifetime
{
    private static readonly string[] Words = ["Lies about", "chatter", "rita", "demo", "abuse"];

    private Azurite _storage = null!;
    private SmtpServer _mail = null!;
    private AzureSite _site = null!;

    public async Task InitializeAsync()
    {
        _storage = await Azurite.StartAsync();
        _mail = await SmtpServer.StartAsync();
        _site = await AzureSite.StartAsync(AzureSite.Settings(_storage, _mail));
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        await _mail.DisposeAsync();
        await _storage.DisposeAsync();
    }

    [Fact]
    public async Task Pages_and_calls_are_answered_through_the_one_function()
    {
        using var home = await _site.Client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "text/html"), (home.StatusCode, home.Content.Headers.ContentType!.MediaType));
        Assert.Contains("Invented Network", await home.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync("GET", "/readyz"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("GET", "/openapi/v1.json"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("GET", "/nowhere"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await StatusAsync("DELETE", "/report"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("GET", "/demo/people"));
        using var today = await _site.Client.GetAsync(new Uri("/today", UriKind.Relative));
        Assert.Equal("/sign-in?returnTo=%2Ftoday", today.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_report_starts_its_orchestration_whose_history_holds_no_word_of_it()
    {
        var reported = await ReportAsync();
        var stream = CaseReference.Stream(CaseKind.Takedown.Prefix, (string)reported["reference"]!);

        var (name, input, options) = Assert.Single(_site.Engine.Started, s => s.Options.InstanceId == stream);
        Assert.Equal((CaseKind.Takedown.Name, null), (name, input));

        var work = _site.Work;
        var step = await work.StepAsync(stream, _site.Engine, CancellationToken.None);
        List<object> history = [options, step];
        List<string> told = [];
        foreach (var lane in step.Lanes.Select(effects => new LaneWork(stream, effects)))
        {
            history.AddRange([lane, await work.PerformAsync(lane, _site.Engine, CancellationToken.None)]);
            told.Add((await _mail.NextAsync()).To);
        }

        Assert.Equal(["ada@demo.invalid", "rita@demo.invalid"], told.Order());
        var kept = JsonSerializer.Serialize(history);
        Assert.All(Words, word => Assert.DoesNotContain(word, kept, StringComparison.OrdinalIgnoreCase));
        var again = await work.StepAsync(stream, _site.Engine, CancellationToken.None);
        Assert.Empty(again.Lanes);
        Assert.NotNull(again.Wake);
        Assert.Empty(_site.Engine.Raised);
    }

    [Fact]
    public async Task A_link_that_one_instance_made_opens_on_another()
    {
        var link = new Uri((string)(await ReportAsync())["trackingUrl"]!).PathAndQuery;
        await using var other = await AzureSite.StartAsync(AzureSite.Settings(_storage, _mail));

        var page = await other.Client.GetStringAsync(new Uri(link, UriKind.Relative));

        Assert.Contains("Your request", page, StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> StatusAsync(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await _site.Client.SendAsync(request);
        return response.StatusCode;
    }

    private async Task<JsonObject> ReportAsync()
    {
        using var answer = await _site.Client.PostAsJsonAsync(new Uri("/api/reports", UriKind.Relative), new
        {
            category = "abuse",
            urls = (string[])["https://chatter.example/post/77"],
            description = "Lies about our coach.",
            reporterName = "Demo Rita",
            reporterEmail = "rita@demo.invalid",
        });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }
}
