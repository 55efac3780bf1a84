using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>Clauses 9.1 and 9.2: a report comes in and is added to.</summary>
public sealed class ReportTests
{
    [Fact]
    public void A_report_tells_the_managers_and_gives_the_reporter_a_receipt()
    {
        var story = Story.Reported();

        Assert.Equal([Crew.Manager, Crew.OtherManager], story.Told(Letters.NewReport));
        Assert.Equal(["reporter"], story.Told(Letters.Receipt));
        Assert.Equal(TakedownStatus.Reported, story.Status);
    }

    [Fact]
    public void A_reporter_without_an_address_gets_no_mail_and_is_heard_all_the_same()
    {
        var story = Story.Reported(withEmail: false).Approves().At(1.Hours()).PersonSees(ItemStatus.Gone).ClosesProperly();

        Assert.DoesNotContain(story.Letters, l => l.Lane == "reporter");
        Assert.Equal(TakedownStatus.Closed, story.Status);
    }

    [Fact]
    public void A_reference_is_used_once() =>
        Assert.Equal("exists", Story.Reported().Refusal(Story.Report(1)));

    [Fact]
    public void Adding_needs_something_to_add() =>
        Assert.Equal("nothing-to-add", Story.Reported().Refusal(new AddToReport(null, [], [])));

    [Fact]
    public void Words_added_while_the_decision_is_open_move_no_clock()
    {
        var story = Story.Reported().At(2.Hours()).ReporterAdds();

        Assert.Equal(story.Start + 4.Hours(), story.State.Decision!.EndsAt);
        Assert.Equal([Crew.Manager, Crew.OtherManager], story.Told(Letters.ReportAdded));
    }

    [Fact]
    public void A_new_place_after_the_decision_starts_a_clock_of_its_own()
    {
        var story = Story.Reported().At(1.Hours()).Approves().At(6.Hours()).ReporterAdds("i2");

        Assert.Equal(story.Start + 10.Hours(), story.State.Decision!.EndsAt);
        Assert.Equal(TakedownStatus.Reported, story.Status);
    }

    [Fact]
    public void A_new_place_after_the_clock_lapsed_starts_a_new_one()
    {
        var story = Story.Reported().At(5.Hours()).ReporterAdds("i2");

        Assert.Equal(story.Start + 9.Hours(), story.State.Decision!.EndsAt);
        Assert.False(story.State.Decision.Lapsed);
    }

    [Fact]
    public void Two_people_who_add_at_once_never_give_two_places_the_same_name()
    {
        var story = Story.Reported().ReporterAdds("i2").ReporterAdds("i2");

        Assert.Equal(["i1", "i2", "i3"], story.State.Items.Select(i => i.Id));
    }

    [Fact]
    public void What_is_added_to_a_closed_case_is_told_and_a_person_decides_whether_to_reopen()
    {
        var story = Closed.Properly().ReporterAdds("i2");

        Assert.Equal(TakedownStatus.Closed, story.Status);
        Assert.Null(story.State.Decision);
        Assert.Equal([Crew.Manager, Crew.OtherManager], story.Told(Letters.ReportAdded));
    }

    [Fact]
    public void The_first_opening_is_what_the_reporter_is_told()
    {
        var story = Story.Reported().At(2.Minutes()).Do(new OpenReport("safeguarding-lead"), Crew.TheLead)
            .At(9.Minutes()).Do(new OpenReport("manager")).Do(new OpenReport("manager"));

        Assert.Equal(new Opening(story.Start + 2.Minutes(), "safeguarding-lead"), story.State.FirstOpened);
        Assert.Equal([2.Minutes(), 9.Minutes()], story.When<ReportOpened>());
    }
}
