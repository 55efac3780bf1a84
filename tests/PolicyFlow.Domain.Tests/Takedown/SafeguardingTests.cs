using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>Clause 8.1: a child at risk.</summary>
public sealed class SafeguardingTests
{
    [Fact]
    public void The_safeguarding_lead_is_alerted_at_once_and_nobody_else()
    {
        var story = Story.Reported(childAtRisk: true);

        Assert.Equal([Crew.Lead], story.Told(Letters.ChildAtRisk));
        Assert.Empty(story.Told(Letters.NewReport));
    }

    [Fact]
    public void A_report_about_the_same_child_joins_the_alert_a_quarter_of_an_hour_after_the_first()
    {
        var story = Story.Reported(childAtRisk: true, alertedAgo: 6.Minutes());
        Assert.Empty(story.Told(Letters.ChildAtRisk));

        story.At(2.Hours());
        Assert.Equal([9.Minutes()], story.When<AlertDue>());
        Assert.Equal([Crew.Lead], story.Told(Letters.ChildAtRisk));
        Assert.Equal([Crew.Lead], story.Told(TextLetters.ChildAtRisk).Select(p => p.Split(':')[^1]));
        Assert.Equal([1.Hours()], story.When<SafeguardingUnseen>());
    }

    [Fact]
    public void Where_the_last_alert_is_longer_ago_there_is_a_new_one_at_once() => Assert.Equal(
        [Crew.Lead], Story.Reported(childAtRisk: true, alertedAgo: 15.Minutes()).Told(Letters.ChildAtRisk));

    [Fact]
    public void One_that_somebody_took_before_the_others_came_rings_no_more()
    {
        var story = Story.Reported(childAtRisk: true, alertedAgo: 6.Minutes()).At(3.Minutes())
            .Do(new TakeSafeguarding(), Crew.TheLead).At(2.Hours());

        Assert.Empty(story.When<AlertDue>());
        Assert.Empty(story.Told(Letters.ChildAtRisk));
    }

    [Fact]
    public void After_an_hour_unseen_everybody_in_line_is_told_once()
    {
        var story = Story.Reported(childAtRisk: true).At(2.Days());

        Assert.Equal([1.Hours()], story.When<SafeguardingUnseen>());
        Assert.Equal(
            [Crew.Lead, Crew.Principal, Crew.Manager, Crew.OtherManager], story.Told(Letters.SafeguardingUnseen));
    }

    [Fact]
    public void Whoever_takes_it_stops_the_hour()
    {
        var story = Story.Reported(childAtRisk: true).At(59.Minutes()).Do(new TakeSafeguarding(), Crew.TheLead)
            .At(2.Days());

        Assert.Empty(story.When<SafeguardingUnseen>());
        Assert.Equal((story.Start + 59.Minutes(), Crew.Lead),
            (story.State.Safeguarding!.TakenAt, story.State.Safeguarding.TakenBy));
    }

    [Fact]
    public void An_alert_that_the_mail_held_up_is_withdrawn_when_somebody_has_it()
    {
        var story = Story.Reported(childAtRisk: true).MailIsDown().At(61.Minutes())
            .Do(new TakeSafeguarding(), Crew.TheLead).MailIsBack();

        Assert.Empty(story.Told(Letters.SafeguardingUnseen));
    }

    [Fact]
    public void It_is_taken_once_and_only_where_a_child_is_at_risk()
    {
        Assert.Equal("no-safeguarding-clock", Story.Reported().Refusal(new TakeSafeguarding(), Crew.TheLead));
        Assert.Equal("already-taken", Story.Reported(childAtRisk: true).Do(new TakeSafeguarding(), Crew.TheLead)
            .Refusal(new TakeSafeguarding(), Crew.TheLead));
    }

    [Fact]
    public void Its_decisions_are_the_leads_until_it_climbed()
    {
        var taken = Story.Reported(childAtRisk: true).Do(new TakeSafeguarding(), Crew.TheLead).At(5.Hours());
        var climbed = Story.Reported(childAtRisk: true).At(5.Hours());

        Assert.Equal([Crew.Lead], taken.Told(Letters.DecisionWarning));
        Assert.Equal([Crew.Lead, Crew.Principal], taken.Told(Letters.DecisionLapsed));
        Assert.Equal([Crew.Manager, Crew.OtherManager], climbed.Told(Letters.DecisionWarning));
    }
}
