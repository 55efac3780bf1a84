using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Takedown.Actions;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Sending;

/// <summary>A provider that is away for a day loses nothing, and floods nobody when it is back.</summary>
public sealed class OutageTests : IDisposable
{
    private const string Host = "abuse@other.example";
    private readonly TestFolder _folder = new();
    private readonly Post _post = new();

    [Theory]
    [InlineData("PT24H", 0)]
    [InlineData("PT21H", 1)]
    public async Task When_it_ends_each_gets_the_latest_that_is_due_once_and_all_that_must_be_told_is_told(
        string outage, int reminders)
    {
        await using var site = await SiteAsync();
        var before = await ReportedAsync(site, 1);
        await ApproveAsync(site, before, "approved-before");
        await site.AdvanceAsync();
        Assert.Single(_post.To(Host));
        var waiting = await ReportedAsync(site, 2);

        _post.Down = true;
        await ApproveAsync(site, waiting, "approved-within");
        await site.AdvanceAsync("PT2H");
        var within = await ReportedAsync(site, 3);
        await site.AdvanceAsync(outage.Replace("24", "22", StringComparison.Ordinal).Replace("21", "19", StringComparison.Ordinal));
        var sentBefore = _post.Taken.Count;
        _post.Down = false;
        await site.AdvanceAsync("PT40M");

        var after = _post.Taken.Skip(sentBefore).ToList();
        Assert.Equal(_post.Taken.Select(m => m.MessageId).Distinct().Count(), _post.Taken.Count);

        // The host: the notice that waited, and of the reminders at most the latest.
        Assert.Equal(1, after.Count(m => m.To == Host && !m.Subject.StartsWith("Re: ", StringComparison.Ordinal)));
        Assert.Equal(reminders, after.Count(m => m.To == Host && m.Subject.StartsWith("Re: ", StringComparison.Ordinal)));

        // Each reporter who was to hear something has heard it once, and everybody in the network gets one digest at most.
        foreach (var reference in (string[])[before, waiting, within])
            Assert.Single(_post.Taken, m => m.To.StartsWith("colin", StringComparison.Ordinal) && m.Subject.Contains(reference, StringComparison.Ordinal) && IsReceipt(m));
        Assert.All(
            after.Where(m => m.MessageId.StartsWith("digest-", StringComparison.Ordinal)).CountBy(m => m.To),
            digests => Assert.Equal(1, digests.Value));

        // Nothing waits any more, and what could not be told in time is on record.
        foreach (var reference in (string[])[before, waiting, within])
            Assert.Empty((await CaseAsync(site, reference)).State.FailingMail);
        Assert.Contains((await CaseAsync(site, before)).Timeline, r => r.Event == "letter-skipped");
        Assert.NotNull((await CaseAsync(site, waiting)).WindowEndsAt);
        Assert.Contains((await CaseAsync(site, within)).Timeline, r => r.Event == "decision-lapsed");
    }

    public void Dispose() => _folder.Dispose();

    private static bool IsReceipt(OutgoingMail mail) =>
        mail.MessageId.Split('.') is [_, "1", ..];

    private static async Task<string> ReportedAsync(InboundSite site, int number)
    {
        var known = (await site.CasesAsync()).Select(c => c.Reference).ToHashSet();
        // Each from somebody else: one sender gets two receipts a day at most.
        await site.TakeAsync(Letter.Of("plain", ("plain-1@", $"plain-{number}@"), ("Colin@demo.invalid", $"colin{number}@home.example")));
        await site.AdvanceAsync();
        return (await site.CasesAsync()).Single(c => !known.Contains(c.Reference)).Reference;
    }

    private static async Task<CaseView> CaseAsync(InboundSite site, string reference) =>
        (await site.CasesAsync()).Single(c => c.Reference == reference);

    private static async Task ApproveAsync(InboundSite site, string reference, string command) =>
        Assert.IsType<ActionResult.Done>(await site.Get<ActionDesk>().RunAsync(
            await CaseAsync(site, reference), "approve-approach", ActionInput.Of(("to", Host)), site.Manager.PersonId!, command));

    private Task<InboundSite> SiteAsync() => InboundSite.StartAsync(
        _folder, inBackground: false, services => services.AddSingleton<IMailTransport>(_post), "--LinkCheck:Enabled=false");

    /// <summary>A mail server that can be away.</summary>
    private sealed class Post : IMailTransport
    {
        private readonly ConcurrentQueue<OutgoingMail> _taken = new();

        public bool Down { get; set; }

        public IReadOnlyList<OutgoingMail> Taken => [.. _taken];

        public IReadOnlyList<OutgoingMail> To(string address) => [.. _taken.Where(m => m.To == address)];

        public Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancel = default)
        {
            if (Down) return Task.FromResult<MailResult>(new MailResult.TryLater("It does not answer.", OutOfReach: true));
            _taken.Enqueue(mail);
            return Task.FromResult<MailResult>(new MailResult.Accepted("250 Taken."));
        }
    }
}
