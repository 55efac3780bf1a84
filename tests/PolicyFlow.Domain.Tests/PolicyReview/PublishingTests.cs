using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview;
using static PolicyFlow.Domain.Tests.PolicyReview.ReviewLife;

namespace PolicyFlow.Domain.Tests.PolicyReview;

/// <summary>A review that leads to a new version: written, approved, published, and everybody is asked.</summary>
public sealed class PublishingTests
{
    private static readonly DateTimeOffset Now = Opens.AddDays(5);

    private readonly ReviewLife _life = Ticked();

    [Fact]
    public void An_approved_version_is_published_and_its_campaign_opened_and_the_review_is_done()
    {
        _life.Do(new StartDraft("social-media", null), Now, Mia);
        Assert.Equal(PolicyReviewStatus.Drafting, _life.State.Status);

        var publish = Assert.Single(_life.Do(new ApproveVersion(), Now, Mia));
        Assert.Equal((ReviewWork.Publish, "social-media"), (publish.Kind, publish.About));
        Assert.Equal((PolicyReviewStatus.Approved, "p-mia"), (_life.State.Status, _life.State.ApprovedBy));
        Assert.Null(_life.StillWanted(publish));

        _life.Do(new RecordPublished(4, "campaign-x"), Now);

        Assert.Equal((PolicyReviewStatus.Published, 4, "campaign-x"), (_life.State.Status, _life.State.Version, _life.State.Campaign));
        Assert.Null(_life.Due);
        Assert.NotNull(_life.StillWanted(publish));
        Assert.Equal("already-published", _life.Refusal(new ApproveVersion(), Now));
    }

    [Fact]
    public void A_version_is_approved_once_a_draft_is_there_and_every_point_is_ticked()
    {
        Assert.Equal("no-draft", _life.Refusal(new ApproveVersion(), Now));
        _life.Do(new StartDraft("social-media", null), Now, Mia);
        _life.Do(new UntickPoint("removals"), Now, Mia);
        Assert.Equal("unticked", _life.Refusal(new ApproveVersion(), Now));
    }

    [Fact]
    public void A_publication_that_is_refused_says_why_and_can_be_approved_again()
    {
        _life.Do(new StartDraft("social-media", null), Now, Mia);
        var first = Assert.Single(_life.Do(new ApproveVersion(), Now, Mia));
        _life.Do(new RecordPublishRefused(new BodyRef("r", "aa")), Now);

        Assert.Equal((PolicyReviewStatus.Drafting, "r"), (_life.State.Status, _life.State.PublishProblem!.Id));
        Assert.NotNull(_life.StillWanted(first));
        Assert.Equal("not-approved", _life.Refusal(new RecordPublished(4, "c"), Now));

        var second = Assert.Single(_life.Do(new ApproveVersion(), Now, Mia));
        Assert.NotEqual(first, second);
        Assert.Null(_life.State.PublishProblem);
    }

    [Fact]
    public void Whoever_was_writing_may_find_that_nothing_needs_to_change()
    {
        _life.Do(new StartDraft("social-media", null), Now, Mia);
        _life.Do(new RecordReview(Now, Changes: false, null), Now, Mia);

        Assert.Equal((PolicyReviewStatus.Held, false), (_life.State.Status, _life.State.Changes));
    }

    [Fact]
    public void An_overdue_review_goes_on_to_a_new_version()
    {
        _life.Until(Overdue);
        _life.Do(new StartDraft("social-media", null), Overdue.AddDays(1), Mia);
        _life.Do(new ApproveVersion(), Overdue.AddDays(1), Mia);
        _life.Do(new RecordPublished(2, "campaign-y"), Overdue.AddDays(1));

        Assert.Equal((PolicyReviewStatus.Published, Overdue), (_life.State.Status, _life.State.OverdueSince));
    }
}
