using PolicyFlow.App.Mail;
using PolicyFlow.Testing;

namespace PolicyFlow.People.Tests.Mail;

public sealed class EncryptedSmtp : IAsyncLifetime, IDisposable
{
    private const string Password = "only-for-this-test";
    private readonly TestFolder _folder = new();
    private SmtpServer _server = null!;

    public async Task InitializeAsync()
    {
        TestCertificate.Write(_folder["key.pem"], _folder["cert.pem"]);
        _server = await SmtpServer.StartAsync((_folder["key.pem"], _folder["cert.pem"]), Password);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_mail_goes_encrypted_and_signed_in()
    {
        var result = await new SmtpTransport(Trusting).SendAsync(Mails.To("dana@demo.invalid"));

        Assert.IsType<MailResult.Accepted>(result);
        var received = await _server.NextAsync();
        Assert.True(received.Secure);
        Assert.Equal("policyflow", received.User);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_stops_the_mail() => Assert.IsType<MailResult.TryLater>(
        await new SmtpTransport(Trusting with { TrustedCertificate = "" }).SendAsync(Mails.To("dana@demo.invalid")));

    [Fact]
    public async Task A_certificate_of_another_name_stops_the_mail() => Assert.IsType<MailResult.TryLater>(
        await new SmtpTransport(Trusting with { Host = "127.0.0.1" }).SendAsync(Mails.To("dana@demo.invalid")));

    [Fact]
    public async Task A_wrong_password_is_a_matter_of_our_settings_and_loses_no_mail()
    {
        var result = await new SmtpTransport(Trusting with { Password = "wrong" })
            .SendAsync(Mails.To("dana@demo.invalid"));

        Assert.Contains("password", Assert.IsType<MailResult.TryLater>(result).Reason);
    }

    private SmtpOptions Trusting => _server.Options with
    {
        Host = "localhost",
        Security = SmtpSecurity.StartTls,
        User = "policyflow",
        Password = Password,
        TrustedCertificate = _folder["cert.pem"],
    };
}
