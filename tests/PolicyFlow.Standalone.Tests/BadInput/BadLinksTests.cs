using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.BadInput;

public sealed class BadLinksTests(DemoSite demo) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task A_tracking_link_that_was_altered_opens_nothing()
    {
        using var visitor = demo.Visitor();
        var link = await LinkAsync(visitor);

        foreach (var bad in (string[])
                 [link[..^1], link + "A", link[..^6] + "AAAAAA", link[..30], link.Replace("/track/", "/track/x")])
            (await visitor.GetAsync(bad)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_tracking_link_of_another_installation_opens_nothing()
    {
        using var folder = new TestFolder();
        await using var other = await PolicyFlowProgram.DemoAsync(folder["data"]);
        using var visitor = demo.Visitor();
        using var stranger = other.Call();

        (await visitor.GetAsync(new Uri(await LinkAsync(stranger)).AbsolutePath)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_tracking_link_ends_after_half_a_year()
    {
        using var visitor = demo.Visitor();
        var link = await LinkAsync(visitor);

        await visitor.AdvanceAsync("P179D");
        (await visitor.GetAsync(link)).Is(HttpStatusCode.OK);
        await visitor.AdvanceAsync("P2D");
        (await visitor.GetAsync(link)).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_sign_in_link_works_once_and_an_altered_one_never()
    {
        using var visitor = demo.Visitor();
        await visitor.SubmitAsync("/sign-in", "/sign-in", ("email", DemoSite.Governor));
        string? link;
        do link = await SignInLinkAsync(visitor);
        while (link is null);

        foreach (var bad in (string[])[link[..^1], link + "A", link[..^4] + "AAAA", "/sign-in/link/nonsense"])
        {
            (await visitor.GetAsync(bad)).Is(HttpStatusCode.Gone);
            Assert.Equal(HttpStatusCode.Gone, (await visitor.SubmitAsync("/sign-out", bad)).Status);
        }

        using var person = demo.Visitor();
        (await person.SubmitAsync(link, link)).Is(HttpStatusCode.SeeOther);
        using var thief = demo.Visitor();
        (await thief.GetAsync(link)).Is(HttpStatusCode.Gone);
        (await thief.SubmitAsync("/sign-out", link)).Is(HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task Nobody_is_sent_to_another_site_after_signing_in(string returnTo)
    {
        using var visitor = demo.Visitor();

        var page = (await visitor.GetAsync("/sign-in?returnTo=" + Uri.EscapeDataString(returnTo)))
            .Is(HttpStatusCode.OK);

        Assert.DoesNotContain("evil.example", page.Text, StringComparison.Ordinal);
    }

    private static async Task<string> LinkAsync(Caller visitor) =>
        (await visitor.PostAsync("/api/reports", new { description = "x" })).Json.Word("trackingUrl");

    private static async Task<string?> SignInLinkAsync(Caller visitor) =>
        (await visitor.GetAsync("/demo/mailbox.json")).Json.AsArray().SelectMany(m => m!.All("links"))
        .Select(l => l.GetValue<string>()).FirstOrDefault(l => l.Contains("/sign-in/link/", StringComparison.Ordinal));
}
