using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.PrivatePages;

/// <summary>What people do with the private links that came to them by mail, and what goes out afterwards.</summary>
public sealed class MailedLinkTests(DemoSite demo) : IClassFixture<DemoSite>
{
    private const string Hurt = "hurt@demo.invalid";
    private const string Police = "schools@police.example";
    private const string Letter = "It is about Demo Hurt. Please remove it.";

    [Fact]
    public async Task The_notice_names_her_after_her_yes_and_not_before()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await AffectedAsync(manager);
        var host = $"abuse-{reference.ToLowerInvariant()}@other.example";
        (await manager.ActAsync(reference, "approve-approach", new { to = host, text = Letter }))
            .IsProblem(HttpStatusCode.UnprocessableEntity);
        using var she = demo.Visitor();
        var link = await LinkAsync(manager, reference, Hurt, "/yours/");

        (await she.AnswerAsync(link, link + "/naming", ("naming", "yes"))).Is(HttpStatusCode.SeeOther);

        await manager.DoAsync(reference, "approve-approach", new { to = host, text = Letter });
        await manager.AdvanceAsync("PT11M");
        var notice = Assert.Single(await manager.MailAsync(reference), m => m.Word("to") == host);
        Assert.Contains("Demo Hurt", notice.Word("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_to_the_police_that_has_not_gone_yet_does_not_go_after_she_took_her_agreement_back()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await AffectedAsync(manager);
        await manager.DoAsync(reference, "request-police-consent");
        using var she = demo.Visitor();
        var link = await LinkAsync(manager, reference, Hurt, "/yours/");
        (await she.AnswerAsync(link, link + "/police", ("police", "yes"), ("shown", ""))).Is(HttpStatusCode.SeeOther);

        // No mail can leave just now.
        var mailbox = Path.Combine(demo.Data, "mailbox");
        Directory.Move(mailbox, mailbox + "-away");
        try
        {
            await manager.DoAsync(reference, "report-to-police", new { to = Police });
            await manager.AdvanceAsync("PT3M");
            (await she.AnswerAsync(link, link + "/police", ("police", "take-back"), ("shown", "Given"))).Is(HttpStatusCode.SeeOther);
        }
        finally
        {
            Directory.Move(mailbox + "-away", mailbox);
        }

        await manager.AdvanceAsync("PT2H");

        Assert.DoesNotContain(await manager.MailAsync(reference), m => m.Word("to") == Police);
        var found = await manager.CaseAsync(reference);
        Assert.DoesNotContain("police-report-sent", found.Events());
        Assert.Contains("does not agree any more", found.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("The police were told", (await she.GetAsync(link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_would_rather_not_ask_the_site_gives_it_back_to_the_manager_and_the_site_gets_a_letter_after_all()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await AffectedAsync(manager);
        await manager.DoAsync(reference, "ask-complainant");
        using var she = demo.Visitor();
        var link = await LinkAsync(manager, reference, Hurt, "/yours/");
        Assert.Contains("Words that you can copy", (await she.GetAsync(link)).Text, StringComparison.Ordinal);

        (await she.AnswerAsync(link, link + "/asking", ("approach", "a1"), ("asking-a1", "rather-not"))).Is(HttpStatusCode.SeeOther);

        Assert.DoesNotContain("Words that you can copy", (await she.GetAsync(link)).Text, StringComparison.Ordinal);
        var host = $"abuse-{reference.ToLowerInvariant()}@other.example";
        await manager.DoAsync(reference, "approve-approach", new { to = host });
        await manager.AdvanceAsync("PT11M");
        var notice = Assert.Single(await manager.MailAsync(reference), m => m.Word("to") == host);
        Assert.DoesNotContain("Demo Hurt", notice.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleague_who_does_not_agree_says_so_by_the_mailed_link_which_is_dead_afterwards()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var reference = await manager.ReportAsync();
        await manager.DoAsync(reference, "ask-author", new { email = DemoSite.Staff });
        using var author = demo.Visitor();
        var link = await LinkAsync(manager, reference, DemoSite.Staff, "/request/");

        Assert.Equal("/request/answered", (await author.AnswerAsync(
            link, link, ("answer", "disagree"), ("words", "It is fair comment"))).Location);

        (await author.GetAsync(link)).Is(HttpStatusCode.NotFound);
        var answered = (await manager.CaseAsync(reference)).Event("author-answered");
        Assert.Equal("It is fair comment", answered.Word("detail"));
    }

    private static async Task<string> AffectedAsync(Caller manager)
    {
        var reference = await manager.ReportAsync(
            new { urls = (string[])[Steps.Address], description = "I know where you live", threatening = true });
        await manager.DoAsync(reference, "record-affected", new { name = "Demo Hurt", email = Hurt });
        return reference;
    }

    /// <summary>The path behind the newest private link that a mail about a case brought somebody.</summary>
    private static async Task<string> LinkAsync(Caller anybody, string reference, string to, string kind)
    {
        await anybody.AdvanceAsync("PT1M");
        return (await anybody.MailAsync(reference)).Where(m => m.Word("to") == to)
            .SelectMany(m => m.All("links")).Select(l => new Uri(l.GetValue<string>()).AbsolutePath)
            .First(path => path.StartsWith(kind, StringComparison.Ordinal));
    }
}
