using System.Net;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Probe.Tests.Running;
using PolicyFlow.Testing;

namespace PolicyFlow.Probe.Tests.Fetching;

/// <summary>No look reaches an address inside: not by name, not by another notation, not by a redirect.</summary>
public sealed class RefusedAddressesTests(Looker looker) : IClassFixture<Looker>
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("0x7f.1")]
    [InlineData("0177.0.0.1")]
    [InlineData("017700000001")]
    [InlineData("127.1")]
    [InlineData("127.0.0.1.")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::127.0.0.1]")]
    [InlineData("[64:ff9b::7f00:1]")]
    [InlineData("[2002:7f00:1::]")]
    [InlineData("[2001:0:7f00:1::]")]
    [InlineData("0.0.0.0")]
    [InlineData("[::]")]
    [InlineData("①②⑦.0.0.1")]
    public async Task Nothing_of_this_machine_is_asked(string host)
    {
        await using var site = await HarmfulSite.StartAsync();
        using var probe = Looker.Probe(Looker.Patient with { AllowLoopback = false });

        var look = await probe.LookAsync(site.Url("/inside", host), null);

        Assert.Equal(ItemStatus.CannotTell, look.Status);
        Assert.Contains(look.Why, (string[])["address-refused", "name-not-found", "no-web-address"]);
        Assert.Null(look.Capture);
        Assert.Equal(0, site.Connections);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::ffff:169.254.169.254]/")]
    [InlineData("http://[64:ff9b::a9fe:a9fe]/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://192.168.1.1:8080/")]
    [InlineData("http://168.63.129.16/")]
    [InlineData("http://metadata.invalid/")]
    public async Task A_redirect_to_an_internal_address_is_not_followed(string to)
    {
        var names = Looker.Knows(("metadata.invalid", "169.254.169.254"));
        using var probe = Looker.Probe(Looker.Patient, names);
        looker.Site.Redirect("/inwards", to);

        var look = await probe.LookAsync(looker.Site.Url("/inwards"), null);

        Assert.Equal((ItemStatus.CannotTell, "address-refused"), (look.Status, look.Why));
        Assert.DoesNotContain("169.254", look.WhyText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_from_outside_to_this_machine_is_not_followed()
    {
        // A public name: the resolver of the test leads it to the site, as if that were outside.
        await using var inside = await HarmfulSite.StartAsync();
        using var probe = Looker.Probe(
            Looker.Patient, Looker.Knows(("outside.example", "127.0.0.1"), ("inside.example", "10.1.2.3")));
        looker.Site.Redirect("/to-inside", inside.Url("/", "inside.example"));

        var look = await probe.LookAsync(looker.Site.Url("/to-inside", "outside.example"), null);

        Assert.Equal("address-refused", look.Why);
        Assert.Equal(0, inside.Connections);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,hello")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://files.example/x")]
    [InlineData("gopher://127.0.0.1:70/x")]
    [InlineData("http://name:secret@127.0.0.1/")]
    [InlineData("http://127.0.0.1:22/")]
    public async Task A_redirect_to_anything_but_a_web_page_is_not_followed(string to)
    {
        looker.Site.Redirect("/astray", to);

        Assert.Equal("bad-redirect", (await looker.LookAsync("/astray")).Why);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("http://")]
    [InlineData("http://[nonsense]/")]
    [InlineData("http://name:secret@site.example/")]
    [InlineData("http://site.example:25/")]
    public async Task What_is_no_public_web_address_is_not_asked(string address)
    {
        using var probe = Looker.Probe(Looker.Patient, (_, _) => throw new InvalidOperationException("It was looked up."));

        var look = await probe.LookAsync(address, null);

        Assert.Equal(ItemStatus.CannotTell, look.Status);
        Assert.Contains(look.Why, (string[])["address-refused", "no-web-address"]);
    }

    // At the first address nobody listens; whoever looked the name up again to connect would reach the site.
    [Fact]
    public async Task The_connection_goes_to_the_address_that_was_checked_and_the_name_is_not_looked_up_again()
    {
        await using var site = await HarmfulSite.StartAsync();
        var asked = 0;
        using var probe = Looker.Probe(
            Looker.Patient,
            (_, _) => Task.FromResult<IPAddress[]>(
                [IPAddress.Parse(Interlocked.Increment(ref asked) == 1 ? "127.0.0.2" : "127.0.0.1")]));

        var look = await probe.LookAsync(site.Url("/", "rebinds.example"), null);

        Assert.Equal("out-of-reach", look.Why);
        Assert.Equal(1, asked);
        Assert.Equal(0, site.Connections);
    }

    [Fact]
    public async Task A_name_that_leads_inside_the_second_time_is_refused_then()
    {
        await using var site = await HarmfulSite.StartAsync();
        site.Answer("/", context =>
        {
            context.Response.Headers.Connection = "close";
            return Task.CompletedTask;
        });
        var asked = 0;
        using var probe = Looker.Probe(
            Looker.Patient,
            (_, _) => Task.FromResult<IPAddress[]>(
                [IPAddress.Parse(Interlocked.Increment(ref asked) == 1 ? "127.0.0.1" : "10.0.0.1")]));

        await probe.LookAsync(site.Url("/", "rebinds.example"), null);
        var second = await probe.LookAsync(site.Url("/", "rebinds.example"), null);

        Assert.Equal("address-refused", second.Why);
        Assert.Equal(1, site.Connections);
    }

    [Fact]
    public async Task A_name_with_one_internal_address_among_others_is_refused()
    {
        using var probe = Looker.Probe(
            Looker.Patient, Looker.Knows(("mixed.example", "127.0.0.1"), ("mixed.example", "192.168.0.1")));
        var connections = looker.Site.Connections;

        var look = await probe.LookAsync(looker.Site.Url("/", "mixed.example"), null);

        Assert.Equal("address-refused", look.Why);
        Assert.Equal(connections, looker.Site.Connections);
    }
}
