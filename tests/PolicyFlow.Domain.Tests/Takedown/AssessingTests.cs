using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Takedown;

/// <summary>Clause 16.3: what gets no notice, and who is named in one.</summary>
public sealed class AssessingTests
{
    private static readonly ApproveApproach Approval =
        new("provider:demo-host", ["i1"], Crew.Words("to"), Crew.Words("notice"));

    [Fact]
    public void Criticism_alone_gets_no_notice() => Assert.Equal(
        "only-critical", Story.Reported().Refusal(Approval with { Assessment = Assessment.OnlyCritical }));

    [Fact]
    public void A_possible_protected_disclosure_gets_no_notice() => Assert.Equal(
        "protected-disclosure", Story.Reported().Refusal(Approval with { Assessment = Assessment.ProtectedDisclosure }));

    [Fact]
    public void What_gets_no_notice_can_be_declined_with_that_reason() =>
        Assert.Equal(TakedownStatus.NotApproached, Story.Reported().Declines().Status);

    [Fact]
    public void Nobody_is_named_who_was_not_asked_or_has_not_answered()
    {
        Assert.Equal("not-agreed", Story.Reported().Refusal(Approval with { Named = true }));
        Assert.Equal("not-agreed", Story.Reported().RecordsAffected().Refusal(Approval with { Named = true }));
    }

    [Fact]
    public void Nobody_is_named_who_has_said_no_or_changed_her_mind()
    {
        var no = Story.Reported().RecordsAffected().SheChoosesToBeNamed(false);
        var changed = Story.Reported().RecordsAffected().SheChoosesToBeNamed().SheChoosesToBeNamed(false);

        Assert.Equal("not-agreed", no.Refusal(Approval with { Named = true }));
        Assert.Equal("not-agreed", changed.Refusal(Approval with { Named = true }));
    }

    [Fact]
    public void Who_has_agreed_is_named()
    {
        var story = Story.Reported().RecordsAffected().SheChoosesToBeNamed().Do(Approval with { Named = true });

        Assert.True(story.Last<ApproachApproved>().Named);
    }

    [Fact]
    public void No_answer_about_her_name_delays_nothing() =>
        Assert.Single(Story.Reported().RecordsAffected().Approves().Sent(Letters.Notice));

    [Fact]
    public void The_ground_and_the_assessment_stand_on_record()
    {
        var approved = Story.Reported().Do(Approval with { Ground = NoticeGround.Copyright }).Last<ApproachApproved>();

        Assert.Equal((NoticeGround.Copyright, Assessment.UnlawfulOrAgainstRules), (approved.Ground, approved.Assessment));
    }
}
