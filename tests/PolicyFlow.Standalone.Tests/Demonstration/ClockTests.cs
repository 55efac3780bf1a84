using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Demonstration;

public sealed class ClockTests(DemoSite demo) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task Thirty_hours_at_once_happen_in_order_and_each_thing_at_its_own_time()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();
        var received = (await manager.ApproachAsync(reference)).Event("notice-received").Time("at");

        await manager.AdvanceAsync("PT30H");

        var found = await manager.CaseAsync(reference);
        Assert.Equal("WindowMissed", found.Word("status"));
        Assert.Equal(
            [received.AddHours(12), received.AddHours(20)],
            found.All("timeline").Where(e => e.Word("event") == "chaser-due").Select(e => e.Time("at")));
        Assert.Equal(received.AddHours(24), found.Event("window-missed").Time("at"));
        Assert.Equal(received.AddHours(24), found.Time("windowEndsAt"));

        // Each mail went out when its time came: not all of them at the end.
        var mails = (await manager.GetAsync("/demo/mailbox.json")).Json.AsArray()
            .Where(m => m!.Word("to") == Steps.HostMail).Select(m => m!.Time("at")).Order().ToList();
        Assert.Equal(3, mails.Count);
        Assert.Equal(received.AddHours(12), mails[1]);
        Assert.Equal(received.AddHours(20), mails[2]);
    }

    [Fact]
    public async Task The_answer_comes_when_all_the_mail_of_all_cases_is_out()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var references = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            var reference = await manager.ReportAsync(new { urls = (string[])[$"https://many{i}.example/x"] });
            await manager.DoAsync(reference, "approve-approach", new { to = $"abuse@many{i}.example" });
            references.Add(reference);
        }

        await manager.AdvanceAsync("P2D");

        var mails = (await manager.GetAsync("/demo/mailbox.json")).Json.AsArray();
        for (var i = 0; i < references.Count; i++)
        {
            Assert.Equal(3, mails.Count(m => m!.Word("to") == $"abuse@many{i}.example"));
            Assert.Contains("window-missed", (await manager.CaseAsync(references[i])).Events());
        }
    }

    [Fact]
    public async Task Two_who_move_the_clock_at_once_move_it_twice()
    {
        using var visitor = demo.Visitor();
        var before = await visitor.AdvanceAsync("PT0.001S");

        await Task.WhenAll(visitor.AdvanceAsync("PT1H"), visitor.AdvanceAsync("PT2H"));

        Assert.True(await visitor.AdvanceAsync("PT0.001S") >= before.AddHours(3));
    }
}
