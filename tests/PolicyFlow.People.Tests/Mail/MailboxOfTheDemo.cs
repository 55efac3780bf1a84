using Microsoft.Extensions.Time.Testing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail;

namespace PolicyFlow.People.Tests.Mail;

public sealed class MailboxOfTheDemo : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Mails_are_kept_newest_first_and_are_there_after_a_restart()
    {
        var mailbox = Open();
        await mailbox.SendAsync(Mails.To("dana@demo.invalid", "one@demo.invalid"));
        _time.Advance(TimeSpan.FromHours(24));
        await mailbox.SendAsync(Mails.To("robin@demo.invalid", "two@demo.invalid"));

        var again = Open();
        await again.SendAsync(Mails.To("dana@demo.invalid", "three@demo.invalid"));

        Assert.Equal(
            ["three@demo.invalid", "two@demo.invalid", "one@demo.invalid"], again.All.Select(m => m.Mail.MessageId));
        Assert.Equal([3, 2, 1], again.All.Select(m => m.Number));
        Assert.Equal(TimeSpan.FromHours(24), again.All[1].At - again.All[2].At);
        Assert.Equal(mailbox.All[0], again.Find(2));
    }

    [Fact]
    public async Task The_same_mail_sent_again_is_listed_once()
    {
        var mailbox = Open();
        await mailbox.SendAsync(Mails.To("dana@demo.invalid"));
        Assert.IsType<MailResult.Accepted>(await mailbox.SendAsync(Mails.To("dana@demo.invalid")));
        Assert.IsType<MailResult.Accepted>(await Open().SendAsync(Mails.To("dana@demo.invalid")));

        Assert.Single(Open().All);
    }

    [Fact]
    public async Task A_mail_that_no_server_would_take_is_refused_here_as_well()
    {
        var mailbox = Open();

        Assert.IsType<MailResult.RefusedForGood>(
            await mailbox.SendAsync(Mails.To("dana@demo.invalid") with { Subject = "a\nb" }));
        Assert.Empty(mailbox.All);
    }

    public void Dispose() => _folder.Dispose();

    private MailboxTransport Open() => new(_folder["mailbox"], new CaseClock(_time));
}
