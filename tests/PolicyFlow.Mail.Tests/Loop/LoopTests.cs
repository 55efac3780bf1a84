using System.Net.Http.Json;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Inbound;
using PolicyFlow.App.Mail.Inbound.Loop;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Loop;

/// <summary>The mail that the program sends to itself, on its way through everything.</summary>
public sealed class LoopTests : IAsyncLifetime, IDisposable
{
    private const string Address = "report@in.policyflow.example";
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private readonly TestFolder _folder = new();
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    private readonly Heard _log = new();
    private InboundSite _site = null!;
    private LoopWatch _watch = null!;

    public async Task InitializeAsync()
    {
        _site = await InboundSite.StartAsync(_folder, "--Inbound:LoopAddress=" + Address);
        _watch = Watch();
    }

    [Fact]
    public async Task A_mail_goes_out_once_an_hour()
    {
        await RunAsync(TimeSpan.Zero);
        await RunAsync(TimeSpan.FromMinutes(5));
        Assert.Single(_site.SentTo(Address));

        await RunAsync(Hour);
        Assert.Equal(2, _site.SentTo(Address).Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_comes_back_is_gone_and_nobody_is_told(bool headerArrives)
    {
        await RunAsync(TimeSpan.Zero);
        var raw = Raw(Sent());
        if (!headerArrives) raw = Changed(raw, m => m.Headers.Remove(LoopToken.Header));

        await _site.TakeAsync(raw);
        await RunAsync(Hour);

        Assert.Empty(await _site.CasesAsync());
        Assert.False(Directory.Exists(Path.Combine(_folder["data"], "files", "filed-mail")));
        Assert.Empty(_site.SentTo("ada@demo.invalid"));
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task What_does_not_come_back_is_told_once()
    {
        await RunAsync(TimeSpan.Zero);
        await RunAsync(TimeSpan.FromMinutes(29));
        Assert.Empty(_log.Lines);
        Assert.Null(await _site.Get<LoopState>().MissingSinceAsync(default));

        for (var hours = 0; hours < 6; hours++) await RunAsync(Hour);

        Assert.Contains("has not come back", Assert.Single(_log.Lines), StringComparison.Ordinal);
        Assert.Single(_site.SentTo("ada@demo.invalid"));
        Assert.Single(_site.SentTo("ivo@demo.invalid"));
        Assert.Empty(_site.SentTo("dana@demo.invalid"));
    }

    [Fact]
    public async Task Pages_and_the_look_at_the_health_say_so_until_one_comes_back()
    {
        await RunAsync(TimeSpan.Zero);
        var missing = Sent();
        await RunAsync(Hour);

        var health = await _site.Http.GetStringAsync(new Uri("/readyz", UriKind.Relative));
        Assert.Contains("\"status\":\"ready\"", health, StringComparison.Ordinal);
        Assert.Contains("mailMissingSince", health, StringComparison.Ordinal);
        using var signIn = await _site.Http.PostAsJsonAsync("/demo/sign-in", new { email = "dana@demo.invalid" });
        var today = await _site.Http.GetStringAsync(new Uri("/today", UriKind.Relative));
        Assert.Contains("may be getting lost", today, StringComparison.Ordinal);

        await _site.TakeAsync(Raw(missing));

        // Pages ask anew after a while.
        var later = new LoopState(_site.Get<LoopBook>(), _time);
        Assert.Null(await later.MissingSinceAsync(default));
    }

    [Fact]
    public async Task One_that_comes_late_clears_the_alarm_and_the_next_that_is_missing_raises_another()
    {
        await RunAsync(TimeSpan.Zero);
        var late = Sent();
        await RunAsync(Hour);
        Assert.Single(_log.Lines);

        await _site.TakeAsync(Raw(late));
        await RunAsync(TimeSpan.FromMinutes(10));
        Assert.Single(_log.Lines);

        await RunAsync(Hour);
        Assert.Equal(2, _log.Lines.Count);
        Assert.Equal(2, _site.SentTo("ada@demo.invalid").Count);
    }

    [Fact]
    public async Task A_restart_forgets_nothing_and_tells_nobody_of_mail_that_could_not_come_in_meanwhile()
    {
        await RunAsync(TimeSpan.Zero);
        await _site.DisposeAsync();
        await InitializeAsync();
        _time.Advance(TimeSpan.FromHours(8));

        await RunAsync(TimeSpan.FromMinutes(29));
        Assert.Empty(_log.Lines);
        await RunAsync(TimeSpan.FromMinutes(6));

        Assert.Single(_log.Lines);
    }

    [Fact]
    public async Task A_forged_mark_is_the_mark_of_an_ordinary_mail()
    {
        await RunAsync(TimeSpan.Zero);
        var token = Sent().LoopToken!;
        var forged = token[..^1] + (token[^1] == '0' ? '1' : '0');

        await _site.TakeAsync(Letter.Of(
            "plain", ("MIME-Version", $"{LoopToken.Header}: {forged}\r\nMIME-Version"),
            ("Nasty posts about our coach", Sent().Subject.Replace(token, forged, StringComparison.Ordinal))));
        await RunAsync(TimeSpan.FromMinutes(31));

        await _site.OnlyCaseAsync();
        Assert.Single(_log.Lines);
    }

    [Fact]
    public async Task An_answer_of_a_machine_to_it_is_not_the_mail_itself()
    {
        await RunAsync(TimeSpan.Zero);
        var subject = Sent().Subject;

        await _site.TakeAsync(Letter.Of("plain", ("Subject: Nasty", $"Subject: Automatic reply: {subject} Nasty")));
        await _site.TakeAsync(Letter.Of("auto-reply"));
        await RunAsync(TimeSpan.FromMinutes(31));

        Assert.Single(_log.Lines);
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    private LoopWatch Watch()
    {
        var mail = _site.Get<IMailTransport>();
        return new LoopWatch(
            _site.Get<InboundOptions>(), _site.Get<LoopBook>(), _site.Get<LoopToken>(), _site.Get<LoopNews>(), mail,
            _site.Get<MailLayout>(), _site.Get<SiteOptions>(), _time, _log.Of<LoopWatch>());
    }

    /// <summary>Lets time pass, with a look every five minutes as hosts do it.</summary>
    private async Task RunAsync(TimeSpan after)
    {
        do
        {
            var step = after < FiveMinutes ? after : FiveMinutes;
            _time.Advance(step);
            await _watch.RunAsync(default);
            after -= step;
        }
        while (after > TimeSpan.Zero);
    }

    /// <summary>The last one that went out.</summary>
    private OutgoingMail Sent() => _site.SentTo(Address)[0];

    private static byte[] Raw(OutgoingMail mail)
    {
        using var message = MimeMail.Build(mail, new SmtpOptions { From = "policyflow@demo.invalid" });
        using var raw = new MemoryStream();
        message.WriteTo(raw);
        return raw.ToArray();
    }

    private static byte[] Changed(byte[] raw, Action<MimeMessage> change)
    {
        using var message = MimeMessage.Load(new MemoryStream(raw));
        change(message);
        using var changed = new MemoryStream();
        message.WriteTo(changed);
        return changed.ToArray();
    }
}
