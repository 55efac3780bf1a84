using Microsoft.Extensions.Configuration;
using PolicyFlow.App.Mail;

namespace PolicyFlow.People.Tests.Mail;

public class SmtpSettings
{
    private static readonly SmtpOptions Good = new() { Host = "mail.demo.invalid", From = "a@demo.invalid" };

    [Fact]
    public void Settings_are_read_from_the_configuration()
    {
        var options = SmtpOptions.Of(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Mail:Smtp:Host"] = "mail.demo.invalid",
            ["Mail:Smtp:Port"] = "2525",
            ["Mail:Smtp:Security"] = "starttls",
            ["Mail:Smtp:From"] = "a@demo.invalid",
        }).Build());

        Assert.Equal(
            ("mail.demo.invalid", 2525, SmtpSecurity.StartTls), (options.Host, options.Port, options.Security));
        Assert.Null(options.Problem());
    }

    [Fact]
    public void What_is_missing_or_unsafe_is_named()
    {
        Assert.Contains("Mail:Smtp:Host", SmtpOptions.Of(new ConfigurationBuilder().Build()).Problem());
        Assert.Contains("Mail:Smtp:From", (Good with { From = "" }).Problem());
        Assert.Contains("Mail:Smtp:Port", (Good with { Port = 0 }).Problem());
        Assert.Contains("Mail:Smtp:FromName", (Good with { FromName = "A\r\nB" }).Problem());
        Assert.Contains("plain", (Good with { User = "u", Security = SmtpSecurity.None }).Problem());
        Assert.Contains("not there", (Good with { TrustedCertificate = "/no/such/file.pem" }).Problem());
        Assert.Null(Good.Problem());
    }
}
