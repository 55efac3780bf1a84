using PolicyFlow.App.Mail;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Taking;

/// <summary>Two machines that answer each other come to rest.</summary>
public sealed class AutoResponderTests : IDisposable
{
    private const string Machine = "machine@nowhere.example";
    private const int Rounds = 30;

    private readonly TestFolder _folder = new();

    /// <summary>The worst of them: it answers every mail, under a fresh Message-ID, and says nowhere that it is a
    /// machine.</summary>
    [Theory]
    [InlineData(Threading.None, 2, 3)]
    [InlineData(Threading.Subject, 1, 1)]
    [InlineData(Threading.References, 1, 1)]
    public async Task A_machine_that_answers_everything_gets_few_mails_and_opens_few_cases(
        Threading threading, int mostMails, int mostCases)
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await site.NextDayAsync();
        await site.TakeAsync(Answer(null, threading, 0));
        var answered = 0;

        for (var round = 1; round <= Rounds; round++)
        {
            await site.AdvanceAsync("PT10M");
            var sent = site.SentTo(Machine);
            foreach (var mail in sent.Skip(answered)) await site.TakeAsync(Answer(mail, threading, round));
            answered = sent.Count;
        }

        Assert.InRange(site.SentTo(Machine).Count, 1, mostMails);
        Assert.InRange((await site.CasesAsync()).Count, 1, mostCases);
    }

    [Fact]
    public async Task A_machine_that_writes_by_itself_all_day_gets_no_more()
    {
        await using var site = await InboundSite.StartAsync(_folder, "--Inbound:CasesPerHour=3");
        await site.NextDayAsync();
        for (var n = 0; n < 40; n++)
        {
            await site.TakeAsync(Answer(null, Threading.None, n));
            await site.AdvanceAsync("PT15M");
        }

        Assert.Equal(2, site.SentTo(Machine).Count);
        Assert.InRange((await site.CasesAsync()).Count, 1, 3 * 11);
    }

    public enum Threading
    {
        None,
        Subject,
        References,
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Answer(OutgoingMail? mail, Threading threading, int number) => Letter.With(
        threading == Threading.Subject && mail is not null ? "Re: " + mail.Subject : $"Thank you, number {number}",
        $"We have got your message. See https://machine.example/{number}",
        [
            "From: The machine <" + Machine + ">",
            .. threading == Threading.References && mail is not null ? (string[])[$"In-Reply-To: <{mail.MessageId}>"] : [],
        ]);
}
