using System.Net;
using PolicyFlow.App.Messages;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Demonstration;

public sealed class TextsTests(OwnSite site) : IClassFixture<OwnSite>
{
    [Fact]
    public async Task The_demonstration_shows_every_text_that_it_would_have_sent()
    {
        using var visitor = site.Visitor();
        Assert.Contains("There is no text message yet", (await visitor.GetAsync("/demo/texts")).Is(HttpStatusCode.OK).Text);

        await site.Get<ITextTransport>().SendAsync(new OutgoingText(
            "m-1@demo.invalid", "07700 900123", "PolicyFlow: <please> look: https://policyflow.example/cases/PF-7K3M-92QX"));

        var page = (await visitor.GetAsync("/demo/texts")).Is(HttpStatusCode.OK).Text;
        Assert.Contains("&lt;please&gt;", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://policyflow.example/cases/PF-7K3M-92QX\"", page, StringComparison.Ordinal);
        var text = Assert.Single((await visitor.GetAsync("/demo/texts.json")).Is(HttpStatusCode.OK).Json.AsArray())!;
        Assert.Equal("m-1@demo.invalid", text.Word("messageId"));
        Assert.Equal("+447700900123", text.Word("to"));
        Assert.Equal("https://policyflow.example/cases/PF-7K3M-92QX", Assert.Single(text.All("links")).GetValue<string>());
        Assert.Contains("href=\"/demo/texts\"", (await visitor.GetAsync("/")).Text, StringComparison.Ordinal);
    }
}
