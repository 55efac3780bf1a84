using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>Clause 18.1: the minutes are proposed, not typed.</summary>
public sealed class WorkSpanTests
{
    [Fact]
    public void Work_of_the_program_and_of_the_reporter_costs_nobody_a_minute() =>
        Assert.Equal(0, Story.Reported().At(5.Hours()).State.Work.Minutes);

    [Fact]
    public void One_action_counts_as_three_minutes() =>
        Assert.Equal(3, Story.Reported().At(1.Hours()).Approves().At(20.Hours()).State.Work.Minutes);

    [Fact]
    public void Actions_close_together_are_one_sitting()
    {
        var story = Story.Reported().At(60.Minutes()).Approves().At(70.Minutes()).OffersSupport()
            .At(84.Minutes()).Do(new AddNote(Crew.Words("n")));

        Assert.Equal(27, story.State.Work.Minutes);
    }

    [Fact]
    public void Actions_far_apart_are_sittings_of_their_own() =>
        Assert.Equal(
            6, Story.Reported().At(60.Minutes()).Approves().At(75.Minutes()).OffersSupport().State.Work.Minutes);

    [Fact]
    public void A_work_span_rounds_up()
    {
        var at = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        var span = WorkSpan.None.With(new Recorded(1, at, Crew.TheManager, new SafeguardingTaken()))
            .With(new Recorded(2, at.AddSeconds(61), Crew.TheManager, new SafeguardingTaken()));

        Assert.Equal(5, span.Minutes);
    }
}
