using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Actions;
using PolicyFlow.App.Takedown.View;

namespace PolicyFlow.Mail.Tests.Running;

/// <summary>What happens in a case before somebody answers by mail.</summary>
internal static class ThreadScenes
{
    public const string Host = "abuse@other.example";
    public const string Domain = "in.policyflow.example";

    /// <summary>Letters name an address that leads back.</summary>
    public const string WithDomain = "--Inbound:Domain=" + Domain;

    public static Task<InboundSite> StartAsync(TestFolder folder, params string[] more) =>
        InboundSite.StartAsync(folder, [WithDomain, .. more]);

    /// <summary>Colin reports two posts, and gets his receipt.</summary>
    public static async Task<OutgoingMail> ReportedAsync(this InboundSite site)
    {
        await site.TakeAsync(Letter.Of("plain"));
        await site.AdvanceAsync();
        return site.SentTo("colin@demo.invalid")[0];
    }

    /// <summary>A case whose host has the letter.</summary>
    /// <returns>The letter.</returns>
    public static async Task<OutgoingMail> ApproachedAsync(this InboundSite site)
    {
        await site.ReportedAsync();
        await site.DoAsync("approve-approach", ("to", Host));
        return site.SentTo(Host).Single();
    }

    /// <summary>Does what a manager can do on the only case, and lets letters go.</summary>
    public static async Task DoAsync(this InboundSite site, string action, params (string Name, string Value)[] fields)
    {
        var done = await site.Get<ActionDesk>().RunAsync(
            await site.OnlyCaseAsync(), action, ActionInput.Of(fields), site.Manager.PersonId!, Guid.NewGuid().ToString("N"));
        Assert.IsType<ActionResult.Done>(done);
        await site.AdvanceAsync();
    }

    /// <summary>A mail of one of the files, sent as an answer to a letter of ours.</summary>
    /// <param name="from">Who writes it.</param>
    public static byte[] Answer(string name, OutgoingMail letter, string from, params (string Old, string New)[] changes) =>
        Letter.Of(name,
        [
            .. changes, ("{letter}", letter.MessageId), ("{reply}", letter.ReplyTo ?? "nobody@" + Domain), ("{from}", from),
        ]);

    /// <summary>When chasers went out, since the notice, by the hour.</summary>
    public static async Task<IReadOnlyList<int>> ChaserHoursAsync(this InboundSite site)
    {
        var events = (await site.Get<ICaseStore>().ReadAsync((await site.OnlyCaseAsync()).Stream))!.Events;
        var start = events.First(e => e.Name == "notice-received").At;
        return [.. events.Where(e => e.Name == "chaser-due").Select(e => (int)Math.Round((e.At - start).TotalHours))];
    }

    public static IReadOnlyList<TimelineRow> Rows(this CaseView view, string name) =>
        [.. view.Timeline.Where(row => row.Event == name)];
}
