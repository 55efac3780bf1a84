using PolicyFlow.App.PolicyReview.Checklist;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.PolicyReview.Tests.Review;

/// <summary>The words of the checklist: plain, honest about how things are measured, and the same for the same thing.
/// </summary>
public sealed class ChecklistTextTests
{
    private static readonly YearFigures Figures = new(
        new(2026, 10, 1, 7, 0, 0, TimeSpan.Zero), new(2027, 10, 1, 7, 0, 0, TimeSpan.Zero), 12, 10, 8, 6, 330, 4000, 2, 2, 1, 1, 0,
        2, 1, 8, 1, 1, 2, new OverdueSteps(1, 0, 0, 1, 0), 480, 10, 0);

    [Fact]
    public void Minutes_of_work_are_told_with_their_trend_and_how_they_are_measured()
    {
        var text = YearText.Workload(Figures, [new(2025, 700, 7), new(2026, 400, 10)]);

        Assert.StartsWith("480 minutes of work on 10 cases: 48 minutes on each.", text, StringComparison.Ordinal);
        Assert.Contains("2025: 700 minutes on 7 cases, 100 minutes on each; 2026: 400 minutes on 10 cases, 40 minutes on each.", text);
        Assert.Contains("A case cost 20 percent more work than in 2026.", text);
        Assert.Contains("What a report cost the person who made it is not measured.", text);
    }

    [Fact]
    public void Removals_are_told_with_the_middle_and_the_longest_time()
    {
        var text = YearText.Removals(Figures);

        Assert.Contains("12 reports from Thursday 1 October 2026 to Friday 1 October 2027.", text);
        Assert.Contains("8 cases confirmed as gone, 6 of them within 24 hours", text);
        Assert.Contains("5 hours 30 minutes in the middle case and 66 hours 40 minutes in the longest", text);
        Assert.Contains("2 windows missed. Further bodies asked: the helpline once, internet service providers once, governors never.", text);
    }

    [Fact]
    public void A_point_has_another_mark_where_it_says_something_else_and_the_same_id()
    {
        ReviewFinding finding = new("policy/10.4/replaced", "Clause 10.4", "It names an old edition.", null);
        var before = ChecklistText.Of(new(null, [finding], Figures, [], null));
        var same = ChecklistText.Of(new(null, [finding, finding], Figures, [], null));
        var after = ChecklistText.Of(new(null, [finding with { Words = "It names another." }], Figures, [], null));

        Assert.Equal(before.Select(p => p.Point), same.Select(p => p.Point));
        Assert.Equal(before.Select(p => p.Point.Id), after.Select(p => p.Point.Id));
        Assert.NotEqual(before[0].Point.Mark, after[0].Point.Mark);
        Assert.All(before, p => Assert.Matches("^[a-z0-9-]+$", p.Point.Id));
    }

    [Fact]
    public void What_was_stored_is_read_back()
    {
        IReadOnlyList<PointWords> words = [new("a", "Title “x”", "Text <b>", "/policies/a"), new("b", "T", "", null)];

        Assert.Equal(words, PointWords.Read(PointWords.Write(words)));
        Assert.Empty(PointWords.Read("[erased]"));
    }
}
