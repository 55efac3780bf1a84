using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Digest;

namespace PolicyFlow.Domain.Tests.People.Digest;

/// <summary>Everything that can wait comes once a day.</summary>
public sealed class DigestTests
{
    /// <summary>A Monday in November: London is on UTC.</summary>
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Tuesday = Monday.AddDays(1);

    [Fact]
    public void Two_lines_are_one_digest_at_the_hour_after_the_first()
    {
        var story = new DigestStory().Add(Monday.AddHours(9), "1").Add(Monday.AddHours(22), "2");
        Assert.Equal(Tuesday.AddHours(7), story.Due);

        story.Wake(Tuesday.AddHours(7));

        Assert.Equal(new DigestDue(new DateOnly(2026, 11, 24), 2), Assert.Single(story.Of<DigestDue>()));
        Assert.Equal(new Effect("send-digest", "person:p-dana", "2026-11-24"), Assert.Single(story.Waiting));
        Assert.Null(story.Due);
    }

    [Fact]
    public void Nobody_is_told_twice_of_the_same_line()
    {
        var story = new DigestStory().Add(Monday, "1").Add(Monday.AddHours(1), "1").Wake(Monday.AddHours(7));
        story.Post(Monday.AddHours(7)).Add(Monday.AddHours(8), "1");

        Assert.Single(story.Of<DigestLineAdded>());
        Assert.Equal([1], Assert.Single(story.Of<DigestComposed>()).Listed);
        Assert.Null(story.Due);
    }

    [Fact]
    public void What_comes_after_the_digest_of_a_day_waits_for_the_next_day()
    {
        var story = new DigestStory().Add(Monday, "1").Wake(Monday.AddHours(7)).Post(Monday.AddHours(7));

        story.Add(Monday.AddHours(7), "2");

        Assert.Equal(Tuesday.AddHours(7), story.Due);
    }

    [Fact]
    public void A_later_hour_chosen_after_the_digest_brings_no_second_one_that_day()
    {
        var story = new DigestStory(hour: 12).Add(Monday, "1").Wake(Monday.AddHours(12)).Post(Monday.AddHours(12));

        var later = new AddToDigest(
            DigestStory.Person, new DigestLine("takedown-2", "tell-new-report"),
            new DigestSlot(new DateOnly(2026, 11, 23), Monday, Monday.AddHours(18)),
            new DigestSlot(new DateOnly(2026, 11, 24), Tuesday, Tuesday.AddHours(18)));
        var added = Assert.IsType<Decision.Accepted>(new DigestDecider().Decide(
            story.State, later, new DecisionContext(Actor.System, Monday.AddHours(13), Rules.Default, OnDuty.Nobody)));

        Assert.Equal(Tuesday.AddHours(18), Assert.IsType<DigestLineAdded>(Assert.Single(added.Events)).SendAt);
    }

    [Fact]
    public void A_digest_that_comes_late_is_the_one_of_that_day_too()
    {
        var story = new DigestStory(hour: 12).Add(Monday, "1").Wake(Tuesday.AddHours(9)).Post(Tuesday.AddHours(9));

        story.Add(Tuesday.AddHours(10), "2");

        Assert.Equal(Tuesday.AddDays(1).AddHours(12), story.Due);
    }

    [Fact]
    public void A_line_that_comes_while_the_hour_strikes_goes_along()
    {
        var story = new DigestStory().Add(Monday, "1").Add(Monday.AddHours(7).AddSeconds(1), "2");

        story.Wake(Monday.AddHours(7).AddSeconds(2));

        Assert.Equal(2, Assert.Single(story.Of<DigestDue>()).Lines);
    }

    [Fact]
    public void Waking_too_early_does_nothing()
    {
        var story = new DigestStory().Wake(Monday).Add(Monday, "1").Wake(Monday.AddHours(6.9));

        Assert.Empty(story.Of<DigestDue>());
    }

    [Fact]
    public void A_digest_that_could_not_be_sent_is_taken_up_by_the_next()
    {
        var story = new DigestStory().Add(Monday, "1").Wake(Monday.AddHours(7)).Post(Monday.AddHours(7), end: null);
        story.Add(Monday.AddHours(8), "2").Wake(Tuesday.AddHours(7));

        story.Post(Tuesday.AddHours(7));

        Assert.Equal("2026-11-23", Assert.Single(story.Of<LetterSkipped>()).About);
        Assert.Equal("2026-11-24", Assert.Single(story.Of<MailSent>()).About);
        Assert.Equal([1, 4], story.Of<DigestComposed>()[^1].Listed);
        Assert.Null(story.State.Leaving);
    }

    [Fact]
    public void Where_everything_is_left_out_nothing_is_sent_and_the_record_says_why()
    {
        var story = new DigestStory().Add(Monday, "1").Wake(Monday.AddHours(7));

        story.Post(Monday.AddHours(7), EffectEnd.Accepted, new LeftOutLine(1, "overtaken"));

        Assert.Empty(story.Of<MailSent>());
        Assert.Equal([new LeftOutLine(1, "overtaken")], Assert.Single(story.Of<DigestComposed>()).LeftOut);
        Assert.Single(story.Of<LetterSkipped>());
        Assert.Null(story.State.Leaving);
    }

    [Fact]
    public void The_same_look_again_is_no_news_and_another_one_is()
    {
        var story = new DigestStory().Add(Monday, "1").Add(Monday, "2").Wake(Monday.AddHours(7));
        story.Post(Monday.AddHours(7), end: null).Post(Monday.AddHours(8), end: null);
        Assert.Single(story.Of<DigestComposed>());

        story.Post(Monday.AddHours(9), EffectEnd.Accepted, new LeftOutLine(2, "out-of-sight"));

        Assert.Equal(2, story.Of<DigestComposed>().Count);
        Assert.Equal([1], story.Of<DigestComposed>()[^1].Listed);
    }

    [Fact]
    public void An_address_that_is_refused_for_good_ends_the_digest()
    {
        var story = new DigestStory().Add(Monday, "1").Wake(Monday.AddHours(7));

        story.Post(Monday.AddHours(7), EffectEnd.RefusedForGood);

        Assert.True(Assert.Single(story.Of<MailFailing>()).ForGood);
        Assert.Null(story.State.Leaving);
    }

    [Fact]
    public void Nothing_is_composed_of_a_day_that_is_not_leaving() =>
        Assert.Equal("not-leaving", new DigestStory().Refusal(new ComposeDigest(new DateOnly(2026, 11, 23), [])));
}
