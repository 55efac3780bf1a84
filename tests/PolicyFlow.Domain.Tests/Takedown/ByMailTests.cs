using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;
using static PolicyFlow.Domain.Tests.Telling.Crew;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>Clauses 9.1 and 9.2: a report comes by email, and a manager puts right what was found in it.</summary>
public sealed class ByMailTests
{
    [Fact]
    public void It_gets_a_receipt_unless_the_sender_had_enough()
    {
        Assert.Equal(["reporter"], Story.ReportedByMail().Told(Letters.Receipt));

        var enough = Story.ReportedByMail(noReceipt: Mailed.EnoughToday);
        Assert.Empty(enough.Told(Letters.Receipt));
        Assert.Equal(["The sender was sent receipts enough on that day."], enough.Skipped(Letters.Receipt));
        Assert.Equal([Manager, OtherManager], enough.Told(Letters.NewReport));
    }

    [Fact]
    public void A_place_that_is_none_is_taken_away_and_its_name_is_never_given_again()
    {
        var story = Story.ReportedByMail().Do(Complete([Story.Place("i3")], ["i2"]));

        Assert.Equal(["i1", "i3"], story.State.Items.Select(i => i.Id));
        Assert.True(story.State.Mail!.Checked);
        Assert.Equal(["i1", "i3", "i4"], story.ReporterAdds("i2").State.Items.Select(i => i.Id));
    }

    [Fact]
    public void A_new_place_moves_no_running_clock_and_starts_one_where_none_runs()
    {
        var running = Story.ReportedByMail().At(1.Hours()).Do(Complete([Story.Place("i3")], []));
        Assert.Equal(running.Start + 4.Hours(), running.State.Decision!.EndsAt);

        var decided = Story.ReportedByMail(1).Approves().At(6.Hours()).Do(Complete([Story.Place("i2")], []));
        Assert.Equal(decided.Start + 10.Hours(), decided.State.Decision!.EndsAt);
    }

    [Fact]
    public void The_clock_stops_when_the_last_undecided_place_is_none()
    {
        var story = Story.ReportedByMail(1).Approves().At(1.Hours()).ReporterAdds("i2");
        Assert.NotNull(story.State.Decision);

        Assert.Null(story.Do(Complete([], ["i2"])).State.Decision);
    }

    [Fact]
    public void What_was_decided_on_stays_and_so_does_one_place()
    {
        Assert.Equal("not-removable", Story.ReportedByMail(1).Approves().Refusal(Complete([], ["i1"])));
        Assert.Equal("not-removable", Story.ReportedByMail().Refusal(Complete([], ["i9"])));
        Assert.Equal("no-place", Story.ReportedByMail().Refusal(Complete([], ["i1", "i2"])));
        Assert.Equal("not-by-mail", Story.Reported().Refusal(Complete([], [])));
        Assert.Equal("in-future", Story.ReportedByMail().Refusal(
            new CompleteReport([], [], new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero), null)));
    }

    [Theory]
    [InlineData(MailVerdict.Pass, MailVerdict.Pass, MailVerdict.Pass, true, false)]
    [InlineData(MailVerdict.Pass, MailVerdict.Pass, MailVerdict.None, false, false)]
    [InlineData(MailVerdict.Fail, MailVerdict.Fail, MailVerdict.Pass, true, false)]
    [InlineData(MailVerdict.Pass, MailVerdict.Pass, MailVerdict.Fail, false, true)]
    [InlineData(MailVerdict.Fail, MailVerdict.None, MailVerdict.None, false, true)]
    [InlineData(MailVerdict.Fail, MailVerdict.Pass, MailVerdict.Unknown, false, false)]
    [InlineData(MailVerdict.Unknown, MailVerdict.Unknown, MailVerdict.Unknown, false, false)]
    public void Only_the_sender_s_own_domain_vouches_for_an_address(
        MailVerdict spf, MailVerdict dkim, MailVerdict dmarc, bool passed, bool failed)
    {
        var verdicts = new MailVerdicts(spf, dkim, dmarc);

        Assert.Equal((passed, failed), (verdicts.Passed, verdicts.Failed));
    }

    private static CompleteReport Complete(IReadOnlyList<ListedItem> added, IReadOnlyList<string> removed) =>
        new(added, removed, null, null);
}
