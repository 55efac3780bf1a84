using Microsoft.Extensions.Configuration;
using PolicyFlow.App.Mail;
using PolicyFlow.Mail.Tests.Running;
using PolicyFlow.Testing;

namespace PolicyFlow.Mail.Tests.Sending;

/// <summary>A test mail says in plain words what happened or went wrong.</summary>
public sealed class TrialTests : IDisposable
{
    private const string Password = "only-for-this-test";
    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData(401, null, "The provided authorization grant is invalid", "does not know the API key (401)")]
    [InlineData(403, null, "access forbidden", "may not send mail (403)")]
    [InlineData(403, "from", "does not match a verified Sender Identity", "the sender is not verified")]
    [InlineData(401, null, "Maximum credits exceeded", "has sent all the mail")]
    [InlineData(429, null, "too many requests", "asks to wait")]
    [InlineData(503, null, "down", "trouble of its own")]
    [InlineData(400, "personalizations.0.to.0.email", "no", "Check its spelling")]
    [InlineData(413, null, "too large", "did not take the mail as it is")]
    public async Task What_SendGrid_objects_to_is_told_with_what_to_do(
        int status, string? field, string message, string words)
    {
        await using var server = await SendGridServer.StartAsync();
        (server.Status, server.Body) = (status, SendGridServer.Error(message, field));

        var result = await TryAsync(Through(server));

        Assert.False(result.Worked);
        Assert.Contains(words, result.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_SendGrid_took_is_told_and_what_it_only_checked_too()
    {
        await using var server = await SendGridServer.StartAsync();

        var taken = await TryAsync(Through(server));
        var onlyChecked = await TryAsync(Through(server) with { SendGrid = server.Options with { Sandbox = true } });

        Assert.True(taken.Worked && onlyChecked.Worked);
        Assert.Contains("took the mail for you@demo.invalid", taken.Words, StringComparison.Ordinal);
        Assert.Contains("nothing was delivered", onlyChecked.Words, StringComparison.Ordinal);
        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_told()
    {
        var server = await SendGridServer.StartAsync();
        var way = Through(server);
        await server.DisposeAsync();

        Assert.Contains("Nothing answers at", (await TryAsync(way)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_server_that_took_it_is_quoted()
    {
        await using var server = await SmtpServer.StartAsync();

        var result = await TryAsync(By(server.Options));

        Assert.True(result.Worked);
        Assert.Contains("Kept for the test", result.Words, StringComparison.Ordinal);
        Assert.Equal("A test mail from PolicyFlow", (await server.NextAsync()).Parse().Subject);
    }

    [Theory]
    [InlineData("gone@demo.invalid", "does not take mail for that address")]
    [InlineData("spam@demo.invalid", "perhaps for spam")]
    [InlineData("cut@demo.invalid", "connection broke")]
    [InlineData("nobody", "Enter an email address in the correct format")]
    public async Task What_a_mail_server_objects_to_is_told(string to, string words)
    {
        await using var server = await SmtpServer.StartAsync();

        var result = await TryAsync(By(server.Options), to);

        Assert.False(result.Worked);
        Assert.Contains(words, result.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_settings_of_a_mail_server_are_told_one_from_another()
    {
        TestCertificate.Write(_folder["key.pem"], _folder["cert.pem"]);
        await using var plain = await SmtpServer.StartAsync();
        await using var closed = await SmtpServer.StartAsync((_folder["key.pem"], _folder["cert.pem"]), Password);
        var good = closed.Options with
        {
            Host = "localhost",
            Security = SmtpSecurity.StartTls,
            User = "policyflow",
            Password = Password,
            TrustedCertificate = _folder["cert.pem"],
        };

        Assert.True((await TryAsync(By(good))).Worked);
        await SaysAsync(good with { Password = "wrong" }, "did not take user name and password");
        await SaysAsync(good with { TrustedCertificate = "" }, "certificate is not trusted");
        await SaysAsync(plain.Options with { Security = SmtpSecurity.StartTls }, "offers no encryption");
        await SaysAsync(plain.Options with { From = "stranger@demo.invalid" }, "does not let you send from stranger@demo.invalid");
        await SaysAsync(plain.Options with { Host = "no-such-host.invalid" }, "no server called no-such-host.invalid");
        await SaysAsync(plain.Options with { Port = 9 }, "Nothing answers there");
        await SaysAsync(good with { Security = SmtpSecurity.Tls, TimeoutSeconds = 3 }, "Mail:Smtp:");
    }

    [Theory]
    [InlineData("SendGrid:ApiKey", "key", "", 600)]
    [InlineData("Mail:Smtp:Host", "mail.demo.invalid", "", 60)]
    [InlineData("Mail:PerMinute", "7", "Set Mail:Smtp:Host", 7)]
    [InlineData("Mail:PerMinute", "-1", "Mail:PerMinute must be between 0 (no limit) and", -1)]
    public void The_way_is_chosen_by_the_settings(string name, string value, string problem, int perMinute)
    {
        var way = MailWay.Of(Settings((name, value), ("Mail:Smtp:From", "a@demo.invalid"), ("SendGrid:From", name[0] == 'S' ? "a@demo.invalid" : "")));

        Assert.Equal((name[0] == 'S', perMinute), (way.SendGrid is not null, way.PerMinute));
        Assert.Equal(problem.Length > 0, way.Problems().Any(p => p.StartsWith(problem.Split(':')[0], StringComparison.Ordinal)));
    }

    [Fact]
    public void Both_ways_together_are_refused() => Assert.StartsWith(
        "Mail goes one way",
        Assert.Single(MailWay.Of(Settings(
            ("SendGrid:ApiKey", "key"), ("SendGrid:From", "a@demo.invalid"), ("Mail:Smtp:Host", "mail.demo.invalid"))).Problems()),
        StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    private static async Task SaysAsync(SmtpOptions options, string words)
    {
        var result = await TryAsync(By(options));
        Assert.False(result.Worked, result.Words);
        Assert.Contains(words, result.Words, StringComparison.Ordinal);
    }

    private static MailWay By(SmtpOptions options) => new(options, null, 0);

    private static MailWay Through(SendGridServer server) => new(null, server.Options, 0);

    private static async Task<MailTrialResult> TryAsync(MailWay way, string to = "you@demo.invalid")
    {
        using var http = new HttpClient();
        return await new MailTrial(way, way.Carrier(() => http, TimeProvider.System), TimeProvider.System).SendAsync(to);
    }

    private static IConfiguration Settings(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(s => s.Name, s => (string?)s.Value)).Build();
}
