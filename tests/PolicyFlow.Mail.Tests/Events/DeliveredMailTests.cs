using System.Net.Http.Json;
using System.Text.Json;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.People;
using PolicyFlow.App.Takedown;
using PolicyFlow.App.Takedown.Actions;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Events;

/// <summary>How far each letter got is seen in its case, for each recipient.</summary>
public sealed class DeliveredMailTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task What_a_server_took_is_sent_and_what_the_recipient_has_is_delivered_at_the_time_that_the_service_says()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var receipt = await ReceiptAsync(site);
        Assert.Equal(DeliveryStatus.Accepted, (await OfReporterAsync(site)).Status);
        var at = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 60);

        await TellAsync(site, Event("delivered", receipt, "e1", at));

        var letter = await OfReporterAsync(site);
        Assert.Equal(
            ("the reporter", "the receipt to the reporter", DeliveryStatus.Delivered, at, receipt),
            (letter.To, letter.What, letter.Status, letter.At, letter.MessageId));
        Assert.NotNull(letter.SentAt);
    }

    [Fact]
    public async Task Told_in_the_wrong_order_and_twice_it_comes_to_the_same()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var receipt = await ReceiptAsync(site);
        var at = DateTimeOffset.UtcNow.AddMinutes(-5);

        await TellAsync(site, Event("delivered", receipt, "e2", at.AddMinutes(2)), Event("deferred", receipt, "e1", at));
        var version = (await site.OnlyCaseAsync()).Version;
        await TellAsync(
            site, Event("deferred", receipt, "e1", at), Event("processed", receipt, "e0", at),
            Event("delivered", receipt, "e2", at.AddMinutes(2)));

        Assert.Equal(DeliveryStatus.Delivered, (await OfReporterAsync(site)).Status);
        Assert.Equal(version, (await site.OnlyCaseAsync()).Version);
    }

    [Fact]
    public async Task What_puts_it_off_is_told_in_the_words_of_the_recipients_server()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var receipt = await ReceiptAsync(site);
        var deferred = Event("deferred", receipt, "e1", DateTimeOffset.UtcNow);
        deferred["response"] = "450 mailbox busy";

        await TellAsync(site, deferred);

        Assert.Equal(DeliveryStatus.Deferred, (await OfReporterAsync(site)).Status);
        Assert.Equal(
            "450 mailbox busy",
            Assert.Single((await site.OnlyCaseAsync()).Timeline, r => r.Event == "mail-delivery").Detail);
    }

    [Theory]
    [InlineData("bounce", DeliveryStatus.Bounced)]
    [InlineData("dropped", DeliveryStatus.Dropped)]
    [InlineData("spamreport", DeliveryStatus.OptedOut)]
    [InlineData("unsubscribe", DeliveryStatus.OptedOut)]
    [InlineData("group_unsubscribe", DeliveryStatus.OptedOut)]
    public async Task Whoever_will_not_be_reached_is_somebodys_task(string kind, DeliveryStatus status)
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var receipt = await ReceiptAsync(site);

        await TellAsync(
            site, Event("delivered", receipt, "e1", DateTimeOffset.UtcNow), Event(kind, receipt, "e2", DateTimeOffset.UtcNow));

        Assert.Equal(status, (await OfReporterAsync(site)).Status);
        Assert.Contains((await site.OnlyCaseAsync()).Tasks, t => t.Text == "Cannot reach the reporter: check the address");
    }

    [Fact]
    public async Task A_colleague_whom_mail_does_not_reach_is_named()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await site.TakeAsync(Letter.Of("plain", ("Nasty posts", "Nasty threats")));
        await site.AdvanceAsync("PT4H");
        var warning = site.SentTo("dana@demo.invalid").First(m => m.MessageId.StartsWith("takedown-", StringComparison.Ordinal));

        await TellAsync(site, Event("bounce", warning.MessageId, "e1", DateTimeOffset.UtcNow));

        Assert.Contains((await site.OnlyCaseAsync()).Tasks, t => t.Text == "Cannot reach Demo Dana: check the address");
    }

    [Fact]
    public async Task The_page_and_the_API_tell_it_to_whoever_may_see_the_case()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var receipt = await ReceiptAsync(site);
        await TellAsync(site, Event("dropped", receipt, "e1", DateTimeOffset.UtcNow));
        var theCase = await site.OnlyCaseAsync();
        using var signedIn = await site.Http.PostAsJsonAsync("/demo/sign-in", new { email = "dana@demo.invalid" });
        await site.Get<ActionDesk>().OpenAsync(theCase.Stream, site.Manager.PersonId!, "manager", default);

        var page = await site.Http.GetStringAsync($"/cases/{theCase.Reference}");
        var form = await site.Http.GetStringAsync($"/cases/{theCase.Reference}/do/settle-mail");
        using var api = JsonDocument.Parse(await site.Http.GetStringAsync($"/api/cases/{theCase.Reference}"));

        Assert.Contains("<h2 class=\"govuk-heading-m\" id=\"letters\">Letters</h2>", page, StringComparison.Ordinal);
        Assert.Contains("Dropped: mail to this address came back before", page, StringComparison.Ordinal);
        Assert.Contains("Cannot reach the reporter: check the address", page, StringComparison.Ordinal);
        Assert.Contains(receipt, page, StringComparison.Ordinal);
        Assert.Contains("What did you do?", form, StringComparison.Ordinal);
        var letter = api.RootElement.GetProperty("letters").EnumerateArray()
            .Single(l => l.GetProperty("letter").GetString() == "send-receipt");
        Assert.Equal(
            ("the reporter", "dropped", receipt),
            (letter.GetProperty("to").GetString(), letter.GetProperty("status").GetString(),
                letter.GetProperty("messageId").GetString()));
    }

    [Fact]
    public async Task The_task_ends_when_somebody_says_what_they_did()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await TellAsync(site, Event("bounce", await ReceiptAsync(site), "e1", DateTimeOffset.UtcNow));
        Assert.Equal(Desk.Decide, TakedownDesk.Of((await site.OnlyCaseAsync()).State));

        var done = await site.Get<ActionDesk>().RunAsync(
            await site.OnlyCaseAsync(), "settle-mail", ActionInput.Of(("recipient", "reporter"), ("note", "Rang them")),
            site.Manager.PersonId!, "c1");

        Assert.IsType<ActionResult.Done>(done);
        var theCase = await site.OnlyCaseAsync();
        Assert.DoesNotContain(theCase.Tasks, t => t.Action == "settle-mail");
        Assert.Equal("Rang them", Assert.Single(theCase.Timeline, r => r.Event == "mail-settled").Detail);
        Assert.Equal(DeliveryStatus.Bounced, (await OfReporterAsync(site)).Status);
    }

    [Fact]
    public async Task The_list_of_people_shows_whose_mail_comes_back_until_it_arrives_again_whatever_mail_it_is()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var (reach, dana) = (site.Get<MailReach>(), site.Manager.PersonId!);
        const string Digest = "digest-p-1.2026-03-02@policyflow.example";

        await TellAsync(site, To(Event("bounce", Digest, "e1", DateTimeOffset.UtcNow)));
        Assert.Equal([dana], await reach.UnreachedAsync());
        await TellAsync(site, To(Event("delivered", Digest, "e2", DateTimeOffset.UtcNow)));
        Assert.Empty(await reach.UnreachedAsync());
        await TellAsync(site, To(Event("bounce", "digest-p-1.2026-03-02@elsewhere.example", "e3", DateTimeOffset.UtcNow)));
        Assert.Empty(await reach.UnreachedAsync());

        static Dictionary<string, object> To(Dictionary<string, object> happened) =>
            new(happened) { ["email"] = "Dana@Demo.invalid" };
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<LetterView> OfReporterAsync(InboundSite site) =>
        Assert.Single((await site.OnlyCaseAsync()).Letters, l => l.Lane == "reporter");

    private static async Task<string> ReceiptAsync(InboundSite site)
    {
        await site.TakeAsync(Letter.Of("plain"));
        await site.AdvanceAsync();
        return site.SentTo("colin@demo.invalid").Single().MessageId;
    }

    private static async Task TellAsync(InboundSite site, params Dictionary<string, object>[] events)
    {
        await site.PostEventsAsync(events);
        await site.WorkAsync();
        Assert.Empty(site.Folders.Events.Waiting);
    }

    private static Dictionary<string, object> Event(string kind, string messageId, string id, DateTimeOffset at) => new()
    {
        ["event"] = kind,
        ["policyflow_mail"] = messageId,
        ["sg_event_id"] = id,
        ["timestamp"] = at.ToUnixTimeSeconds(),
        ["email"] = "somebody@demo.invalid",
    };
}
