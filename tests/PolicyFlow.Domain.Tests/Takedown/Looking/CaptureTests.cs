using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown.Looking;

/// <summary>Clause 9.2: the page is kept as evidence before anybody is approached.</summary>
public sealed class CaptureTests
{
    [Fact]
    public void A_notice_waits_until_its_page_was_captured()
    {
        var story = Story.Reported().SiteHangs().Approves().At(3.Minutes());
        Assert.Empty(story.Sent(Letters.Notice));
        Assert.Equal(TakedownStatus.Approved, story.Status);

        story.SiteAnswersAgain();
        Assert.Equal([3.Minutes()], story.When<ItemCaptured>());
        Assert.Equal([3.Minutes()], story.Sent(Letters.Notice));
        Assert.Equal(story.Start + 24.Hours() + 3.Minutes(), story.Approach().WindowEndsAt);
    }

    [Fact]
    public void It_waits_for_the_last_of_several_pages()
    {
        var story = Story.Reported(places: 2).SiteHangs().Approves().Do(Nothing("i1"), Actor.System);
        Assert.Empty(story.Sent(Letters.Notice));

        Assert.Single(story.Do(Nothing("i2"), Actor.System).Sent(Letters.Notice));
    }

    [Fact]
    public void A_page_that_could_not_be_kept_and_said_why_lets_the_notice_go()
    {
        var story = Story.Reported().SiteHangs().Approves().Do(Nothing("i1"), Actor.System);

        Assert.Single(story.Sent(Letters.Notice));
        Assert.False(story.Item("i1").Captured);
        Assert.Equal("login-wall", story.Last<ItemCaptured>().Why);
    }

    [Fact]
    public void It_waits_ten_minutes_at_most_and_says_so()
    {
        var story = Story.Reported().SiteHangs().At(1.Hours()).Approves().At(69.Minutes());
        Assert.Empty(story.Sent(Letters.Notice));

        story.At(70.Minutes());
        Assert.Equal([70.Minutes()], story.When<CaptureGivenUp>());
        Assert.Equal(["i1"], story.Last<CaptureGivenUp>().Items);
        Assert.Equal([70.Minutes()], story.Sent(Letters.Notice));
    }

    [Fact]
    public void A_page_that_is_captured_late_is_kept_and_sends_nothing_again()
    {
        var story = Story.Reported().SiteHangs().Approves().At(1.Hours()).SiteAnswersAgain();

        Assert.True(story.Item("i1").Captured);
        Assert.Equal([10.Minutes()], story.Sent(Letters.Notice));
    }

    [Fact]
    public void What_no_machine_can_look_at_waits_for_nothing()
    {
        var story = Story.ReportedInAnApp().SiteHangs().Approves();

        Assert.Equal([TimeSpan.Zero], story.Sent(Letters.Notice));
        Assert.Empty(story.At(24.Hours()).When<ProbeDue>());
        Assert.Empty(story.When<ItemCaptured>());
    }

    [Fact]
    public void A_captured_page_is_not_captured_twice()
    {
        var again = Story.Reported().Approves().HostAnswers(HostAnswer.Refused).SiteHangs().Approves();
        Assert.Single(again.When<ItemCaptured>());
        Assert.Equal(2, again.Sent(Letters.Notice).Count);

        var atOnce = Story.Reported().SiteHangs().Approves().RecordsApproach().SiteAnswersAgain();
        Assert.Single(atOnce.When<ItemCaptured>());
        Assert.Equal(["The page was captured already."], atOnce.Skipped(Looks.Capture));
    }

    [Fact]
    public void An_approach_recorded_afterwards_captures_at_once() =>
        Assert.Equal([2.Hours()], Story.Reported().At(2.Hours()).RecordsApproach(1.Hours()).When<ItemCaptured>());

    [Fact]
    public void What_was_reopened_is_captured_anew() => Assert.Equal(
        [1.Hours(), 6.Hours()], Closed.Properly().At(6.Hours()).Reopens().Approves().When<ItemCaptured>());

    [Fact]
    public void The_page_is_evidence_of_the_case()
    {
        var story = Story.Reported().Approves();

        Assert.Equal(story.Item("i1").Capture, Assert.Single(story.State.Files).Sha256);
    }

    private static RecordCapture Nothing(string item) => new(item, ItemStatus.CannotTell, "login-wall", null);
}
