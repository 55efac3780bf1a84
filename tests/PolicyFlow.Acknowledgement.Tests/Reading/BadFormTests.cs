using System.Net;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.Acknowledgement.Tests.Reading;

/// <summary>Forms that are sent twice, too early, with wrong fields, or about another text.</summary>
public sealed class BadFormTests(ReadingSite site) : IClassFixture<ReadingSite>
{
    [Fact]
    public async Task Sections_out_of_order_are_kept_as_what_they_are_and_open_nothing()
    {
        var asked = await site.AskAsync();
        using var reader = site.Reader();
        var link = await asked.LinkAsync();

        // Before the start; then the last section first.
        var form = (await reader.GetAsync(link)).Hidden(link + "/start");
        (await reader.PostAsync(link + "/section/2", form)).Is(HttpStatusCode.Conflict).Says("Press \"Start reading\" first");
        await reader.StartAsync(link);
        (await reader.NextAsync(link, 3)).LeadsTo(link + "/section/1");
        foreach (var number in (string[])["0", "4", "99", "2147483647"])
            (await reader.PostAsync($"{link}/section/{number}", form)).Is(HttpStatusCode.Conflict).Says("There is no such section");
        (await reader.PostAsync(link + "/section/99999999999", form)).Is(HttpStatusCode.NotFound);

        Assert.Equal([3], (await asked.StateAsync()).SectionsRead);
        (await reader.GetAsync(link + "/sign")).LeadsTo(link + "/section/1");
        (await reader.PostAsync(link + "/sign", [.. form, ("name", "X"), ("agree", "yes")])).LeadsTo(link + "/section/1");
        (await reader.GetAsync(link + "/certificate")).LeadsTo(link);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_counts_once()
    {
        var asked = await site.AskAsync();
        using var reader = site.Reader();
        var link = await asked.LinkAsync();
        await reader.ReadAllAsync(link);
        var section = await reader.GetAsync(link + "/section/1");
        var question = await reader.GetAsync(link + "/question");
        var sign = await reader.GetAsync(link + "/sign");

        for (var i = 0; i < 2; i++)
        {
            (await reader.SubmitAsync(section, link + "/section/1")).Is(HttpStatusCode.SeeOther);
            (await reader.SubmitAsync(question, link + "/question", ("words", "Why?"))).Is(HttpStatusCode.SeeOther);
        }

        (string, string)[] typed = [("name", "Demo Reader"), ("agree", "yes")];
        await Task.WhenAll(reader.SubmitAsync(sign, link + "/sign", typed), reader.SubmitAsync(sign, link + "/sign", typed));
        (await reader.SubmitAsync(sign, link + "/sign", typed)).LeadsTo(link + "/certificate");

        Assert.Single((await asked.StateAsync()).Questions);
        var events = (await site.Get<ICaseStore>().ReadAsync(asked.Stream))!.Events.Select(e => e.Name).ToList();
        Assert.Single(events, "policy-acknowledged");
        Assert.Equal(3, events.Count(e => e == "section-read"));
    }

    [Theory]
    [InlineData("name", "", "Type your full name")]
    [InlineData("name", "<script>alert(1)</script>", "Full name must not include")]
    [InlineData("name", "Two\nlines", "Full name must be on one line")]
    [InlineData("agree", "", "Tick the box")]
    public async Task Confirming_needs_a_name_and_the_tick(string field, string value, string problem)
    {
        var asked = await site.AskAsync();
        using var reader = site.Reader();
        var link = await asked.LinkAsync();
        await reader.ReadAllAsync(link);
        (string Name, string Value)[] good = [("name", "Demo Reader"), ("agree", "yes")];

        var answer = await reader.SubmitAsync(
            link + "/sign", link + "/sign", [.. good.Where(f => f.Name != field), (field, value)]);

        answer.Is(HttpStatusCode.UnprocessableEntity).Says(problem);
        Assert.DoesNotContain("<script>alert", answer.Html, StringComparison.Ordinal);
        Assert.Equal(EntryStatus.Viewed, (await asked.StateAsync()).Status);
    }

    [Theory]
    [InlineData("hash", "0000000000000000000000000000000000000000000000000000000000000000", "another version")]
    [InlineData("hash", "", "another version")]
    [InlineData("wording", "I consent to being monitored", "not the ones that are confirmed")]
    public async Task Another_text_or_other_words_than_the_page_has_are_not_confirmed(string field, string value, string reason)
    {
        var asked = await site.AskAsync();
        using var reader = site.Reader();
        var link = await asked.LinkAsync();
        await reader.ReadAllAsync(link);

        (await reader.SubmitAsync(link + "/sign", link + "/sign", ("name", "Demo Reader"), ("agree", "yes"), (field, value)))
            .Is(HttpStatusCode.Conflict).Says(reason);
        Assert.Equal(EntryStatus.Viewed, (await asked.StateAsync()).Status);
    }

    [Fact]
    public async Task A_text_that_is_not_the_one_that_was_published_stops_the_reader()
    {
        var asked = await site.World.AskAsync(site.Campaign, site.Version, hash: new string('a', 64));
        using var reader = site.Reader();
        var link = await asked.LinkAsync();

        foreach (var below in (string[])["", "/section/1", "/whole", "/sign"])
            (await reader.GetAsync(link + below)).Is(HttpStatusCode.Conflict).Says("cannot be confirmed just now", new string('a', 64));
        Assert.Null((await asked.StateAsync()).OpenedAt);
    }

    [Fact]
    public async Task Forms_without_a_number_or_a_token_do_nothing()
    {
        var asked = await site.AskAsync();
        using var reader = site.Reader();
        var link = await asked.LinkAsync();
        var form = (await reader.GetAsync(link)).Hidden(link + "/start");
        var token = form.Where(f => f.Name != "id").ToList();

        foreach (var below in (string[])["/start", "/section/1", "/whole", "/quiz", "/sign", "/question", "/decline"])
        {
            (await reader.PostAsync(link + below, token)).Is(HttpStatusCode.BadRequest);
            (await reader.PostAsync(link + below, [.. token, ("id", "../../x")])).Is(HttpStatusCode.BadRequest);
            (await reader.PostAsync(link + below, form.Where(f => f.Name == "id"))).Is(HttpStatusCode.BadRequest);
        }

        Assert.Equal(EntryStatus.Pending, (await asked.StateAsync()).Status);
    }

    [Fact]
    public async Task Answers_that_are_missing_or_cannot_be_chosen_are_asked_for_again()
    {
        var asked = await site.World.AskAsync(site.QuizCampaign, site.Version);
        using var reader = site.Reader();
        var link = await asked.LinkAsync();
        await reader.ReadAllAsync(link);

        (await reader.SubmitAsync(link + "/quiz", link + "/quiz", ("question-1", "7"), ("question-2", "x")))
            .Is(HttpStatusCode.UnprocessableEntity).Says("Choose an answer to question 1", "Choose an answer to question 2");
        (await reader.GetAsync(link + "/sign")).LeadsTo(link + "/quiz");
        Assert.Equal(0, (await asked.StateAsync()).QuizTries);
    }

    [Fact]
    public async Task Names_with_scripts_on_the_staff_list_stay_words()
    {
        var asked = await site.AskAsync("O'Demo & Sons; onload=alert(1)");
        using var reader = site.Reader();

        var page = await reader.GetAsync(await asked.LinkAsync());

        Assert.Contains("O&#x27;Demo &amp; Sons; onload=alert(1)", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_words_are_kept_for_correction()
    {
        var asked = await site.AskAsync();
        using var reader = site.Reader();
        var link = await asked.LinkAsync();

        foreach (var page in (string[])["/question", "/decline"])
            (await reader.SubmitAsync(link + page, link + page, ("words", new string('w', 3001))))
                .Is(HttpStatusCode.UnprocessableEntity).Says("3,000 characters or less");
        Assert.Empty((await asked.StateAsync()).Questions);
    }
}
