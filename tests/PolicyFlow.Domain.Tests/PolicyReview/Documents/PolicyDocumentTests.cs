using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview.Documents;
using static PolicyFlow.Domain.Tests.PolicyReview.Documents.PolicyStory;

namespace PolicyFlow.Domain.Tests.PolicyReview.Documents;

public sealed class PolicyDocumentTests
{
    private readonly PolicyStory _story = new();

    [Fact]
    public void An_approved_draft_becomes_a_numbered_version_and_the_draft_is_gone()
    {
        Approved("one").Publishes("dana", "1.3");

        var version = Assert.Single(_story.State.Versions);
        Assert.Equal((1, "1.3", "hash of one"), (version.Number, version.Label, version.Draft.Hash));
        Assert.Equal(Actor.Person("dana"), version.By);
        Assert.Null(_story.State.Draft);
        Assert.Same(version, _story.State.Current);
    }

    [Fact]
    public void A_version_stays_as_it_was_whatever_comes_after_it()
    {
        Approved("one").Publishes();
        var first = _story.State.Versions[0];

        Approved("two").Publishes();

        Assert.Equal([1, 2], _story.State.Versions.Select(v => v.Number));
        Assert.Same(first, _story.State.Version(1));
        Assert.Equal("hash of two", _story.State.Current!.Draft.Hash);
        Assert.Null(_story.State.Version(0));
        Assert.Null(_story.State.Version(3));
    }

    [Fact]
    public void A_draft_that_is_changed_after_approvals_asks_every_school_anew_and_says_how_many_had_approved()
    {
        _story.Writes("dana", "one").Proposes().Approves("priya", Park).Writes("marek", "two");
        Assert.Equal((DraftStatus.Drafting, 1), (_story.State.Draft!.Status, _story.State.Draft!.Overtaken));
        Assert.Equal("stale", _story.Refused("owen", new ApprovePolicy(1, Hill)));
        Assert.Equal("not-proposed", _story.Refused("owen", new ApprovePolicy(2, Hill)));

        _story.Proposes();

        Assert.Empty(_story.State.Draft!.Approvals);
        Assert.Equal(0, _story.State.Draft!.Overtaken);
        _story.Approves("priya", Park).Approves("owen", Hill).Publishes();
    }

    [Fact]
    public void An_approved_draft_that_is_changed_cannot_be_published()
    {
        Approved("one").Writes("dana", "two");

        Assert.Equal("stale", _story.Refused("dana", new PublishPolicy(1, "hash of one", null, null)));
        Assert.Equal("not-approved", _story.Refused("dana", new PublishPolicy(2, "hash of two", null, null)));
        Assert.Equal(2, _story.State.Draft!.Overtaken);
    }

    [Fact]
    public void A_school_sends_the_draft_back_with_a_reason_and_the_approvals_of_others_go()
    {
        _story.Writes("dana", "one").Proposes().Approves("priya", Park);

        _story.Does("owen", new ReturnPolicy(1, Hill, _story.Ref("reason")));

        var draft = _story.State.Draft!;
        Assert.Equal((DraftStatus.Returned, Hill), (draft.Status, draft.Returned!.School));
        Assert.Empty(draft.Approvals);
        Assert.Equal("not-proposed", _story.Refused("priya", new ApprovePolicy(1, Park)));
        _story.Writes("dana", "two");
        Assert.NotNull(_story.State.Draft!.Returned);
        _story.Proposes();
        Assert.Null(_story.State.Draft!.Returned);
    }

    [Fact]
    public void Whoever_writes_takes_the_draft_back_from_the_schools()
    {
        _story.Writes("dana", "one").Proposes().Approves("priya", Park);

        _story.Does("marek", new WithdrawPolicy(1));

        Assert.Equal(DraftStatus.Drafting, _story.State.Draft!.Status);
        Assert.Empty(_story.State.Draft!.Approvals);
        Assert.Equal("not-proposed", _story.Refused("dana", new WithdrawPolicy(1)));
        _story.Proposes();
    }

    [Theory]
    [InlineData("colin")]
    [InlineData("ada")]
    public void Nobody_but_managers_and_principals_writes_proposes_or_publishes(string who)
    {
        Assert.Equal("not-yours", _story.Refused(who, _story.Writing("one")));
        Approved("one");
        Assert.Equal("not-yours", _story.Refused(who, new ProposePolicy(1)));
        Assert.Equal("not-yours", _story.Refused(who, new WithdrawPolicy(1)));
        Assert.Equal("not-yours", _story.Refused(who, new PublishPolicy(1, "hash of one", null, null)));
    }

    [Fact]
    public void A_form_that_was_open_while_somebody_else_saved_writes_over_nothing()
    {
        var late = _story.Writing("late");
        _story.Writes("dana", "one");

        Assert.Equal("stale", _story.Refused("marek", late));
        Assert.Equal("stale", _story.Refused("dana", new ProposePolicy(2)));
    }

    [Fact]
    public void What_is_said_already_is_not_said_again()
    {
        _story.Writes("dana", "one");
        Assert.Equal("no-change", _story.Refused("dana", _story.Writing("one")));
        _story.Proposes();
        Assert.Equal("proposed-already", _story.Refused("dana", new ProposePolicy(1)));
    }

    [Fact]
    public void A_draft_that_reads_as_the_published_version_is_not_proposed()
    {
        Approved("one").Publishes();
        _story.Writes("dana", "one");

        Assert.Equal("no-change", _story.Refused("dana", new ProposePolicy(2)));
    }

    [Fact]
    public void Two_versions_never_have_one_label()
    {
        Approved("one").Publishes("dana", "1.3");
        Approved("two");

        Assert.Equal("label-used", _story.Refused("dana", new PublishPolicy(2, "hash of two", "1.3", null)));
        _story.Publishes("dana", "1.4");
    }

    [Fact]
    public void What_is_published_is_the_text_that_was_shown()
    {
        Approved("one");

        Assert.Equal("stale", _story.Refused("dana", new PublishPolicy(1, "hash of another", null, null)));
    }

    [Fact]
    public void The_file_of_the_draft_before_is_kept_until_another_comes()
    {
        var file = new PolicyOriginal(_story.Ref("file"), _story.Ref("name"), "application/pdf", "ff", 12);
        _story.Does("dana", _story.Writing("one", original: file));
        _story.Writes("dana", "two");
        Assert.Equal(file, _story.State.Draft!.Original);

        _story.Does("dana", _story.Writing("two", original: file with { Hash = "ee" }));

        Assert.Equal("ee", _story.State.Draft!.Original!.Hash);
    }

    private PolicyStory Approved(string words) =>
        _story.Writes("dana", words).Proposes().Approves("priya", Park).Approves("owen", Hill);
}
