using PolicyFlow.App.PolicyReview.Samples;
using PolicyFlow.Domain.PolicyReview.Health;

namespace PolicyFlow.Domain.Tests.PolicyReview.Health;

/// <summary>The sample policy has a defect of each sort; its next version has none.</summary>
public sealed class SampleTests
{
    private const string GoneGuide = "https://guides.safer-sport.example/coaches/2018/social-media";

    [Fact]
    public void Every_planted_defect_is_found_and_nothing_else()
    {
        var findings = Checking.Check(
            SamplePolicy.Markdown, new LinkLook(GoneGuide, LinkFound.Gone, Checking.Today, "It is gone."));

        Assert.Equal(
            new (string, string?)[]
            {
                (HealthKinds.ReviewDatePassed, null),
                (HealthKinds.ReplacedLaw, "6.2"),
                (HealthKinds.ReplacedLaw, "6.3"),
                (HealthKinds.ReplacedLaw, "6.4"),
                (HealthKinds.ReplacedLaw, "6.4"),
                (HealthKinds.BrokenReference, "10.2"),
                (HealthKinds.OldGuidance, "10.4"),
                (HealthKinds.DeadLink, "12.6"),
                (HealthKinds.Monitoring, "15.1"),
                (HealthKinds.Passwords, "17.1"),
                (HealthKinds.ClosedService, "1.2"),
                (HealthKinds.ClosedService, "1.2"),
                (HealthKinds.RepeatedClause, "10.5"),
                (HealthKinds.InsecureLink, "12.5"),
                (HealthKinds.BrokenReference, "13.1"),
                (HealthKinds.RepeatedClause, "7.2"),
                (HealthKinds.BrokenSentence, "7.3"),
                (HealthKinds.BrokenSentence, "10.5"),
            },
            findings.Short());
    }

    [Fact]
    public void Newer_laws_that_the_sample_leaves_out_are_named() => Assert.Contains(
        Checking.All(SamplePolicy.Markdown),
        f => f.Kind == HealthKinds.MissingLaw && f.Says.StartsWith("Online Safety Act 2023", StringComparison.Ordinal));

    [Fact]
    public void In_the_next_version_nothing_is_found() => Assert.Empty(Checking.All(SamplePolicy.NextMarkdown));

    [Fact]
    public void Every_finding_says_what_is_wrong_and_what_to_do() => Assert.All(
        Checking.All(SamplePolicy.Markdown), f =>
        {
            Assert.Contains(f.Kind, HealthKinds.All);
            Assert.NotEqual(f.Kind, HealthKinds.Heading(f.Kind));
            Assert.EndsWith(".", f.Says, StringComparison.Ordinal);
            Assert.EndsWith(".", f.Advice, StringComparison.Ordinal);
            Assert.Equal(f.Kind == HealthKinds.MissingLaw, f.Quote.Length == 0);
        });
}
