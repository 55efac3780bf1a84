using Microsoft.AspNetCore.DataProtection;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Takedown.PrivatePages;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Standalone.Tests.PrivatePages;

public sealed class PrivateTokenTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly CareState Care = new() { Known = true, Email = new BodyRef("b-1", "hash") };
    private static readonly SiteOptions Site = new() { PublicAddress = "https://policyflow.example", NetworkName = "Demo" };

    private readonly SetClock _source = new();
    private readonly EphemeralDataProtectionProvider _keys = new();

    [Fact]
    public void A_link_to_her_page_ends_after_half_a_year_of_case_time()
    {
        var tokens = new AffectedTokens(_keys, new CaseClock(_source), Site);
        var token = TokenOf(tokens.UrlOf("takedown-1", Care));

        _source.Now = Start + AffectedTokens.Lifetime - TimeSpan.FromMilliseconds(1);
        Assert.Equal(new LinkProof("takedown-1", "b-1"), tokens.ProofOf(token));
        _source.Now = Start + AffectedTokens.Lifetime;
        Assert.Null(tokens.ProofOf(token));
    }

    [Fact]
    public void A_link_to_a_request_outlives_its_longest_deadline_given_late_and_then_ends()
    {
        var tokens = new AuthorTokens(_keys, new CaseClock(_source), Site);
        var token = TokenOf(tokens.UrlOf("takedown-1", "a2"));

        _source.Now = Start + TimeSpan.FromDays(28);
        Assert.Equal(new LinkProof("takedown-1", "a2"), tokens.ProofOf(token));
        _source.Now = Start + AuthorTokens.Lifetime;
        Assert.Null(tokens.ProofOf(token));
    }

    [Fact]
    public void A_link_of_one_sort_is_none_of_the_other()
    {
        var affected = new AffectedTokens(_keys, new CaseClock(_source), Site);
        var author = new AuthorTokens(_keys, new CaseClock(_source), Site);

        Assert.Null(affected.ProofOf(TokenOf(author.UrlOf("takedown-1", "b-1"))));
        Assert.Null(author.ProofOf(TokenOf(affected.UrlOf("takedown-1", Care))));
        Assert.Null(author.ProofOf(""));
    }

    private static string TokenOf(string url) => url.Split('/')[^1];

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = Start;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
