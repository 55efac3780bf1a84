using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Asking;

/// <summary>A question is asked, answered and kept (5.3, 11.4, 12.5), on the real program.</summary>
public sealed class QuestionStoryTests(DemoSite site) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task A_coach_asks_about_contact_and_what_was_advised_and_decided_is_on_record()
    {
        using var coach = await site.AsAsync(DemoSite.Staff);
        using var principal = await site.AsAsync(DemoSite.Principal);
        var school = await SchoolOfAsync(principal);
        var reference = await coach.AskAsync("friends", school);
        await coach.AdvanceAsync("PT1S");
        var page = $"/questions/{reference}";

        Assert.Equal(
            [$"[{reference}] A colleague asks before they act"], await coach.SubjectsAsync(reference, DemoSite.Principal));
        Assert.All(await coach.MailAsync(reference), m =>
            Assert.DoesNotContain("unmistakable", m.ToJsonString(), StringComparison.Ordinal));
        Assert.Contains("Questions (", (await principal.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Contains(AskingSteps.Words, (await principal.GetAsync(page)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);

        (await principal.DoAsync(page, "advise", ("advice", "no"))).Is(HttpStatusCode.UnprocessableEntity);
        (await principal.DoAsync(
            page, "advise", ("advice", "no"), ("advice-words", "The risk is yours."), ("talked-day", "1"),
            ("talked-month", "1"), ("talked-year", "2026"))).Is(HttpStatusCode.SeeOther);
        await coach.AdvanceAsync("PT1S");
        Assert.Equal([$"[{reference}] Somebody has answered you"], await coach.SubjectsAsync(reference, DemoSite.Staff));
        (await coach.DoAsync(page, "decide", ("decision", "leaves-it"), ("decision-words", "I see."))).Is(HttpStatusCode.SeeOther);

        var kept = (await principal.GetAsync($"/api/questions/{reference}")).Is(HttpStatusCode.OK).Json;
        Assert.Equal(("answered", "no", "leaves-it"), (kept.Word("status"), kept.Word("advice"), kept.Word("decision")));
        Assert.Equal([AskingSteps.Words, "The risk is yours.", "I see."], kept.All("steps").Select(s => s.Word("words")));
        Assert.Contains("talked about it in person on Thursday 1 January 2026", kept.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_handed_on_with_a_reason_and_taken_back()
    {
        using var coach = await site.AsAsync(DemoSite.Staff);
        using var manager = await site.AsAsync(DemoSite.Manager);
        using var principal = await site.AsAsync(DemoSite.Principal);
        var reference = await coach.AskAsync("post", await SchoolOfAsync(principal));
        var page = $"/questions/{reference}";
        (await principal.GetAsync(page)).Is(HttpStatusCode.NotFound);

        (await manager.DoAsync(page, "hand-on", ("to", "principal"))).Is(HttpStatusCode.UnprocessableEntity);
        (await manager.DoAsync(page, "hand-on", ("to", "principal"), ("hand-reason", "It is her school.")))
            .Is(HttpStatusCode.SeeOther);
        Assert.Contains("It is her school.", (await principal.GetAsync(page)).Is(HttpStatusCode.OK).Text, StringComparison.Ordinal);

        (await principal.DoAsync(page, "withdraw")).Is(HttpStatusCode.NotFound);
        (await coach.DoAsync(page, "withdraw", ("withdraw-reason", "I leave it."))).Is(HttpStatusCode.SeeOther);
        var kept = (await principal.GetAsync($"/api/questions/{reference}")).Json;
        Assert.Equal("withdrawn", kept.Word("status"));
        Assert.Contains("I leave it.", kept.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_click_begins_a_report_with_the_words_and_the_question_stays()
    {
        using var coach = await site.AsAsync(DemoSite.Staff);
        using var manager = await site.AsAsync(DemoSite.Manager);
        var reference = await coach.AskAsync("post");
        var page = $"/questions/{reference}";

        var begun = (await manager.DoAsync(page, "report")).Is(HttpStatusCode.SeeOther);

        Assert.Equal("/report/where", begun.Location);
        Assert.Contains(AskingSteps.Words, (await manager.GetAsync("/report/what")).Text, StringComparison.Ordinal);
        var kept = (await manager.GetAsync($"/api/questions/{reference}")).Json;
        Assert.Equal("waiting", kept.Word("status"));
        Assert.Contains("began a report", kept.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_key_again_asks_nothing_new()
    {
        using var coach = await site.AsAsync(DemoSite.Staff);
        var body = new { kind = "policy", words = "Twice?" };

        var first = (await coach.PostAsync("/api/questions", body, "once")).Json.Word("reference");
        var second = (await coach.PostAsync("/api/questions", body, "once")).Json.Word("reference");

        Assert.Equal(first, second);
        (await coach.PostAsync("/api/questions", new { kind = "gossip" })).IsProblem(HttpStatusCode.UnprocessableEntity);
        using var nobody = site.Visitor();
        (await nobody.PostAsync("/api/questions", body)).IsProblem(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Strangers_and_whoever_is_left_out_find_nothing()
    {
        using var coach = await site.AsAsync(DemoSite.Staff);
        using var manager = await site.AsAsync(DemoSite.Manager);
        using var other = await site.AsAsync(DemoSite.OtherManager);
        using var governor = await site.AsAsync(DemoSite.Governor);
        using var administrator = await site.AsAsync(DemoSite.Administrator);
        var reference = await coach.AskAsync("post", null, await IdOfAsync(DemoSite.Manager));

        foreach (var (caller, sees) in new[] { (manager, false), (other, true), (governor, false), (administrator, false) })
        {
            var expected = sees ? HttpStatusCode.OK : HttpStatusCode.NotFound;
            (await caller.GetAsync($"/questions/{reference}")).Is(expected);
            (await caller.GetAsync($"/api/questions/{reference}")).Is(expected);
            Assert.Equal(sees, (await caller.GetAsync("/questions")).Text.Contains(reference, StringComparison.Ordinal));
        }
    }

    private static async Task<string> SchoolOfAsync(Caller principal)
    {
        // The form proposes the school of whoever looks.
        var text = (await principal.GetAsync("/questions/ask")).Text;
        var before = text[..text.IndexOf(" selected", StringComparison.Ordinal)];
        return before[(before.LastIndexOf("value=\"", StringComparison.Ordinal) + 7)..].TrimEnd('"');
    }

    private async Task<string> IdOfAsync(string email)
    {
        using var administrator = await site.AsAsync(DemoSite.Administrator);
        var list = (await administrator.GetAsync("/people")).Text;
        foreach (var id in list.Split("href=\"/people/").Skip(1).Select(p => p[..p.IndexOf('"', StringComparison.Ordinal)]).Distinct())
        {
            if (id.StartsWith("p-", StringComparison.Ordinal)
                && (await administrator.GetAsync("/people/" + id)).Text.Contains(email, StringComparison.Ordinal))
                return id;
        }

        throw new InvalidOperationException("Nobody has this address.");
    }
}
