using CsCheck;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Letters.Tests.Golden;

namespace PolicyFlow.Letters.Tests.Letters;

public sealed class LadderTests
{
    [Fact]
    public void The_governors_are_told_the_same_whatever_the_case_is_about() =>
        Gen.Select(Gen.String, Gen.String, Gen.String, Gen.Int[0, 5]).Sample((what, host, words, places) =>
        {
            var facts = Invented.Ladder with { Places = [.. Enumerable.Repeat("place", places)] };
            var other = facts with
            {
                What = what,
                Host = host,
                Places = [.. Enumerable.Repeat(words, places)],
                Ticket = words,
                Answer = what,
                Channel = ApproachChannel.Phone,
                AnsweredAt = null,
            };

            Assert.Equal(
                EscalationWords.Governors(facts, Invented.Reported.AddHours(50)),
                EscalationWords.Governors(other, Invented.Reported.AddHours(50)));
        });

    [Fact]
    public void The_governors_are_told_counts()
    {
        var text = EscalationWords.Governors(Invented.Ladder, Invented.Reported.AddHours(75)).Text;

        Assert.Contains("Number of places: 2\n", text, StringComparison.Ordinal);
        Assert.Contains("Hours since the report: 75\n", text, StringComparison.Ordinal);
        Assert.Contains("Hours since the host was approached: 73\n", text, StringComparison.Ordinal);
        Assert.Contains("help so far: the Professionals Online Safety Helpline\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_scope_is_asked_for_what_only_it_can_do()
    {
        Assert.Contains("customer", Text(ProviderScope.HostingNetwork), StringComparison.Ordinal);
        Assert.Contains("suspend the name", Text(ProviderScope.Registrar), StringComparison.Ordinal);
        Assert.Contains("you registered social.example.", Text(ProviderScope.Registrar), StringComparison.Ordinal);
        Assert.Contains("block access", Text(ProviderScope.AccessIsp), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ProviderScope.Platform)]
    [InlineData(ProviderScope.Helpline)]
    public void A_platform_and_the_helpline_are_no_network_provider(ProviderScope scope) =>
        Assert.Throws<ArgumentException>(() => Text(scope));

    [Fact]
    public void The_helpline_is_told_what_the_platform_answered()
    {
        var silent = EscalationWords.Helpline(Invented.Ladder with { Answer = " " }, "always").Text;

        Assert.Contains("The host has not answered.", silent, StringComparison.Ordinal);
        Assert.Contains(
            "What the host answered (Saturday 28 November 2026 at 10:05):\nWe looked at this",
            EscalationWords.Helpline(Invented.Ladder, "always").Text, StringComparison.Ordinal);
    }

    private static string Text(ProviderScope scope) => EscalationWords.NetworkProvider(scope, Invented.Ladder).Text;
}
