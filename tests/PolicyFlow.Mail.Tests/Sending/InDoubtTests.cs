using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Mail;
using PolicyFlow.Mail.Tests.Running;
using PolicyFlow.Testing;

namespace PolicyFlow.Mail.Tests.Sending;

/// <summary>The one case in which a mail may go twice: the line broke after it was taken and before the answer came.</summary>
public sealed class InDoubtTests : IAsyncLifetime, IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly HttpClient _http = new();
    private SendGridServer _server = null!;

    public async Task InitializeAsync() => _server = await SendGridServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task It_goes_again_after_five_minutes_with_the_same_id_and_the_timeline_says_so()
    {
        await using var site = await SiteAsync();
        _server.Breaks = BrokenLine.AfterTaken;
        await site.TakeAsync(Letter.Of("plain"));
        await site.AdvanceAsync("PT4M");
        Assert.Single(Receipts);

        _server.Breaks = BrokenLine.No;
        await site.AdvanceAsync("PT2M");
        await site.AdvanceAsync("PT1H");

        Assert.Equal(2, Receipts.Count);
        Assert.Single(Receipts.Distinct());
        Assert.Contains(
            (await site.OnlyCaseAsync()).Timeline,
            r => r.Text == "Sent: the receipt to the reporter (perhaps twice, after an interruption)");
    }

    [Fact]
    public async Task News_of_it_in_the_meantime_settles_the_doubt_and_it_goes_once()
    {
        await using var site = await SiteAsync();
        _server.Breaks = BrokenLine.AfterTaken;
        await site.TakeAsync(Letter.Of("plain"));
        await site.AdvanceAsync("PT1M");
        _server.Breaks = BrokenLine.No;

        await site.PostEventsAsync(new[] { new { @event = "processed", policyflow_mail = Receipts.Single(), sg_event_id = "e1" } });
        await site.WorkAsync();
        await site.AdvanceAsync("PT2H");

        Assert.Single(Receipts);
        Assert.Contains((await site.OnlyCaseAsync()).Timeline, r => r.Text == "Sent: the receipt to the reporter");
    }

    [Fact]
    public async Task What_was_surely_not_taken_is_sent_again_without_a_doubt()
    {
        await using var site = await SiteAsync();
        _server.Status = 503;
        await site.TakeAsync(Letter.Of("plain"));
        await site.AdvanceAsync("PT30S");

        _server.Status = 202;
        await site.AdvanceAsync("PT1H");

        Assert.Single(Receipts);
        Assert.Contains((await site.OnlyCaseAsync()).Timeline, r => r.Text == "Sent: the receipt to the reporter");
    }

    [Fact]
    public async Task After_too_many_requests_nothing_is_asked_before_the_limit_ends()
    {
        await using var site = await SiteAsync();
        _server.Status = 429;
        _server.Headers["X-RateLimit-Reset"] = $"{DateTimeOffset.UtcNow.AddMinutes(20).ToUnixTimeSeconds()}";
        await site.TakeAsync(Letter.Of("plain"));
        await site.AdvanceAsync("PT15M");
        _server.Status = 202;

        await site.AdvanceAsync("PT3M");
        Assert.Empty(Receipts);
        await site.AdvanceAsync("PT10M");

        Assert.Single(Receipts);
    }

    public void Dispose()
    {
        _http.Dispose();
        _folder.Dispose();
    }

    /// <summary>The Message-IDs of the receipts that the service took.</summary>
    private List<string> Receipts =>
    [
        .. _server.Mails.Select(m => m["personalizations"]![0]!)
            .Where(p => (string?)p["to"]![0]!["email"] == "colin@demo.invalid")
            .Select(p => ((string)p["headers"]!["Message-ID"]!).Trim('<', '>')),
    ];

    private Task<InboundSite> SiteAsync() => InboundSite.StartAsync(_folder, inBackground: false, services =>
        services.AddSingleton<IMailTransport>(new SendGridTransport(_server.Options, _http)));
}
