using PolicyFlow.Standalone.Tests.Running;
using PolicyFlow.Testing;

namespace PolicyFlow.Standalone.Tests.Verbs;

/// <summary>A configuration is proved by one mail, without starting the program.</summary>
public sealed class SendTestTests
{
    private const string To = "you@demo.invalid";

    [Fact]
    public async Task A_mail_server_that_works_gets_one_mail()
    {
        await using var server = await SmtpServer.StartAsync();

        var ended = await RunAsync(To, Smtp(server.Port));

        Assert.True(ended.Code == 0, ended.All);
        Assert.Contains("took the mail for " + To, ended.Output, StringComparison.Ordinal);
        Assert.Equal(To, (await server.NextAsync()).To);
    }

    [Fact]
    public async Task A_mail_server_that_is_not_there_is_told_in_words()
    {
        var ended = await RunAsync(To, Smtp(FreePort.Next()));

        Assert.Equal(1, ended.Code);
        Assert.Contains("Nothing answers there. Check Mail:Smtp:Host", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", ended.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendGrid_takes_it_where_its_settings_are_there_and_checks_it_only_in_sandbox_mode()
    {
        await using var server = await SendGridServer.StartAsync();

        var sent = await RunAsync(To, SendGrid(server));
        var tried = await RunAsync(To, [.. SendGrid(server), "--SendGrid:Sandbox=true"]);

        Assert.True(sent.Code == 0 && tried.Code == 0, sent.All + tried.All);
        Assert.Contains("nothing was delivered", tried.Output, StringComparison.Ordinal);
        Assert.Equal(To, (string?)Assert.Single(server.Mails)["personalizations"]![0]!["to"]![0]!["email"]);
        Assert.Single(server.Checked);
    }

    [Fact]
    public async Task A_wrong_key_is_told_in_words()
    {
        await using var server = await SendGridServer.StartAsync();

        var ended = await RunAsync(To, [.. SendGrid(server), "--SendGrid:ApiKey=SG.another"]);

        Assert.Equal(1, ended.Code);
        Assert.Contains("does not know the API key (401)", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_or_with_settings_of_both_ways_it_says_what_to_put_right()
    {
        await using var server = await SendGridServer.StartAsync();

        var nobody = await PolicyFlowProgram.RunAsync(["send-test", .. Smtp(9)]);
        var nothing = await RunAsync(To, []);
        var both = await RunAsync(To, [.. Smtp(9), .. SendGrid(server)]);

        Assert.All([nobody, nothing, both], e => Assert.Equal(2, e.Code));
        Assert.Contains("Name the one address", nobody.Error, StringComparison.Ordinal);
        Assert.Contains("Set Mail:Smtp:Host", nothing.Error, StringComparison.Ordinal);
        Assert.Contains("Mail goes one way", both.Error, StringComparison.Ordinal);
    }

    private static Task<Ended> RunAsync(string to, IEnumerable<string> settings) =>
        PolicyFlowProgram.RunAsync(["send-test", to, .. settings]);

    private static string[] Smtp(int port) =>
    [
        "--Mail:Smtp:Host=127.0.0.1", $"--Mail:Smtp:Port={port}", "--Mail:Smtp:Security=None",
        "--Mail:Smtp:From=policyflow@demo.invalid",
    ];

    private static string[] SendGrid(SendGridServer server) =>
    [
        "--SendGrid:ApiKey=" + SendGridServer.Key, "--SendGrid:From=policyflow@demo.invalid",
        "--SendGrid:ApiAddress=" + server.Options.ApiAddress,
    ];
}
