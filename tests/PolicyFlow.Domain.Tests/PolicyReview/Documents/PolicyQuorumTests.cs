using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview.Documents;
using static PolicyFlow.Domain.Tests.PolicyReview.Documents.PolicyStory;

namespace PolicyFlow.Domain.Tests.PolicyReview.Documents;

/// <summary>An approver from each host school.</summary>
public sealed class PolicyQuorumTests
{
    private readonly PolicyStory _story = new();

    [Fact]
    public void A_draft_is_approved_when_somebody_has_approved_for_each_school_and_not_before()
    {
        _story.Writes("dana", "one").Proposes().Approves("priya", Park);
        Assert.Equal(DraftStatus.Proposed, _story.State.Draft!.Status);
        Assert.Equal("not-approved", _story.Refused("dana", new PublishPolicy(1, "hash of one", null, null)));

        _story.Approves("deputy", Hill);

        Assert.Equal(DraftStatus.Approved, _story.State.Draft!.Status);
        Assert.Equal(
            [(Park, Actor.Person("priya")), (Hill, Actor.Person("deputy"))],
            _story.State.Draft!.Approvals.Select(a => (a.School, a.By)));
    }

    [Fact]
    public void Nobody_approves_for_a_school_that_is_not_theirs_or_twice_or_for_none()
    {
        _story.Writes("dana", "one").Proposes();

        Assert.Equal("not-your-school", _story.Refused("priya", new ApprovePolicy(1, Hill)));
        Assert.Equal("not-your-school", _story.Refused("marek", new ApprovePolicy(1, Park)));
        Assert.Equal("not-your-school", _story.Refused("program", new ApprovePolicy(1, Park)));
        Assert.Equal("no-such-school", _story.Refused("priya", new ApprovePolicy(1, null)));
        Assert.Equal("no-such-school", _story.Refused("priya", new ApprovePolicy(1, "s-other")));
        _story.Approves("owen", Hill);
        Assert.Equal("approved-already", _story.Refused("deputy", new ApprovePolicy(1, Hill)));
        Assert.Equal("approved-already", _story.Refused("deputy", new ReturnPolicy(1, Hill, _story.Ref("reason"))));
    }

    [Fact]
    public void A_principal_of_the_whole_network_approves_for_a_school_that_has_none_and_for_no_other()
    {
        _story.Schools.Add("s-lane");
        _story.Principals.Add(new PolicyApprover("nora", null));
        _story.Writes("dana", "one").Proposes();

        Assert.Equal("not-your-school", _story.Refused("nora", new ApprovePolicy(1, Park)));
        Assert.Equal("not-your-school", _story.Refused("priya", new ApprovePolicy(1, "s-lane")));
        _story.Approves("nora", "s-lane").Approves("priya", Park).Approves("owen", Hill);

        Assert.Equal(DraftStatus.Approved, _story.State.Draft!.Status);
    }

    [Fact]
    public void The_principals_of_the_other_schools_approve_for_a_school_that_has_none_where_the_network_has_none_either()
    {
        _story.Schools.Add("s-lane");
        _story.Writes("dana", "one").Proposes();

        Assert.Equal(["s-lane", Park], _story.Approvable("priya").Order());
        _story.Approves("priya", "s-lane").Approves("priya", Park).Approves("owen", Hill);

        Assert.Equal(DraftStatus.Approved, _story.State.Draft!.Status);
    }

    [Fact]
    public void A_network_without_schools_needs_one_principal()
    {
        _story.Schools.Clear();
        _story.Writes("dana", "one").Proposes().Approves("owen", null);

        Assert.Equal(DraftStatus.Approved, _story.State.Draft!.Status);
    }

    [Fact]
    public void Whoever_wrote_the_draft_approves_for_no_school_that_has_somebody_else()
    {
        _story.Writes("owen", "one").Proposes("owen");

        Assert.Equal("needs-another", _story.Refused("owen", new ApprovePolicy(1, Hill)));
        Assert.Empty(_story.Approvable("owen"));
        _story.Approves("deputy", Hill);
    }

    [Fact]
    public void Whoever_wrote_the_draft_approves_for_their_own_school_where_nobody_else_could()
    {
        _story.Writes("priya", "one").Proposes("priya").Approves("priya", Park);
        Assert.Equal(DraftStatus.Proposed, _story.State.Draft!.Status);

        _story.Approves("owen", Hill);

        Assert.Equal(DraftStatus.Approved, _story.State.Draft!.Status);
    }

    [Fact]
    public void A_principal_of_the_whole_network_goes_before_whoever_wrote_the_draft()
    {
        _story.Principals.Add(new PolicyApprover("nora", null));
        _story.Writes("priya", "one").Proposes("priya");

        Assert.Equal("needs-another", _story.Refused("priya", new ApprovePolicy(1, Park)));
        _story.Approves("nora", Park);
    }

    [Fact]
    public void A_school_that_joins_meanwhile_has_to_approve_too()
    {
        _story.Writes("dana", "one").Proposes().Approves("priya", Park);
        _story.Schools.Add("s-new");
        _story.Principals.Add(new PolicyApprover("new", "s-new"));

        _story.Approves("owen", Hill);
        Assert.Equal(DraftStatus.Proposed, _story.State.Draft!.Status);
        _story.Approves("new", "s-new");

        Assert.Equal(DraftStatus.Approved, _story.State.Draft!.Status);
    }
}
