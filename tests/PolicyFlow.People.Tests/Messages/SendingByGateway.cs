using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Messages;

namespace PolicyFlow.People.Tests.Messages;

public sealed class SendingByGateway : IAsyncLifetime
{
    private static readonly OutgoingText Text = new("m-1@demo.invalid", "+447700900123", "PolicyFlow: please look.");

    private TextGateway _gateway = null!;

    public async Task InitializeAsync() => _gateway = await TextGateway.StartAsync();

    public async Task DisposeAsync() => await _gateway.DisposeAsync();

    [Fact]
    public async Task A_text_is_posted_with_number_sender_words_and_its_id()
    {
        Assert.IsType<TextResult.Accepted>(await SendAsync(Text with { To = "07700 900123" }));

        var (body, id) = Assert.Single(_gateway.Texts);
        Assert.Equal(
            """{"to":"+447700900123","from":"PolicyFlow","text":"PolicyFlow: please look."}""", body.ToJsonString().Replace("\\u002B", "+"));
        Assert.Equal("m-1@demo.invalid", id);
    }

    [Fact]
    public async Task A_gateway_that_has_other_names_for_them_gets_those()
    {
        var options = _gateway.Options with { ToField = "destination", FromField = "originator", TextField = "body" };

        Assert.IsType<TextResult.Accepted>(await SendAsync(Text, options));

        Assert.Equal(
            ["destination", "originator", "body"], Assert.Single(_gateway.Texts).Body.AsObject().Select(f => f.Key));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(422)]
    public async Task What_is_wrong_with_the_number_or_the_text_is_refused_for_good_without_repeating_either(int status)
    {
        _gateway.Status = status;

        var refused = Assert.IsType<TextResult.RefusedForGood>(await SendAsync(Text));

        Assert.DoesNotContain("7700", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_quarrel_with_our_settings_or_a_busy_gateway_loses_no_text(int status)
    {
        _gateway.Status = status;

        Assert.IsType<TextResult.TryLater>(await SendAsync(Text));
    }

    [Fact]
    public async Task A_wrong_token_is_told_apart_from_a_wrong_number() => Assert.IsType<TextResult.TryLater>(
        await SendAsync(Text, _gateway.Options with { Token = "another" }));

    [Fact]
    public async Task A_gateway_that_sends_us_elsewhere_is_not_followed()
    {
        _gateway.Status = 307;

        Assert.IsType<TextResult.TryLater>(await SendAsync(Text));

        Assert.Single(_gateway.Texts);
    }

    [Fact]
    public async Task A_gateway_that_does_not_answer_in_time_is_asked_again_later()
    {
        using var over = new CancellationTokenSource();
        _gateway.Before = _ => Task.Delay(Timeout.Infinite, over.Token);
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(200) };

        Assert.IsType<TextResult.TryLater>(await new GatewayTextTransport(_gateway.Options, http).SendAsync(Text));

        await over.CancelAsync();
    }

    [Fact]
    public async Task A_connection_that_breaks_is_tried_again_later()
    {
        _gateway.Before = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };

        Assert.IsType<TextResult.TryLater>(await SendAsync(Text));
    }

    [Fact]
    public async Task A_gateway_out_of_reach_is_asked_again_later()
    {
        var options = _gateway.Options;
        await _gateway.DisposeAsync();

        Assert.IsType<TextResult.TryLater>(await SendAsync(Text, options));
    }

    [Fact]
    public async Task A_number_that_is_none_never_leaves_us()
    {
        Assert.IsType<TextResult.RefusedForGood>(await SendAsync(Text with { To = "ask Dana" }));
        Assert.Empty(_gateway.Texts);
    }

    [Fact]
    public async Task Neither_number_nor_words_nor_token_nor_address_are_logged()
    {
        using var lines = new LogLines();
        await SendAsync(Text, log: lines);
        _gateway.Status = 500;
        await SendAsync(Text, log: lines);

        var log = string.Join('\n', lines.Lines);
        foreach (var secret in (string[])["7700900123", "please look", TextGateway.Token, "/v1/messages"])
            Assert.DoesNotContain(secret, log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_gateway_it_is_said_that_there_is_none()
    {
        await using var services = new ServiceCollection().AddTexts(null).BuildServiceProvider();

        var none = Assert.IsType<TextResult.NotSetUp>(
            await services.GetRequiredService<ITextTransport>().SendAsync(Text));

        Assert.Equal("No text gateway is set up.", none.Reason);
    }

    private async Task<TextResult> SendAsync(OutgoingText text, TextOptions? options = null, LogLines? log = null)
    {
        using var none = new LogLines();
        await using var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log ?? none))
            .AddTexts(options ?? _gateway.Options)
            .BuildServiceProvider();
        return await services.GetRequiredService<ITextTransport>().SendAsync(text);
    }

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IEnumerable<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) => _lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
