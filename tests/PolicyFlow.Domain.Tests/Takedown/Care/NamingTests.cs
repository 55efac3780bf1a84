using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown.Care;

/// <summary>Clause 6.2: whether a host may learn her name is her own choice.</summary>
public sealed class NamingTests
{
    [Fact]
    public void Only_she_chooses()
    {
        var story = Story.Reported().RecordsAffected();

        Assert.Equal("her-own-choice", story.Refusal(new ChooseNaming(true, null)));
        Assert.Equal("her-own-choice", story.Refusal(new ChooseNaming(true, null), Crew.TheLead));
        Assert.Equal("her-own-choice", story.Refusal(new ChooseNaming(true, null), Actor.Reporter));
        Assert.True(story.SheChoosesToBeNamed().State.Care.Named);
    }

    [Fact]
    public void Nobody_chooses_before_it_is_known_who_is_affected() =>
        Assert.Equal("nobody-affected", Story.Reported().Refusal(new ChooseNaming(true, null), Actor.Affected));

    [Fact]
    public void She_may_change_her_mind_and_the_same_again_is_nothing_new()
    {
        var story = Story.Reported().RecordsAffected().SheChoosesToBeNamed().SheChoosesToBeNamed();
        Assert.Single(story.When<NamingChosen>());

        Assert.False(story.SheChoosesToBeNamed(false).State.Care.Named);
    }

    [Fact]
    public void What_she_read_is_kept_with_what_she_chose() => Assert.Equal(
        Crew.Words("naming"), Story.Reported().RecordsAffected().SheChoosesToBeNamed().Last<NamingChosen>().Wording);

    [Fact]
    public void No_choice_means_not_named() => Assert.Null(Story.Reported().RecordsAffected().State.Care.Named);
}
