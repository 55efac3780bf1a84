using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Digests;

/// <summary>What can wait comes once a day at the person's hour, on the real program.</summary>
public sealed class DigestStoryTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reports_that_can_wait_come_as_one_digest_at_seven_in_the_morning()
    {
        await using var program = await OnMondayMorningAsync();
        using var manager = await program.AsAsync(DemoSite.Manager);
        var first = await manager.ReportAsync(new { description = "Unspeakable kohlrabi", about = "Demo Victim" });
        await manager.AdvanceAsync("PT9H");
        var second = await manager.ReportAsync();
        Assert.Empty(await MailsAboutAsync(manager, second));

        await manager.AdvanceAsync("P1D");

        var digest = Assert.Single(await DigestsAsync(manager, DemoSite.Manager));
        Assert.Equal(new DateTimeOffset(2027, 1, 19, 7, 0, 0, TimeSpan.Zero), digest.Time("at"));
        Assert.Equal("Your digest: 2 cases", digest.Word("subject"));
        var text = digest.Word("text");
        Assert.True(
            text.IndexOf(first, StringComparison.Ordinal) < text.IndexOf(second, StringComparison.Ordinal), text);
        Assert.Equal(2, text.Split("* A report needs a decision").Length - 1);
        Assert.Equal(
            [$"/cases/{first}", $"/cases/{second}", "/today"],
            digest.All("links").Select(l => new Uri(l.GetValue<string>()).AbsolutePath));
        Assert.DoesNotContain("kohlrabi", digest.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Victim", digest.ToJsonString(), StringComparison.Ordinal);

        // Each of the two managers has one of their own; the decision that was about to lapse came by itself.
        Assert.Single(await DigestsAsync(manager, DemoSite.OtherManager));
        Assert.Contains(
            await MailsAboutAsync(manager, second),
            m => m.Word("subject").Contains("about to lapse", StringComparison.Ordinal));

        await manager.AdvanceAsync("P3D");
        Assert.Single(await DigestsAsync(manager, DemoSite.Manager));
    }

    [Fact]
    public async Task The_timeline_says_that_it_went_into_the_digest()
    {
        await using var program = await OnMondayMorningAsync();
        using var manager = await program.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();

        await manager.AdvanceAsync("PT1M");
        await manager.SubmitAsync($"/cases/{reference}", $"/cases/{reference}/open");

        var page = await manager.GetAsync($"/cases/{reference}");
        Assert.Contains("daily digest: a new report", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sent: the mail about a new report", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_decided_meanwhile_is_not_listed_and_an_empty_digest_is_not_sent()
    {
        await using var program = await OnMondayMorningAsync();
        using var manager = await program.AsAsync(DemoSite.Manager);
        var decided = await manager.ReportAsync();
        await manager.AdvanceAsync("PT1H");
        await manager.DoAsync(decided, "decline-approach", new { reason = "It is satire." });

        await manager.AdvanceAsync("P1D");

        Assert.Empty(await DigestsAsync(manager, DemoSite.Manager));
        var composed = Raw.Query(
            Path.Combine(_folder["data"], "policyflow.db"),
            "SELECT data FROM events WHERE stream LIKE 'digest-%' AND name = 'digest-composed'");
        Assert.All(composed, data => Assert.Contains("\"reason\":\"overtaken\"", data, StringComparison.Ordinal));
        Assert.Equal(2, composed.Count);

        await manager.AdvanceAsync("PT1M");
        var open = await manager.ReportAsync();
        var gone = await manager.ReportAsync();
        await manager.AdvanceAsync("PT1H");
        await manager.DoAsync(gone, "decline-approach", new { reason = "It is satire." });
        await manager.AdvanceAsync("P1D");

        var digest = Assert.Single(await DigestsAsync(manager, DemoSite.Manager)).Word("text");
        Assert.Contains(open, digest, StringComparison.Ordinal);
        Assert.DoesNotContain(gone, digest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Threats_come_at_once()
    {
        await using var program = await OnMondayMorningAsync();
        using var manager = await program.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync(new { description = "x", threatening = true });

        await manager.AdvanceAsync("PT1M");

        Assert.Contains(await MailsAboutAsync(manager, reference), m => m.Word("to") == DemoSite.Manager);
        await manager.AdvanceAsync("P1D");
        Assert.Empty(await DigestsAsync(manager, DemoSite.Manager));
    }

    /// <summary>The program with its clock on Monday 18 January 2027 at nine, whatever today is.</summary>
    private Task<PolicyFlowProgram> OnMondayMorningAsync()
    {
        var offset = new DateTimeOffset(2027, 1, 18, 9, 0, 0, TimeSpan.Zero) - TimeProvider.System.GetUtcNow();
        Directory.CreateDirectory(_folder["data"]);
        File.WriteAllText(Path.Combine(_folder["data"], "demo-clock"), offset.Ticks.ToString(CultureInfo.InvariantCulture));
        return PolicyFlowProgram.DemoAsync(_folder["data"]);
    }

    private static async Task<IReadOnlyList<JsonNode>> MailsAsync(Caller caller) =>
        [.. (await caller.GetAsync("/demo/mailbox.json")).Is(HttpStatusCode.OK).Json.AsArray().Select(m => m!)];

    private static async Task<IReadOnlyList<JsonNode>> MailsAboutAsync(Caller caller, string reference) =>
        [.. (await MailsAsync(caller)).Where(m => m.Word("text").Contains(reference, StringComparison.Ordinal))];

    private static async Task<IReadOnlyList<JsonNode>> DigestsAsync(Caller caller, string to) =>
    [
        .. (await MailsAsync(caller)).Where(m =>
            m.Word("to") == to && m.Word("messageId").StartsWith("digest-", StringComparison.Ordinal)),
    ];
}
