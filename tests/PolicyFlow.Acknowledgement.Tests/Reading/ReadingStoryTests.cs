using System.Net;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.Acknowledgement.Tests.Reading;

/// <summary>From the link to the certificate, without JavaScript.</summary>
public sealed class ReadingStoryTests(ReadingSite site) : IClassFixture<ReadingSite>
{
    [Fact]
    public async Task Somebody_reads_section_by_section_answers_the_quiz_confirms_and_gets_a_certificate()
    {
        var asked = await site.World.AskAsync(site.QuizCampaign, site.Version, "Demo Rowan");
        using var reader = site.Reader();
        var link = await asked.LinkAsync();

        var start = (await reader.GetAsync(link)).Is(HttpStatusCode.OK);
        start.Says("This page is for Demo Rowan", "version 1 (1.4)", "3 sections and 2 short questions", "nobody’s score");
        (await reader.SubmitAsync(start, link + "/start")).LeadsTo(link + "/section/1");
        (await reader.GetAsync(link + "/section/1")).Says("Section 1 of 3", "1. What this is for", "so that pupils and staff are safe");
        (await reader.NextAsync(link, 1)).LeadsTo(link + "/section/2");
        (await reader.NextAsync(link, 2)).LeadsTo(link + "/section/3");
        (await reader.NextAsync(link, 3)).LeadsTo(link + "/quiz");

        var quiz = await reader.GetAsync(link + "/quiz");
        var wrong = await reader.SubmitAsync(quiz, link + "/quiz", ("question-1", "0"), ("question-2", "0"));
        wrong.Is(HttpStatusCode.UnprocessableEntity)
            .Says("Your answer to question 1 is not right", "What the policy says in 1.2", "paid or not");
        Assert.DoesNotContain("question 2 is not right", wrong.Text, StringComparison.Ordinal);
        (await reader.SubmitAsync(wrong, link + "/quiz", ("question-1", "1"), ("question-2", "0"))).LeadsTo(link + "/sign");

        var sign = await reader.GetAsync(link + "/sign");
        sign.Says("I have read and understood version 1", site.Version.Hash, "no consent to anybody monitoring", "no term of your contract");
        (await reader.SubmitAsync(sign, link + "/sign", ("name", " Rowan Demo "), ("agree", "yes"))).LeadsTo(link + "/certificate");
        var certificate = (await reader.GetAsync(link + "/certificate")).Is(HttpStatusCode.OK);
        certificate.Says(
            "You have confirmed it", "Demo Rowan", "Rowan Demo", "“I have read and understood version 1”", site.Version.Hash,
            "(UK time)", "By the personal link in a mail");
        Assert.Equal("no-store", certificate.Caching);

        var state = await asked.StateAsync();
        Assert.Equal(EntryStatus.Acknowledged, state.Status);
        Assert.Equal(EntryWays.Link, state.How);
        Assert.Equal(2, state.QuizTries);
        Assert.Equal(Domain.Cases.Actor.Member(asked.Member), state.End!.By);
        var bodies = await site.Get<ICaseStore>().BodiesAsync(asked.Stream, [state.End.Words!.Id]);
        Assert.Equal("Rowan Demo", bodies.Text(state.End.Words));
        (await reader.GetAsync(link)).Says("You have confirmed this");
    }

    [Fact]
    public async Task Whoever_stops_comes_back_to_where_they_were()
    {
        var asked = await site.AskAsync();
        using var reader = site.Reader();
        var link = await asked.LinkAsync();
        await reader.StartAsync(link);
        await reader.NextAsync(link, 1);

        using var later = site.Reader();
        var page = (await later.GetAsync(link)).Says("You have read 1 of 3 sections", "Go on where you were");

        Assert.Contains($"href=\"{link}/section/2\"", page.Html, StringComparison.Ordinal);
        (await later.GetAsync(link + "/section/2")).Says("Section 2 of 3", "1 read");
    }

    [Fact]
    public async Task The_whole_can_be_read_on_one_page_and_each_section_stands_on_record()
    {
        var asked = await site.AskAsync();
        using var reader = site.Reader();
        var link = await asked.LinkAsync();

        (await reader.SubmitAsync(link, link + "/start", ("way", "whole"))).LeadsTo(link + "/whole");
        (await reader.GetAsync(link + "/whole")).Says("1. What this is for", "3. Where to get help", site.Version.Hash);
        (await reader.SubmitAsync(link + "/whole", link + "/whole")).LeadsTo(link + "/sign");

        Assert.Equal([1, 2, 3], (await asked.StateAsync()).SectionsRead);
        (await reader.GetAsync(link + "/whole")).Says("Go on");
    }

    [Fact]
    public async Task A_question_is_asked_and_its_answer_is_read_on_the_same_page()
    {
        var asked = await site.AskAsync();
        using var reader = site.Reader();
        var link = await asked.LinkAsync();

        (await reader.SubmitAsync(link + "/question", link + "/question", ("words", " "))).Is(HttpStatusCode.UnprocessableEntity)
            .Says("Write your question");
        (await reader.SubmitAsync(link + "/question", link + "/question", ("words", "May I <b>post</b> scores?")))
            .LeadsTo(link + "/question?asked=yes");
        (await reader.GetAsync(link + "/question?asked=yes")).Says("on its way to a manager", "May I <b>post</b> scores?", "Nobody has answered this yet");

        await asked.DoAsync(vault => new AnswerQuestion(1, vault.Keep("answer", "manager", "Yes, from our own account.")));

        (await reader.GetAsync(link + "/question")).Says("Yes, from our own account.");
        (await reader.GetAsync(link)).Says("Your questions (1 of 1 answered)");
    }

    [Fact]
    public async Task Whoever_declines_says_why_and_may_think_again()
    {
        var asked = await site.AskAsync();
        using var reader = site.Reader();
        var link = await asked.LinkAsync();

        (await reader.SubmitAsync(link + "/decline", link + "/decline", ("words", ""))).Is(HttpStatusCode.UnprocessableEntity);
        (await reader.SubmitAsync(link + "/decline", link + "/decline", ("words", "I want to talk first"))).LeadsTo(link);
        (await reader.GetAsync(link)).Says("You told us why", "I want to talk first");
        Assert.Equal(EntryStatus.Declined, (await asked.StateAsync()).Status);
        (await reader.GetAsync(link + "/decline")).LeadsTo(link);

        (await reader.ReadAllAsync(link)).LeadsTo(link + "/sign");
        (await reader.SignAsync(link)).LeadsTo(link + "/certificate");
        Assert.Equal(EntryStatus.Acknowledged, (await asked.StateAsync()).Status);
    }
}
