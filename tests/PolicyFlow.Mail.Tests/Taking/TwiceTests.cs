using System.Net;
using PolicyFlow.App.Mail.Inbound;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Taking;

/// <summary>The same mail, however often it comes or is worked on, is one report.</summary>
public sealed class TwiceTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Delivered_three_times_it_is_one_report()
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.PostAsync(Letter.Of("plain"));
        await site.PostAsync(Letter.Of("plain"));
        await site.WorkAsync();
        await site.TakeAsync(Letter.Of("plain"));

        await site.OnlyCaseAsync();
    }

    [Fact]
    public async Task By_another_way_it_is_the_same_mail()
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.Of("plain"));
        await site.TakeAsync(Letter.Of("plain", ("Received: from mail", "Received: from other")));

        await site.OnlyCaseAsync();
    }

    [Fact]
    public async Task Another_mail_under_its_message_id_is_another_report()
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.Of("plain", ("Colin@demo.invalid", "stranger@nowhere.example")));
        await site.TakeAsync(Letter.Of("plain", ("post/1", "post/9")));
        await site.TakeAsync(Letter.Of("plain"));

        Assert.Equal(3, (await site.CasesAsync()).Count);
    }

    [Fact]
    public async Task Two_at_work_on_it_at_once_make_one_report()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await site.PostAsync(Letter.Of("pictures"));
        await site.PostAsync(Letter.Of("pictures", ("MIME-Version", "X-Second: way\r\nMIME-Version")));
        var intake = site.Get<MailIntake>();

        await Task.WhenAll(
            site.Folders.Mail.Waiting.SelectMany(id => Enumerable.Repeat(id, 4)).Select(id => intake.ProcessAsync(id)));

        await site.OnlyCaseAsync();
        Assert.Empty(site.Folders.Mail.Waiting);
    }

    [Fact]
    public async Task Kept_and_not_worked_on_it_is_worked_on_after_the_next_start()
    {
        await using (var first = await InboundSite.StartAsync(_folder))
        {
            Assert.Equal(HttpStatusCode.OK, await first.PostAsync(Letter.Of("plain")));
            Assert.Empty(await first.CasesAsync());
        }

        await using var second = await InboundSite.StartAsync(_folder, inBackground: true);
        while (second.Folders.Mail.Waiting.Count > 0) await Task.Yield();

        await second.OnlyCaseAsync();
    }

    [Fact]
    public async Task Worked_on_and_not_taken_out_it_changes_nothing_after_the_next_start()
    {
        var raw = Letter.Of("plain");
        await using (var first = await InboundSite.StartAsync(_folder)) await first.TakeAsync(raw);

        // As if the program had ended just before it took the mail out of the folder.
        await using var second = await InboundSite.StartAsync(_folder, "--Inbound:CasesPerHour=1");
        await second.Folders.Mail.PutAsync(raw);
        await second.WorkAsync();

        Assert.Single(
            (await second.OnlyCaseAsync()).Timeline, row => row.Event is "takedown-reported" or "report-added");
    }

    public void Dispose() => _folder.Dispose();
}
