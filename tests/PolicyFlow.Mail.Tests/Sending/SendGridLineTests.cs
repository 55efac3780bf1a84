using PolicyFlow.App.Mail;
using PolicyFlow.Testing;

namespace PolicyFlow.Mail.Tests.Sending;

/// <summary>What SendGrid may answer, or fail to.</summary>
public sealed class SendGridLineTests : IAsyncLifetime, IDisposable
{
    private SendGridServer _server = null!;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(20) };

    public async Task InitializeAsync() => _server = await SendGridServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Nothing_goes_along_that_is_kept_there_about_a_person()
    {
        Assert.IsType<MailResult.Accepted>(await SendAsync());

        var sent = Assert.Single(_server.Mails);
        var kept = Assert.Single(sent["custom_args"]?.AsObject() ?? sent["personalizations"]![0]!["custom_args"]!.AsObject());
        Assert.Equal(("policyflow_mail", "takedown-7k3m92qx.1.2@demo.invalid"), (kept.Key, (string?)kept.Value));
        Assert.Null(sent["categories"]);
        Assert.Null(sent["mail_settings"]);
    }

    [Fact]
    public async Task In_sandbox_mode_the_mail_is_only_checked_and_the_answer_says_so()
    {
        var taken = Assert.IsType<MailResult.Accepted>(await SendAsync(_server.Options with { Sandbox = true }));

        Assert.Contains("delivers nothing", taken.Answer, StringComparison.Ordinal);
        Assert.Single(_server.Checked);
        Assert.Empty(_server.Mails);
    }

    [Theory]
    [InlineData(400, "from", "The from address is not valid", MailTrouble.Sender)]
    [InlineData(401, null, "The provided authorization grant is invalid, expired, or revoked", MailTrouble.Key)]
    [InlineData(401, null, "Maximum credits exceeded", MailTrouble.Credit)]
    [InlineData(403, null, "access forbidden", MailTrouble.KeyRights)]
    [InlineData(403, "from", "The from address does not match a verified Sender Identity.", MailTrouble.Sender)]
    [InlineData(429, null, "too many requests", MailTrouble.TooMany)]
    [InlineData(500, null, "internal", MailTrouble.Service)]
    [InlineData(503, null, "", MailTrouble.Service)]
    public async Task What_went_wrong_is_told_apart_and_the_mail_is_kept(
        int status, string? field, string message, MailTrouble trouble)
    {
        (_server.Status, _server.Body) = (status, SendGridServer.Error(message, field));

        var later = Assert.IsType<MailResult.TryLater>(await SendAsync());

        Assert.Equal((trouble, false), (later.Trouble, later.PerhapsTaken));
        Assert.DoesNotContain(message.Length > 0 ? message : "nothing", later.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "personalizations.0.to.0.email", MailTrouble.Recipient)]
    [InlineData(400, "content.0.value", MailTrouble.Content)]
    [InlineData(413, null, MailTrouble.Content)]
    public async Task What_is_wrong_with_the_mail_itself_is_not_tried_again(int status, string? field, MailTrouble trouble)
    {
        (_server.Status, _server.Body) = (status, SendGridServer.Error("somebody@demo.invalid is wrong", field));

        Assert.Equal(trouble, Assert.IsType<MailResult.RefusedForGood>(await SendAsync()).Trouble);
    }

    [Theory]
    [InlineData("X-RateLimit-Reset", 90)]
    [InlineData("Retry-After", 90)]
    [InlineData("X-RateLimit-Reset", 100_000)]
    public async Task After_too_many_requests_it_waits_until_the_limit_ends_and_an_hour_at_most(string header, int seconds)
    {
        _server.Status = 429;
        _server.Headers[header] = header == "Retry-After" ? $"{seconds}"
            : $"{DateTimeOffset.UtcNow.AddSeconds(seconds).ToUnixTimeSeconds()}";

        var wait = Assert.IsType<MailResult.TryLater>(await SendAsync()).RetryAfter!.Value.TotalSeconds;

        Assert.InRange(wait, Math.Min(seconds, 3600) - 30, Math.Min(seconds, 3600));
    }

    [Fact]
    public async Task A_line_that_breaks_before_a_connection_came_about_leaves_no_doubt()
    {
        var options = _server.Options;
        await _server.DisposeAsync();

        var later = Assert.IsType<MailResult.TryLater>(await SendAsync(options));

        Assert.Equal((MailTrouble.NotListening, false, true), (later.Trouble, later.PerhapsTaken, later.OutOfReach));
        _server = await SendGridServer.StartAsync();
    }

    [Theory]
    [InlineData(BrokenLine.BeforeTaken, 0)]
    [InlineData(BrokenLine.AfterTaken, 1)]
    public async Task A_line_that_breaks_after_that_leaves_a_doubt_and_the_request_goes_once(BrokenLine when, int taken)
    {
        await SendAsync();
        _server.Breaks = when;

        var later = Assert.IsType<MailResult.TryLater>(await SendAsync());

        Assert.True(later.PerhapsTaken);
        Assert.Equal(SendGridTransport.InDoubt, later.RetryAfter);
        Assert.Equal(1 + taken, _server.Mails.Count);
    }

    [Fact]
    public async Task A_service_that_takes_too_long_leaves_the_same_doubt()
    {
        _server.Slow = TimeSpan.FromSeconds(5);
        using var impatient = new HttpClient { Timeout = TimeSpan.FromSeconds(1) };

        var later = Assert.IsType<MailResult.TryLater>(
            await new SendGridTransport(_server.Options, impatient).SendAsync(Mail));

        Assert.Equal((MailTrouble.Timeout, true), (later.Trouble, later.PerhapsTaken));
    }

    [Fact]
    public async Task An_urgent_mail_is_sent_again_sooner_since_twice_is_better_than_late()
    {
        _server.Breaks = BrokenLine.AfterTaken;

        var later = Assert.IsType<MailResult.TryLater>(
            await new SendGridTransport(_server.Options, _http).SendAsync(Mail with { Urgent = true }));

        Assert.Equal((true, null), (later.PerhapsTaken, later.RetryAfter));
    }

    private static OutgoingMail Mail { get; } = new(
        "takedown-7k3m92qx.1.2@demo.invalid", "dana@demo.invalid", "Demo Dana", "Something needs you", "Hello\n", null);

    private Task<MailResult> SendAsync(SendGridOptions? options = null) =>
        new SendGridTransport(options ?? _server.Options, _http).SendAsync(Mail);
}
