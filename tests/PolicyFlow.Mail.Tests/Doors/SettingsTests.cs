using PolicyFlow.App.Mail.Inbound;
using PolicyFlow.Mail.Tests.Running;
using PolicyFlow.Standalone.Hosting;

namespace PolicyFlow.Mail.Tests.Doors;

public sealed class SettingsTests
{
    private static readonly InboundOptions Good = new() { Secret = InboundSite.Secret };

    [Fact]
    public void A_secret_alone_is_enough() => Assert.Empty(Good.Problems());

    public static TheoryData<string, InboundOptions> Wrong => new()
    {
        { "Inbound:Secret", Good with { Secret = "short" } },
        { "Inbound:Secret", Good with { Secret = "has/a/slash/in/the/middle/of/it" } },
        { "Inbound:Secret", Good with { Secret = "@Microsoft.KeyVault(SecretUri=https://vault.example/x)" } },
        { "Inbound:Password", Good with { User = "sendgrid" } },
        { "Inbound:User", Good with { Password = "p" } },
        { "Inbound:SigningKey", Good with { SigningKey = "no key" } },
        { "Inbound:EventSigningKey", Good with { EventSigningKey = "AAAA" } },
        { "Inbound:Domain", Good with { Domain = "in_our school" } },
        { "Inbound:Domain", Good with { Domain = "@in.school.example" } },
        { "Inbound:Mailbox", Good with { Mailbox = "report" } },
        { "Inbound:SignatureHours", Good with { SignatureHours = 0 } },
        { "Inbound:CasesPerHour", Good with { CasesPerHour = 0 } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_setting_that_is_wrong_is_named(string setting, InboundOptions options) =>
        Assert.Contains(setting, Assert.Single(options.Problems()), StringComparison.Ordinal);

    [Fact]
    public void People_report_to_report_at_the_domain_unless_another_address_is_set()
    {
        Assert.Equal("", Good.ReportTo);
        Assert.Equal("report@in.school.example", (Good with { Domain = "in.school.example" }).ReportTo);
        Assert.Equal(
            "help@school.example", (Good with { Domain = "in.school.example", Mailbox = "help@school.example" }).ReportTo);
    }

    [Fact]
    public async Task The_program_does_not_start_with_a_secret_that_can_be_guessed()
    {
        using var folder = new TestFolder();

        var refused = await Assert.ThrowsAsync<StartException>(
            () => InboundSite.StartAsync(folder, "--Inbound:Secret=secret"));

        Assert.Contains("Inbound:Secret", refused.Message, StringComparison.Ordinal);
    }
}
