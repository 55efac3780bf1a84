using PolicyFlow.App.Takedown.Providers;
using PolicyFlow.App.Takedown.Providers.Shipped;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Takedown.Providers;

namespace PolicyFlow.People.Tests.Providers;

public class ShippedEntries
{
    private readonly ProviderDirectory _directory = new(ShippedProviders.All);

    [Theory]
    [InlineData("facebook")]
    [InlineData("linkedin")]
    [InlineData("x")]
    [InlineData("google-plus")]
    [InlineData("instagram")]
    [InlineData("whatsapp")]
    [InlineData("tiktok")]
    [InlineData("snapchat")]
    public void Every_platform_that_the_policy_names_is_there(string id) =>
        Assert.Equal(ProviderScope.Platform, _directory.Find(id)!.Scope);

    [Fact]
    public void Every_entry_would_be_taken_from_a_person_too_and_claims_no_check()
    {
        Assert.All(ShippedProviders.All, p =>
        {
            Assert.Empty(ProviderProblems.Of(p.Entry, p.Reach));
            Assert.Null(p.CheckedOn);
            Assert.Equal(0, p.Edition);
            Assert.True(p.Steps.Count > 0 || p.Takes.Length > 0, p.Id);
        });
        Assert.Distinct(ShippedProviders.All.Select(p => p.Id));
        Assert.Distinct(ShippedProviders.All.SelectMany(p => p.Hosts));
        Assert.All(Enum.GetValues<ProviderScope>(), s => Assert.NotEmpty(_directory.OfScope(s)));
    }

    [Fact]
    public void The_helpline_has_its_number_and_its_hours()
    {
        Assert.Equal("0344 381 4772", _directory.Helpline!.Phone);
        Assert.NotEmpty(_directory.Helpline.Hours);
    }

    [Theory]
    [InlineData("www.facebook.com", "provider:facebook")]
    [InlineData("FB.COM", "provider:facebook")]
    [InlineData("somebody.blogspot.com", "provider:google")]
    [InlineData("notfacebook.com", null)]
    [InlineData("com", null)]
    public void A_place_is_found_by_its_host(string host, string? party)
    {
        var found = _directory.PartyOfHost(host);

        if (party is null) Assert.StartsWith("host:", found, StringComparison.Ordinal);
        else Assert.Equal(party, found);
    }

    [Theory]
    [InlineData("X", "provider:x")]
    [InlineData("twitter", "provider:x")]
    [InlineData("Insta", "provider:instagram")]
    [InlineData("google", "provider:google")]
    [InlineData("Xbox", "provider:microsoft")]
    [InlineData("Sky", null)]
    [InlineData("a", null)]
    public void An_app_is_found_by_how_people_call_it(string app, string? party)
    {
        var found = _directory.PartyOfApp(app);

        if (party is null) Assert.StartsWith("app:", found, StringComparison.Ordinal);
        else Assert.Equal(party, found);
    }

    [Fact]
    public void The_most_exact_website_wins()
    {
        var directory = new ProviderDirectory(
            [new("whole", "Whole", ["chatter.example"]), new("part", "Part", ["sites.chatter.example"])]);

        Assert.Equal("provider:part", directory.PartyOfHost("a.sites.chatter.example"));
        Assert.Equal("provider:whole", directory.PartyOfHost("a.chatter.example"));
    }
}
