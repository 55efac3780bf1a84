using System.Net;
using PolicyFlow.Standalone.Tests.Running;
using PolicyFlow.Testing;

namespace PolicyFlow.Standalone.Tests.Starting;

public sealed class RealUseTests
{
    [Fact]
    public async Task In_real_use_nobody_is_invented_and_no_door_of_the_demonstration_is_open()
    {
        using var folder = new TestFolder();
        await using var program = await PolicyFlowProgram.ServeAsync(
            folder["data"], FreePort.Next(), [.. RealUse.Settings]);
        using var visitor = program.Call();

        foreach (var path in (string[])
                 ["/demo/people.json", "/demo/people", "/demo/mailbox", "/demo/mailbox.json", "/demo/texts", "/demo/texts.json",
                  "/demo/clock"])
            (await visitor.GetAsync(path)).Is(HttpStatusCode.NotFound);
        (await visitor.PostAsync("/demo/sign-in", new { email = "first@demo.invalid" })).Is(HttpStatusCode.NotFound);
        (await visitor.PostAsync("/demo/clock", new { advance = "PT1H" })).Is(HttpStatusCode.NotFound);
        Assert.DoesNotContain(
            "/demo", (await visitor.GetAsync("/")).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/demo", (await visitor.GetAsync("/openapi/v1.json")).Text, StringComparison.Ordinal);
        Assert.Equal("ready", (await visitor.GetAsync("/readyz")).Json.Word("status"));
    }

    [Fact]
    public async Task A_report_is_taken_while_the_mail_server_is_away_and_its_link_begins_with_the_public_address()
    {
        using var folder = new TestFolder();
        await using var program = await PolicyFlowProgram.ServeAsync(
            folder["data"], FreePort.Next(), [.. RealUse.Settings]);
        using var visitor = program.Call();

        var answer = (await visitor.PostAsync(
                "/api/reports", new { description = "x", reporterEmail = "c@demo.invalid" }))
            .Is(HttpStatusCode.Created).Json;

        Assert.StartsWith("https://policyflow.example/track/", answer.Word("trackingUrl"), StringComparison.Ordinal);
        (await visitor.GetAsync(new Uri(answer.Word("trackingUrl")).AbsolutePath)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Mail_goes_through_SendGrid_where_its_settings_take_the_place_of_a_mail_server()
    {
        using var folder = new TestFolder();
        await using var service = await SendGridServer.StartAsync();
        await using var program = await PolicyFlowProgram.ServeAsync(
            folder["data"], FreePort.Next(),
            [
                .. RealUse.Settings.Where(s => !s.StartsWith("--Mail:", StringComparison.Ordinal)),
                "--SendGrid:ApiKey=" + SendGridServer.Key, "--SendGrid:From=policyflow@demo.invalid",
                "--SendGrid:ApiAddress=" + service.Options.ApiAddress,
            ]);
        using var visitor = program.Call();

        (await visitor.PostAsync("/api/reports", new { description = "x", reporterEmail = "c@demo.invalid" }))
            .Is(HttpStatusCode.Created);

        for (var n = 0; n < 200 && service.Mails.Count == 0; n++) await Task.Delay(100);
        Assert.Contains(
            service.Mails, m => (string?)m["personalizations"]![0]!["to"]![0]!["email"] == "c@demo.invalid");
    }

    [Fact]
    public async Task The_first_administrator_needs_naming_once_only()
    {
        using var folder = new TestFolder();
        await using (await PolicyFlowProgram.ServeAsync(folder["data"], FreePort.Next(), [.. RealUse.Settings]))
        {
        }

        await using var second = await PolicyFlowProgram.ServeAsync(
            folder["data"], FreePort.Next(),
            [.. RealUse.Settings.Where(s => !s.StartsWith("--FirstAdministrator", StringComparison.Ordinal))]);

        using var visitor = second.Call();
        (await visitor.GetAsync("/healthz")).Is(HttpStatusCode.OK);
    }
}
