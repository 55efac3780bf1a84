using Microsoft.AspNetCore.Http;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Probe.Tests.Running;

namespace PolicyFlow.Probe.Tests.Fetching;

public sealed class BadServersTests(Looker looker) : IClassFixture<Looker>
{
    /// <summary>A look that takes this long, on whatever machine, does not end.</summary>
    private static readonly TimeSpan Forever = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Headers_that_never_come_end_the_look_in_time()
    {
        looker.Site.Answer("/silent", context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        await AssertTooSlowAsync("/silent");
    }

    [Fact]
    public async Task A_body_that_never_ends_and_never_comes_ends_the_look_in_time()
    {
        looker.Site.Answer("/stalls", async context =>
        {
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<p>The beginning of a page");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        await AssertTooSlowAsync("/stalls");
    }

    [Fact]
    public async Task A_stream_without_end_is_read_up_to_the_limit()
    {
        looker.Site.Answer("/endless", async context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.WriteAsync($"<p>{Pages.Rant}</p>", context.RequestAborted);
        });

        var look = await looker.LookAsync("/endless");

        Assert.Equal(ItemStatus.Up, look.Status);
        Assert.InRange(look.Capture!.Document.Length, 100_000, 2 * Looker.Patient.MostBytes);
        Assert.Contains("there was more", Text(look.Capture.Document), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("compress")]
    [InlineData("gzip, gzip, gzip")]
    public async Task What_cannot_be_unpacked_is_unreadable(string packing)
    {
        looker.Site.Bytes("/broken", "no such thing"u8.ToArray(), "text/html", ("Content-Encoding", packing));

        Assert.Equal("unreadable", (await looker.LookAsync("/broken")).Why);
    }

    [Fact]
    public async Task Circles_and_chains_without_end_are_left()
    {
        looker.Site.Redirect("/a", "/b");
        looker.Site.Redirect("/b", "/a");
        for (var i = 0; i < 20; i++) looker.Site.Redirect($"/chain{i}", $"/chain{i + 1}");

        Assert.Equal("too-many-redirects", (await looker.LookAsync("/a")).Why);
        Assert.Equal("too-many-redirects", (await looker.LookAsync("/chain0")).Why);
        Assert.Equal(0, looker.Site.Requests("/chain6"));
    }

    [Fact]
    public async Task One_redirect_is_followed_and_on_record()
    {
        looker.Site.Redirect("/short", "/the/post");
        looker.Site.Page("/the/post", Pages.Post());

        var look = await looker.LookAsync("/short");

        Assert.Equal(ItemStatus.Up, look.Status);
        Assert.Contains(looker.Site.Url("/the/post"), Text(look.Capture!.Document), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Huge_headers_are_unreadable()
    {
        looker.Site.Answer("/heads", context =>
        {
            for (var i = 0; i < 100; i++) context.Response.Headers.Append($"X-{i}", new string('x', 4_000));
            return Task.CompletedTask;
        });

        Assert.Equal("unreadable", (await looker.LookAsync("/heads")).Why);
    }

    [Fact]
    public async Task A_connection_that_breaks_is_unreadable_and_a_closed_port_out_of_reach()
    {
        looker.Site.Answer("/breaks", context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        using var probe = Looker.Probe(Looker.Patient);

        Assert.Equal("unreadable", (await looker.LookAsync("/breaks")).Why);
        Assert.Equal("out-of-reach", (await probe.LookAsync("http://127.0.0.1:2/", null)).Why.Replace(
            "address-refused", "out-of-reach", StringComparison.Ordinal));
        Assert.Equal("out-of-reach", (await probe.LookAsync("http://127.0.0.1:1025/", null)).Why);
    }

    [Fact]
    public async Task Plain_words_where_TLS_should_be_are_not_trusted()
    {
        using var probe = Looker.Probe(Looker.Patient);

        var look = await probe.LookAsync(looker.Site.Url("/").Replace("http:", "https:", StringComparison.Ordinal), null);

        Assert.Equal("not-trusted", look.Why);
    }

    [Fact]
    public async Task A_name_without_a_server_is_no_proof()
    {
        using var probe = Looker.Probe(Looker.Patient, Looker.Knows());

        Assert.Equal("name-not-found", (await probe.LookAsync("http://gone.example/", null)).Why);
    }

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b>", 100_000)]
    [InlineData("<div hidden><nav>", 20_000)]
    [InlineData("<!--", 50_000)]
    [InlineData("<a href='", 20_000)]
    [InlineData("<table><tr><td>", 20_000)]
    [InlineData("&amp", 50_000)]
    [InlineData("<![CDATA[", 20_000)]
    [InlineData("</p>", 50_000)]
    public async Task Wild_markup_comes_to_an_end(string part, int times)
    {
        looker.Site.Page("/wild", $"<p>{Pages.Rant}</p>" + string.Concat(Enumerable.Repeat(part, times)));

        var look = await looker.LookAsync("/wild").WaitAsync(Forever);

        Assert.NotEqual("too-slow", look.Why);
    }

    [Fact]
    public async Task Whoever_gives_up_is_heard()
    {
        looker.Site.Answer("/waits", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var probe = Looker.Probe(Looker.Patient);
        using var gone = new CancellationTokenSource(100);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => probe.LookAsync(looker.Site.Url("/waits"), null, gone.Token));
    }

    [Fact]
    public async Task Switched_off_nothing_is_asked()
    {
        using var probe = Looker.Probe(Looker.Patient with { Enabled = false });
        looker.Site.Page("/off", Pages.Post());

        Assert.Equal("switched-off", (await probe.LookAsync(looker.Site.Url("/off"), null)).Why);
        Assert.Equal(0, looker.Site.Requests("/off"));
    }

    private async Task AssertTooSlowAsync(string path)
    {
        using var probe = Looker.Probe(Looker.Hasty);

        var look = await probe.LookAsync(looker.Site.Url(path), null).WaitAsync(Forever);

        Assert.Equal((ItemStatus.CannotTell, "too-slow"), (look.Status, look.Why));
    }

    private static string Text(byte[] document) => System.Text.Encoding.UTF8.GetString(document);
}
