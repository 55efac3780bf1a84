using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Demonstration;

public sealed class DemoDoorsTests(DemoSite demo) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task The_people_cover_every_role_and_are_clearly_invented()
    {
        using var visitor = demo.Visitor();

        var people = (await visitor.GetAsync("/demo/people.json")).Is(HttpStatusCode.OK).Json.AsArray();

        Assert.All(people, p => Assert.StartsWith("Demo ", p!.Word("name"), StringComparison.Ordinal));
        Assert.All(people, p => Assert.EndsWith("@demo.invalid", p!.Word("email"), StringComparison.Ordinal));
        Assert.Superset(
            new HashSet<string>
            {
                "manager", "safeguarding-lead", "principal", "governor", "administrator", "it-director", "staff",
            },
            people.SelectMany(p => p!.All("roles").Select(r => r.GetValue<string>())).ToHashSet());
        Assert.Contains(people, p => p!["school"] is not null);
    }

    [Fact]
    public async Task Each_of_the_people_can_sign_in_and_nobody_else_can()
    {
        using var visitor = demo.Visitor();
        foreach (var person in (await visitor.GetAsync("/demo/people.json")).Json.AsArray())
        {
            using var caller = demo.Visitor();
            var reply = (await caller.PostAsync("/demo/sign-in", new { email = person!.Word("email") }))
                .Is(HttpStatusCode.OK);
            Assert.Contains("pf-session=", reply.Headers["Set-Cookie"], StringComparison.Ordinal);
            Assert.Contains("httponly", reply.Headers["Set-Cookie"], StringComparison.OrdinalIgnoreCase);
        }

        foreach (var body in (object[])
                 [new { email = "stranger@demo.invalid" }, new { }, new { email = (string?)null }])
            (await visitor.PostAsync("/demo/sign-in", body)).IsProblem(HttpStatusCode.UnprocessableEntity);
        (await visitor.PostRawAsync("/demo/sign-in", "{")).IsProblem(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_mailbox_holds_every_mail_with_its_links()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync(
            new { urls = (string[])[Steps.Address], description = "Nasty words", threatening = true });
        await manager.ApproachAsync(reference);

        var mails = (await manager.GetAsync("/demo/mailbox.json")).Is(HttpStatusCode.OK).Json.AsArray();

        var notice = Assert.Single(mails, m => m!.Word("to") == Steps.HostMail)!;
        Assert.Contains(Steps.Address, notice.Word("text"), StringComparison.Ordinal);
        Assert.NotEmpty(notice.Word("subject"));
        Assert.Equal(mails.Select(m => m!.Word("messageId")).Distinct().Count(), mails.Count);
        var told = mails.First(m => m!.Word("to") == DemoSite.Manager)!;
        Assert.Contains(
            told.All("links"),
            l => l.GetValue<string>().StartsWith(demo.Program.Address.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"advance":"24 hours"}""")]
    [InlineData("""{"advance":"-PT1H"}""")]
    [InlineData("""{"advance":"P500D"}""")]
    [InlineData("""{"advance":null}""")]
    [InlineData("{}")]
    [InlineData("PT24H")]
    public async Task A_clock_that_is_told_nonsense_says_so_and_stays(string body)
    {
        using var visitor = demo.Visitor();

        (await visitor.PostRawAsync("/demo/clock", body)).IsProblem(HttpStatusCode.UnprocessableEntity);
    }
}
