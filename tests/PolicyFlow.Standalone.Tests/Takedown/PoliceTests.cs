using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Takedown;

/// <summary>Clause 16.5 on the running program: the police are told with the consent of the person concerned.</summary>
public sealed class PoliceTests(DemoSite demo) : IClassFixture<DemoSite>
{
    private const string Police = "schools@police.example";

    [Fact]
    public async Task No_message_goes_without_consent_and_one_goes_with_it()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await ThreatAsync(manager);
        Refused("no-consent", await manager.ActAsync(reference, "report-to-police", new { to = Police }));

        await manager.DoAsync(reference, "record-affected", new { name = "Demo Colin", email = "colin@demo.invalid" });
        await manager.DoAsync(reference, "request-police-consent");
        Refused("no-consent", await manager.ActAsync(reference, "report-to-police", new { to = Police }));
        await manager.AdvanceAsync("PT24H1M");
        Assert.Contains(await manager.MailAsync(reference), m => m.Word("subject").Contains("Please ring", StringComparison.Ordinal));

        await manager.DoAsync(reference, "record-police-consent", new { answer = "given", way = "phone" });
        await manager.DoAsync(reference, "report-to-police", new { to = Police });
        await manager.AdvanceAsync("PT1M");

        var message = Assert.Single(await manager.MailAsync(reference), m => m.Word("to") == Police);
        Assert.Contains("The person concerned consented", message.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("police-report-sent", (await manager.CaseAsync(reference)).Events());
    }

    [Fact]
    public async Task A_named_manager_who_states_a_danger_with_a_reason_needs_no_consent()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await ThreatAsync(manager);
        (await manager.ActAsync(reference, "report-to-police", new { to = Police, @override = "danger-to-life" }))
            .IsProblem(HttpStatusCode.UnprocessableEntity);

        await manager.DoAsync(reference, "report-to-police",
            new { to = Police, @override = "danger-to-life", reason = "He wrote that he is on his way." });
        await manager.AdvanceAsync("PT1M");

        var message = Assert.Single(await manager.MailAsync(reference), m => m.Word("to") == Police).ToJsonString();
        Assert.Contains("danger to life", message, StringComparison.Ordinal);
        Assert.Contains("Demo Dana", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hold_keeps_every_letter_back_but_never_the_police()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await ThreatAsync(manager);
        await manager.DoAsync(reference, "place-hold", new { kind = "police", reason = "DC Example asked for it, crime number 1." });

        Refused("held", await manager.ActAsync(reference, "approve-approach", new { to = Steps.HostMail }));
        Refused("held", await manager.ActAsync(reference, "send-escalation", new { rung = "helpline", to = "help@helpline.example" }));
        await manager.DoAsync(reference, "report-to-police", new { to = Police, @override = "child-at-risk", reason = "A pupil is named." });
        await manager.DoAsync(reference, "lift-hold", new { reason = "They have what they need." });
        await manager.DoAsync(reference, "approve-approach", new { to = Steps.HostMail });
    }

    [Fact]
    public async Task Nobody_is_named_to_a_host_who_has_not_agreed()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await ThreatAsync(manager);
        await manager.DoAsync(reference, "record-affected", new { name = "Demo Colin" });

        var problem = (await manager.ActAsync(
            reference, "approve-approach", new { to = Steps.HostMail, text = "It is about Demo Colin. Please remove it." }))
            .IsProblem(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("has not agreed to be named", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("only-critical")]
    [InlineData("protected-disclosure")]
    public async Task Criticism_and_whistleblowing_get_no_notice(string assessment)
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();

        Refused(assessment, await manager.ActAsync(reference, "approve-approach", new { to = Steps.HostMail, assessment }));
    }

    private static Task<string> ThreatAsync(Caller manager) =>
        manager.ReportAsync(new { urls = (string[])[Steps.Address], description = "I know where you live", threatening = true });

    private static void Refused(string code, Reply reply) =>
        Assert.Equal(code, reply.IsProblem(HttpStatusCode.UnprocessableEntity).Word("code"));
}
