using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PolicyFlow.App.Mail;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Sending;

/// <summary>No more than so many mails a minute, and none of them in the way of an alert.</summary>
public sealed class PaceTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly Taker _taker = new();

    [Fact]
    public async Task What_finds_no_room_is_told_when_to_come_back_one_behind_the_other()
    {
        using var paced = new PacedTransport(_taker, perMinute: 4, new FakeTimeProvider());

        Assert.IsType<MailResult.Accepted>(await paced.SendAsync(Mail()));
        var waits = new List<TimeSpan>();
        for (var n = 0; n < 3; n++)
        {
            var later = Assert.IsType<MailResult.TryLater>(await paced.SendAsync(Mail()));
            Assert.True(later is { Untried: true, OutOfReach: false });
            waits.Add(later.RetryAfter!.Value);
        }

        Assert.Equal([15, 30, 45], waits.Select(w => w.TotalSeconds));
        Assert.Equal(1, _taker.Taken);
    }

    [Fact]
    public async Task An_urgent_mail_goes_at_once_however_many_wait()
    {
        using var paced = new PacedTransport(_taker, perMinute: 1, new FakeTimeProvider());
        for (var n = 0; n < 50; n++) await paced.SendAsync(Mail());

        Assert.IsType<MailResult.Accepted>(await paced.SendAsync(Mail() with { Urgent = true }));
    }

    [Fact]
    public async Task During_an_outage_an_urgent_mail_is_tried_all_the_same()
    {
        var breaker = new OutageBreaker(_taker, new FakeTimeProvider());
        _taker.Answer = new MailResult.TryLater("It does not answer.", OutOfReach: true);
        await breaker.SendAsync(Mail());
        _taker.Answer = null;

        Assert.IsType<MailResult.TryLater>(await breaker.SendAsync(Mail()));
        Assert.IsType<MailResult.Accepted>(await breaker.SendAsync(Mail() with { Urgent = true }));
    }

    [Fact]
    public async Task A_service_that_asks_for_a_pause_gets_it_from_all_mail()
    {
        var time = new FakeTimeProvider();
        var breaker = new OutageBreaker(_taker, time);
        _taker.Answer = new MailResult.TryLater("429")
        {
            Trouble = MailTrouble.TooMany,
            RetryAfter = TimeSpan.FromMinutes(2),
        };
        await breaker.SendAsync(Mail());
        _taker.Answer = null;

        var later = Assert.IsType<MailResult.TryLater>(await breaker.SendAsync(Mail()));
        Assert.Equal((true, TimeSpan.FromMinutes(2)), (later.Untried, later.RetryAfter));
        time.Advance(TimeSpan.FromMinutes(2));

        Assert.IsType<MailResult.Accepted>(await breaker.SendAsync(Mail()));
    }

    [Fact]
    public async Task What_only_waits_for_its_turn_is_nobodys_task_and_goes_when_there_is_room()
    {
        using var paced = new PacedTransport(_taker, perMinute: 1, TimeProvider.System);
        var way = new Switch(paced);
        await using var site = await InboundSite.StartAsync(
            _folder, inBackground: false, services => services.AddSingleton<IMailTransport>(way), "--LinkCheck:Enabled=false");
        await paced.SendAsync(Mail());
        await site.TakeAsync(Letter.Of("plain"));

        await site.AdvanceAsync("PT20M");
        Assert.Equal(1, _taker.Taken);
        Assert.Empty((await site.OnlyCaseAsync()).State.FailingMail);
        way.Inner = _taker;
        await site.AdvanceAsync("PT10M");

        Assert.Contains((await site.OnlyCaseAsync()).Timeline, r => r.Text == "Sent: the receipt to the reporter");
    }

    public void Dispose() => _folder.Dispose();

    private static OutgoingMail Mail() => new("m-1@demo.invalid", "dana@demo.invalid", null, "Hello", "Hello\n", null);

    private sealed class Taker : IMailTransport
    {
        public int Taken { get; private set; }

        public MailResult? Answer { get; set; }

        public Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancel = default)
        {
            if (Answer is not null) return Task.FromResult(Answer);
            Taken++;
            return Task.FromResult<MailResult>(new MailResult.Accepted("250 Taken."));
        }
    }

    private sealed class Switch(IMailTransport inner) : IMailTransport
    {
        public IMailTransport Inner { get; set; } = inner;

        public Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancel = default) => Inner.SendAsync(mail, cancel);
    }
}
