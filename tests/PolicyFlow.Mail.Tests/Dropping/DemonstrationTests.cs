using System.Diagnostics;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Dropping;

/// <summary>From end to end: the demonstration runs, somebody drops a file, and there is a case.</summary>
public sealed class DemonstrationTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task A_mail_dropped_into_the_data_folder_becomes_a_case_and_its_sender_gets_a_receipt()
    {
        await using var site = await InboundSite.StartAsync(_folder, inBackground: true, "--Inbound:Secret=");

        var file = await DropAsync("report.eml", Letter.Of("plain"));

        var theCase = await CaseAsync(site);
        Assert.Equal("email", theCase.State.Channel);
        Assert.Equal("Reported by email", theCase.Timeline[0].Text);
        Assert.False(File.Exists(file));
        await site.AdvanceAsync();
        Assert.Contains(site.SentTo("colin@demo.invalid"), m => m.Text.Contains("/track/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_hosts_answer_dropped_there_joins_the_case_and_the_history_shows_both()
    {
        await using var site = await InboundSite.StartAsync(
            _folder, inBackground: true, "--Inbound:Secret=", "--Inbound:Domain=" + ThreadScenes.Domain);
        await DropAsync("report.eml", Letter.Of("plain"));
        await CaseAsync(site);
        await site.DoAsync("approve-approach", ("to", ThreadScenes.Host));
        var notice = site.SentTo(ThreadScenes.Host).Single();

        await DropAsync("answer.eml", ThreadScenes.Answer("gmail-answer", notice, ThreadScenes.Host));

        var answered = await CaseAsync(site, c => c.Mails.Count > 0);
        Assert.Equal(
            ["takedown-reported", "mail-received", "host-answered"],
            answered.Timeline.OrderBy(t => t.Sequence).Select(t => t.Event)
                .Where(e => e is "takedown-reported" or "mail-received" or "host-answered"));
    }

    [Fact]
    public async Task Without_a_secret_there_are_no_addresses_to_call()
    {
        await using var site = await InboundSite.StartAsync(_folder, "--Inbound:Secret=");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, await site.PostAsync(Letter.Of("plain")));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await site.PostAsync(Letter.Of("plain"), secret: ""));
        Assert.Empty(site.Folders.Mail.Waiting);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> DropAsync(string name, byte[] mail)
    {
        var file = Path.Combine(_folder["data"], "mail", "in", name);
        await File.WriteAllBytesAsync(file, mail);
        return file;
    }

    private static async Task<CaseView> CaseAsync(InboundSite site, Predicate<CaseView>? when = null)
    {
        for (var wait = Stopwatch.StartNew(); wait.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(200))
            if (await site.CasesAsync() is [var only] && when?.Invoke(only) != false) return only;
        throw new TimeoutException("The mail did not come to what was expected of it.");
    }
}
