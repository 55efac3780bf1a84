using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Inbound;
using PolicyFlow.App.Mail.Inbound.Imap;
using PolicyFlow.Mail.Tests.Running;
using PolicyFlow.Standalone.Hosting;

namespace PolicyFlow.Mail.Tests.Doors;

public sealed class SettingsTests
{
    private static readonly InboundOptions Good = new() { Secret = InboundSite.Secret };

    private static readonly ImapOptions Mailbox = new() { Host = "mail.example", User = "report", Password = "p" };

    private static string Key
    {
        get
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            return Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());
        }
    }

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
        { "Inbound:Secret", new() { SigningKey = Key } },
        { "Inbound:LoopAddress", Good with { LoopAddress = "nobody" } },
        { "Inbound:LoopEveryMinutes", Good with { LoopEveryMinutes = 0 } },
        { "Inbound:LoopWithinMinutes", Good with { LoopWithinMinutes = 2000 } },
        { "Inbound:Imap:Host", new() { Imap = Mailbox with { Host = "" } } },
        { "Inbound:Imap:Port", new() { Imap = Mailbox with { Port = 0 } } },
        { "Inbound:Imap:Password", new() { Imap = Mailbox with { Password = "" } } },
        { "Inbound:Imap:Security", new() { Imap = Mailbox with { Security = SmtpSecurity.None } } },
        { "Inbound:Imap:Folder", new() { Imap = Mailbox with { Folder = "" } } },
        { "Inbound:Imap:Processed", new() { Imap = Mailbox with { Processed = "inbox" } } },
        { "Inbound:Imap:EverySeconds", new() { Imap = Mailbox with { EverySeconds = 1 } } },
        { "Inbound:Imap:TimeoutSeconds", new() { Imap = Mailbox with { TimeoutSeconds = 0 } } },
        { "Inbound:Imap:TrustedCertificate", new() { Imap = Mailbox with { TrustedCertificate = "/nowhere.pem" } } },
    };

    [Fact]
    public void A_folder_or_a_mailbox_needs_no_secret()
    {
        Assert.Empty(new InboundOptions { Folder = "in" }.Problems());
        Assert.Empty(new InboundOptions { Imap = Mailbox }.Problems());
        Assert.Empty(new InboundOptions { Imap = Mailbox with { Host = "localhost", Security = SmtpSecurity.None } }.Problems());
    }

    [Fact]
    public void Each_way_alone_is_enough_to_take_mail_in_and_empty_settings_are_none()
    {
        Assert.Equal("drop", Read(("Inbound:Folder", "drop"))!.Folder);
        Assert.Equal(SmtpSecurity.Tls, Read(("Inbound:Imap:Host", "mail.example"), ("Inbound:Imap:Security", "Tls"))!.Imap.Security);
        Assert.True(Read(("Inbound:Secret", InboundSite.Secret))!.HasDoors);
        Assert.Null(Read(("Inbound:Secret", ""), ("Inbound:Imap:Host", ""), ("Inbound:Imap:Port", "993")));
    }

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

    private static InboundOptions? Read(params (string Name, string Value)[] settings) => InboundOptions.Of(
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value))).Build());
}
