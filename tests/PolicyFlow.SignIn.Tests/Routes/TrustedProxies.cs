using System.Net;
using PolicyFlow.SignIn.Tests.Running;

namespace PolicyFlow.SignIn.Tests.Routes;

public sealed class TrustedProxies
{
    [Theory]
    [InlineData("", true)]
    [InlineData("192.0.2.0/24", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.0.0.0/8, 127.0.0.0/8", false)]
    public async Task Only_a_named_proxy_says_for_whom_it_asks(string trusted, bool oneVisitor)
    {
        await using var site = await Site.StartAsync(("Proxy:Trusted", trusted));

        // One visitor may guess 30 times in five minutes; 31 visitors may each once.
        var last = HttpStatusCode.OK;
        for (var n = 0; n <= 30; n++)
        {
            using var browser = site.NewBrowser(("X-Forwarded-For", $"198.51.100.{n}:5{n:D4}"));
            last = (await browser.PostAsync("/track", [])).Status;
        }

        Assert.Equal(oneVisitor ? HttpStatusCode.TooManyRequests : HttpStatusCode.BadRequest, last);
    }

    [Fact]
    public async Task A_named_proxy_cannot_change_the_address_of_the_program()
    {
        await using var site = await Site.StartAsync(("Proxy:Trusted", "127.0.0.1"));
        using var browser = site.NewBrowser(("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "http"));

        await browser.AskAsync();

        Assert.Equal(site.Address + "signin-oidc", site.Provider.LastAsked["redirect_uri"]);
    }
}
