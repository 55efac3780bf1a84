using PolicyFlow.Domain.PolicyReview.Health;
using static PolicyFlow.Domain.Tests.PolicyReview.Health.Checking;

namespace PolicyFlow.Domain.Tests.PolicyReview.Health;

public sealed class ReferenceRuleTests
{
    [Theory]
    [InlineData("This is explained in clause 21.4.", "There is no 21.4 in this policy.")]
    [InlineData("See section 9 for more.", "There is no 9 in this policy.")]
    [InlineData("See clauses 1.1 and 1.7.", "There is no 1.7 in this policy.")]
    [InlineData("See paragraph 2.1 of this policy.", "There is no 2.1 in this policy.")]
    public void A_reference_to_what_does_not_exist_is_found(string clause, string says)
    {
        var finding = Assert.Single(Check(Policy(clause)));

        Assert.Equal((HealthKinds.BrokenReference, HealthSeverity.Wrong), (finding.Kind, finding.Severity));
        Assert.Equal(says, finding.Says);
    }

    [Theory]
    [InlineData("See clause 1.1 and section 1.")]
    [InlineData("It is an offence under section 127 of the Communications Order 2003.")]
    [InlineData("It is an offence under the Sexual Offences Act 2003, section 66B, and section 67.")]
    [InlineData("The ratio is 2.5 and the version is 4.2.")]
    [InlineData("Section 5 of our safeguarding policy explains it.")]
    [InlineData("In section 175 Education Act 2002 it says so.")]
    [InlineData("You must not breach any of the above policies.")]
    public void What_exists_or_stands_elsewhere_is_no_finding(string clause) => Assert.Empty(Check(Policy(clause)));

    [Fact]
    public void Paragraph_below_with_nothing_below_is_found()
    {
        var finding = Assert.Single(Check(Policy("Parents are asked first; see the paragraph below.", "Other things.")));

        Assert.Equal((HealthKinds.BrokenReference, "1.1", HealthSeverity.Wrong), (finding.Kind, finding.Clause, finding.Severity));
        Assert.Contains("nothing follows", finding.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void Paragraph_below_without_a_number_is_found_and_the_section_named_that_may_be_meant()
    {
        var finding = Assert.Single(Check(
            Policy("Rules:\n\n- ask for parental consent, see paragraph below\n- be kind")
            + "\n\n## 2. Parental consent\n\n2.1. Parents are asked by the school."));

        Assert.Equal(HealthSeverity.Weak, finding.Severity);
        Assert.Equal("Name the clause. Section 2, Parental consent, may be meant.", finding.Advice);
    }

    [Fact]
    public void In_a_text_without_numbers_nothing_is_said() =>
        Assert.Empty(Check("# A leaflet\n\nSee clause 4.1 of it all."));
}
