using System.Net;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Actions;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Events;

/// <summary>What became of a letter reaches its case.</summary>
public sealed class ReturnedMailTests : IDisposable
{
    private const string Host = "abuse@other.example";
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task A_notice_that_bounces_is_open_for_decision_again()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var notice = await ApproachedAsync(site);

        await site.PostEventsAsync(new[] { Event("bounce", notice, "e1") });
        await site.WorkAsync();

        var theCase = await site.OnlyCaseAsync();
        Assert.All(theCase.Items, item => Assert.True(item.AwaitsDecision));
        Assert.True(theCase.Approaches.Single().Bounced);
        var row = Assert.Single(theCase.Timeline, r => r.Event == "notice-bounced");
        Assert.Equal("550 no such user", row.Detail);
        Assert.Empty(site.Folders.Events.Waiting);
    }

    [Fact]
    public async Task It_bounces_once_however_often_and_under_whatever_id_it_is_told()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var notice = await ApproachedAsync(site);

        await site.PostEventsAsync(new[] { Event("bounce", notice, "e1"), Event("bounce", notice, "e1") });
        await site.WorkAsync();
        await site.PostEventsAsync(new[] { Event("bounce", notice, "e1"), Event("dropped", notice, "e2") });
        await site.WorkAsync();

        Assert.Single((await site.OnlyCaseAsync()).Timeline, r => r.Event == "notice-bounced");
    }

    [Theory]
    [InlineData("bounce")]
    [InlineData("dropped")]
    [InlineData("blocked")]
    public async Task A_mail_to_a_person_that_comes_back_is_a_task(string kind)
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await site.TakeAsync(Letter.Of("plain"));
        await site.AdvanceAsync();
        var receipt = site.SentTo("colin@demo.invalid").Single().MessageId;

        await site.PostEventsAsync(new[] { Event(kind, receipt, "e1"), Event(kind, receipt, "e2") });
        await site.WorkAsync();

        var theCase = await site.OnlyCaseAsync();
        Assert.Single(theCase.State.FailingMail);
        Assert.Equal(
            "Could not be delivered: the receipt to the reporter",
            Assert.Single(theCase.Timeline, r => r.Event == "mail-failing").Text);
    }

    [Fact]
    public async Task The_id_that_we_gave_along_counts_where_the_header_has_another()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var notice = await ApproachedAsync(site);

        await site.PostEventsAsync(new[]
        {
            new Dictionary<string, string>
            {
                ["event"] = "bounce", ["smtp-id"] = "<x@geopod.sendgrid.example>", ["policyflow_mail"] = notice,
                ["sg_event_id"] = "e1",
            },
        });
        await site.WorkAsync();

        Assert.Single((await site.OnlyCaseAsync()).Timeline, r => r.Event == "notice-bounced");
    }

    [Theory]
    [InlineData("processed")]
    [InlineData("open")]
    [InlineData("click")]
    [InlineData("group_resubscribe")]
    [InlineData("")]
    public async Task Other_events_change_nothing(string kind)
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var notice = await ApproachedAsync(site);
        var before = (await site.OnlyCaseAsync()).Version;

        await site.PostEventsAsync(new[] { Event(kind, notice, "e1") });
        await site.WorkAsync();

        Assert.Equal(before, (await site.OnlyCaseAsync()).Version);
        Assert.Empty(site.Folders.Events.Waiting);
    }

    [Fact]
    public async Task Events_of_mail_that_is_not_ours_change_nothing()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var notice = await ApproachedAsync(site);
        var before = (await site.OnlyCaseAsync()).Version;

        await site.PostEventsAsync(new object[]
        {
            Event("bounce", notice.Replace("policyflow.example", "other.example", StringComparison.Ordinal), "e1"),
            Event("bounce", notice[..^InboundSite.Public.Length] + "9.9@policyflow.example", "e2"),
            Event("bounce", "takedown-00000000.1.0@policyflow.example", "e3"),
            new { unrelated = 1 }, 7, "text",
        });
        await site.WorkAsync();

        Assert.Equal(before, (await site.OnlyCaseAsync()).Version);
        Assert.Empty(site.Folders.Events.Waiting);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{\"event\":\"bounce\"}")]
    public async Task Events_that_cannot_be_read_are_filed(string text)
    {
        await using var site = await InboundSite.StartAsync(_folder);
        using var content = new StringContent(text);

        using var answer = await site.Http.PostAsync($"/hooks/events/{InboundSite.Secret}", content);
        await site.WorkAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(site.Folders.Events.Waiting);
        Assert.Single(Directory.GetFiles(Path.Combine(_folder["data"], "files", "filed-mail")));
    }

    [Theory]
    [InlineData("processed", "mail-sent")]
    [InlineData("deferred", "mail-sent")]
    [InlineData("delivered", "mail-sent")]
    [InlineData("delivered", "mail-delivery")]
    [InlineData("bounce", "mail-failing")]
    [InlineData("spamreport", "mail-sent")]
    public async Task A_mail_whose_sending_was_cut_short_is_known_by_its_event(string kind, string expected)
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await site.TakeAsync(Letter.Of("plain"));
        var (store, stream) = (site.Get<ICaseStore>(), (await site.OnlyCaseAsync()).Stream);
        var effect = (await store.EffectsAsync(stream)).Single(e => e.Effect.Kind == "send-receipt").Id;
        var now = TimeProvider.System.GetUtcNow();
        await store.ClaimAsync(stream, effect, "a process that ended", now, now);

        await site.PostEventsAsync(new[] { Event(kind, effect.Replace('/', '.') + "@policyflow.example", "e1") });
        await site.WorkAsync();

        Assert.DoesNotContain(await store.EffectsAsync(stream), e => e.Id == effect);
        Assert.Contains((await site.OnlyCaseAsync()).Timeline, row => row.Event == expected);
    }

    public void Dispose() => _folder.Dispose();

    private static Dictionary<string, string> Event(string kind, string messageId, string id) => new()
    {
        ["event"] = kind,
        ["smtp-id"] = $"<{messageId}>",
        ["sg_event_id"] = id,
        ["email"] = "somebody@demo.invalid",
        ["reason"] = "550 no such\r\nuser",
    };

    /// <summary>A case whose host has the letter.</summary>
    /// <returns>The letter's Message-ID.</returns>
    private static async Task<string> ApproachedAsync(InboundSite site)
    {
        await site.TakeAsync(Letter.Of("plain"));
        var theCase = await site.OnlyCaseAsync();
        var done = await site.Get<ActionDesk>().RunAsync(
            theCase, "approve-approach",
            ActionInput.Of(("to", Host)), site.Manager.PersonId!, "c1");
        Assert.IsType<ActionResult.Done>(done);
        await site.AdvanceAsync();
        return site.SentTo(Host).Single().MessageId;
    }
}
