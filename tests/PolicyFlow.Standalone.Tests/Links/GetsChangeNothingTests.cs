using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Links;

public sealed class GetsChangeNothingTests(DemoSite demo) : IClassFixture<DemoSite>
{
    private const int MostPages = 400;

    [Fact]
    public async Task A_scanner_that_follows_every_link_of_every_mail_changes_nothing()
    {
        await MakeMailsAsync();
        using var scanner = demo.Visitor();
        var links = (await scanner.GetAsync("/demo/mailbox.json")).Json.AsArray()
            .SelectMany(m => m!.All("links")).Select(l => l.GetValue<string>())
            .Where(l => l.StartsWith(demo.Program.Address.ToString(), StringComparison.Ordinal)).Distinct().ToList();
        var signIn = links.Single(l => l.Contains("/sign-in/link/", StringComparison.Ordinal));
        var before = Raw.Heads(demo.Database);

        Assert.Contains(links, l => l.Contains("/yours/", StringComparison.Ordinal));
        Assert.Contains(links, l => l.Contains("/request/", StringComparison.Ordinal));
        foreach (var link in links) await FollowAsync(scanner, link);

        Assert.True(links.Count >= 5, string.Join("\n", links));
        Assert.Equal(before, Raw.Heads(demo.Database));

        // The link that the scanner looked at four times still works for the person.
        using var person = demo.Visitor();
        var entered = await person.SubmitAsync(signIn, signIn);
        Assert.Contains("pf-session=", entered.Headers["Set-Cookie"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DemoSite.Manager)]
    [InlineData(DemoSite.NetworkLead)]
    [InlineData(DemoSite.Administrator)]
    [InlineData(DemoSite.Governor)]
    public async Task Looking_at_every_page_there_is_changes_nothing(string email)
    {
        await MakeMailsAsync();
        using var caller = await demo.AsAsync(email);
        var (streams, files) = (Raw.Heads(demo.Database), Files());

        var seen = new HashSet<string>();
        var next = new Queue<string>(
            [
                "/", "/today", "/cases", "/report", "/track", "/people", "/schools", "/providers", "/cover", "/me", "/demo/mailbox",
                "/demo/texts", "/templates", "/policies", "/policies/laws", "/term-dates", "/policy-review", "/governors", "/routes",
                "/task-templates",
            ]);
        while (next.TryDequeue(out var path))
        {
            if (!seen.Add(path) || seen.Count > MostPages) continue;
            var page = await FollowAsync(caller, path);
            if (page.Type.StartsWith("text/html", StringComparison.Ordinal))
                foreach (var link in Html.Links(page.Text)) next.Enqueue(link);
        }

        Assert.True(seen.Count > 15, string.Join("\n", seen));
        Assert.Equal(streams, Raw.Heads(demo.Database));
        Assert.Equal(files, Files());
    }

    private static async Task<Reply> FollowAsync(Caller caller, string link)
    {
        var first = await caller.GetAsync(link);
        Assert.True(first.Code < 500, $"{link}: {first.Text}");
        Assert.Equal(first.Status, (await caller.GetAsync(link)).Status);
        for (var i = 0; i < 2; i++) Assert.True((await caller.HeadAsync(link)).Code < 500, link);
        return first;
    }

    /// <summary>Something of everything: a receipt, a sign-in, news to a reporter, alerts, chasers, a digest, an
    /// opened case.</summary>
    private async Task MakeMailsAsync()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync(new
        {
            urls = (string[])[Steps.Address],
            description = "Nasty words",
            reporterEmail = "coach@demo.invalid",
        });
        await manager.ReportAsync(new { description = "Messages", childAtRisk = true });
        await manager.ApproachAsync(reference);
        await MakePrivateMailsAsync(manager);
        await manager.SubmitAsync($"/cases/{reference}", $"/cases/{reference}/open");
        using var visitor = demo.Visitor();
        if ((await SignInsAsync(visitor)).Count == 0)
        {
            (await visitor.SubmitAsync("/sign-in", "/sign-in", ("email", DemoSite.Staff))).Is(HttpStatusCode.SeeOther);
            while ((await SignInsAsync(visitor)).Count == 0) await Task.Yield();
        }

        await manager.AdvanceAsync("PT25H");
    }

    /// <summary>Her page, the question about the police, a pack to ask the site herself, a request to an author.</summary>
    private static async Task MakePrivateMailsAsync(Caller manager)
    {
        var threat = await manager.ReportAsync(new { urls = (string[])[Steps.Address], description = "Threats", threatening = true });
        await manager.DoAsync(threat, "record-affected", new { name = "Demo Hurt", email = "hurt@demo.invalid" });
        await manager.DoAsync(threat, "request-police-consent");
        await manager.DoAsync(threat, "ask-complainant");
        var ours = await manager.ReportAsync();
        await manager.DoAsync(ours, "ask-author", new { email = DemoSite.Staff });
    }

    private static async Task<IReadOnlyList<string>> SignInsAsync(Caller visitor) =>
    [
        .. (await visitor.GetAsync("/demo/mailbox.json")).Json.AsArray().Select(m => m!.Word("text"))
            .Where(t => t.Contains("/sign-in/link/", StringComparison.Ordinal)),
    ];

    private List<string> Files() =>
        [.. Directory.EnumerateFiles(Path.Combine(demo.Data, "files"), "*", SearchOption.AllDirectories).Order()];
}
