using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Domain.Investigation.Merging;
using PolicyFlow.Domain.Investigation.Reporting;
using PolicyFlow.Domain.Investigation.Work;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Investigation;

/// <summary>Two reports about the same go on as one case.</summary>
public sealed class MergingTests
{
    private static readonly MergeInto Merge = new("investigation-other", Crew.Words("same"));

    [Fact]
    public void The_other_case_is_told_and_this_one_takes_no_more_work()
    {
        var story = Inquiry.Assigned().Do(Merge);

        Assert.Equal(["merged"], story.Told(InvestigationLetters.TellMerged));
        Assert.Equal("investigation-other", story.Sent[^1].About);
        Assert.Equal(InvestigationStatus.Merged, story.State.Status);
        Assert.Null(story.Due);
        Assert.Equal("merged", story.Refusal(new WriteNote(Crew.Words("x"))));
        Assert.Equal("merged", story.Refusal(Merge));
        Assert.NotEmpty(story.Answer(new AddToMisuse(Crew.Words("more"), [], []), Actor.Reporter));
        Assert.NotEmpty(story.Answer(new EraseBodies(["b"], "asked", "why")));
    }

    [Fact]
    public void Only_into_another_investigation_and_with_a_reason()
    {
        Assert.Equal("not-an-investigation", Inquiry.Reported().Refusal(Merge with { Into = "takedown-1" }));
        Assert.Equal("no-reason", Inquiry.Reported().Refusal(Merge with { Reason = null }));
        Assert.Equal("merged-the-other-way", Inquiry.Reported()
            .Do(new TakeMerged("investigation-other"), Actor.System).Refusal(Merge));
    }

    [Fact]
    public void The_other_case_takes_it_once_and_keeps_its_subjects_from_seeing_it()
    {
        var taken = new TakeMerged("investigation-2", [Crew.Principal]);
        var story = Inquiry.Assigned().Do(taken, Actor.System);

        Assert.Equal(["investigation-2"], story.State.MergedFrom);
        Assert.Empty(story.Answer(taken, Actor.System));
        Assert.Equal([Crew.OtherManager], story.Told(InvestigationLetters.MergedFrom));
        Assert.False(story.Sees(Crew.Principal, new RoleGrant(Role.Principal)));
    }
}
