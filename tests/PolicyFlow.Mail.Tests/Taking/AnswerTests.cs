using PolicyFlow.App.Takedown.View;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Taking;

/// <summary>A reporter's answer joins the case; anybody else's mail is a report of its own.</summary>
public sealed class AnswerTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task An_answer_to_the_receipt_joins_the_case()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await site.TakeAsync(Letter.Of("plain"));
        await site.AdvanceAsync();
        var receipt = Assert.Single(site.SentTo("colin@demo.invalid"));

        await site.TakeAsync(Letter.Of("answer", ("{letter}", receipt.MessageId)));
        await site.AdvanceAsync();

        var theCase = await site.OnlyCaseAsync();
        var added = Assert.Single(theCase.Timeline, row => row.Event == "report-added");
        Assert.Equal("The reporter", added.Actor);
        Assert.Equal("There is one more: https://other.example/post/3", added.Detail);
        Assert.Equal("https://other.example/post/3", theCase.Items[2].Text);
        Assert.Equal(3, theCase.Items.Count);
        Assert.Single(site.SentTo("colin@demo.invalid"));
        await site.AdvanceAsync("PT24H");
        Assert.Contains(
            "Something was added to a report", Assert.Single(site.DigestsTo("dana@demo.invalid")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reference_in_the_subject_is_enough()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await site.TakeAsync(Letter.Of("plain"));
        var reference = (await site.OnlyCaseAsync()).Reference;

        await site.TakeAsync(Letter.Of(
            "answer", ("<{letter}>", "<unknown@elsewhere.example>"),
            ("Re: We have your request", $"re: {reference} news")));

        Assert.Single((await site.OnlyCaseAsync()).Timeline, row => row.Event == "report-added");
    }

    [Fact]
    public async Task Somebody_who_is_not_the_reporter_does_not_join_and_waits_for_a_person()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await site.TakeAsync(Letter.Of("plain"));
        var reference = (await site.OnlyCaseAsync()).Reference;

        await site.TakeAsync(Letter.Of(
            "answer", ("colin@demo.invalid", "stranger@nowhere.example"), ("Re: We have", $"[{reference}] We have")));

        Assert.DoesNotContain((await site.OnlyCaseAsync()).Timeline, row => row.Event == "report-added");
        Assert.Single(await site.WaitingAsync());
    }

    [Theory]
    [InlineData("takedown-00000000.1.0@policyflow.example")]
    [InlineData("takedown-../x.1.0@policyflow.example")]
    [InlineData("person-1.1.0@policyflow.example")]
    [InlineData("@")]
    public async Task An_answer_to_a_letter_that_never_was_waits_for_a_person(string letter)
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.Of("answer", ("{letter}", letter)));

        Assert.Empty(await site.CasesAsync());
        Assert.Single(await site.WaitingAsync());
    }

    [Fact]
    public async Task A_private_link_in_a_mail_is_shown_to_nobody_and_is_no_place()
    {
        await using var site = await InboundSite.StartAsync(_folder);

        await site.TakeAsync(Letter.Of("plain", ("https://other.example/post/1", $"{InboundSite.Public}/track/abc-1")));

        var theCase = await site.OnlyCaseAsync();
        Assert.DoesNotContain("abc-1", theCase.Words.Description, StringComparison.Ordinal);
        Assert.Equal(["https://other.example/post/2"], theCase.Items.Select(i => i.Text));
    }

    [Fact]
    public async Task A_flood_loses_nothing_and_opens_no_more_cases_than_the_limit()
    {
        await using var site = await InboundSite.StartAsync(_folder, "--Inbound:CasesPerHour=3");

        for (var n = 1; n <= 8; n++) await site.PostAsync(Letter.Another(n));
        await site.WorkAsync();
        await site.AdvanceAsync();

        var cases = await site.CasesAsync();
        Assert.Equal(3, cases.Count);
        var places = cases.SelectMany(c => c.Items.Select(i => i.Text)).Where(t => t.Contains("/number/")).Distinct();
        Assert.Equal(8, places.Count());
        Assert.Equal(8, cases.Sum(c => c.Words.Files.Count));
        Assert.Single(cases, Overflowed);
        Assert.Equal(2, site.SentTo("colin@demo.invalid").Count);

        // One digest tells of each case, and once of the additions.
        await site.AdvanceAsync("PT24H");
        var digest = Assert.Single(site.DigestsTo("dana@demo.invalid")).Text;
        Assert.Equal(3, digest.Split("* A report needs a decision").Length - 1);
        Assert.Equal(1, digest.Split("* Something was added to a report").Length - 1);
    }

    [Fact]
    public async Task An_hour_later_the_same_sender_may_open_cases_again_and_others_always_may()
    {
        await using var site = await InboundSite.StartAsync(_folder, "--Inbound:CasesPerHour=1");
        await site.TakeAsync(Letter.Another(1));
        await site.TakeAsync(Letter.Another(2));
        await site.TakeAsync(Letter.Of("forwarded"));
        Assert.Equal(2, (await site.CasesAsync()).Count);

        await site.AdvanceAsync("PT1H");
        await site.TakeAsync(Letter.Another(3));

        Assert.Equal(3, (await site.CasesAsync()).Count);
    }

    public void Dispose() => _folder.Dispose();

    private static bool Overflowed(CaseView theCase) => theCase.Timeline.Count(row => row.Event == "report-added") == 5;
}
