using PolicyFlow.Domain.PolicyReview.Health;
using static PolicyFlow.Domain.Tests.PolicyReview.Health.Checking;

namespace PolicyFlow.Domain.Tests.PolicyReview.Health;

public sealed class LawRuleTests
{
    [Fact]
    public void A_law_that_was_repealed_is_found_once_in_each_clause_with_its_source()
    {
        var found = Check(Policy(
            "We follow the Data Protection Act 1998. The Data Protection Act 1998 is good.", "We also like football."));

        var finding = Assert.Single(found);
        Assert.Equal((HealthKinds.ReplacedLaw, "1.1"), (finding.Kind, finding.Clause));
        Assert.Equal("We follow the Data Protection Act 1998.", finding.Quote);
        Assert.StartsWith("https://www.legislation.gov.uk/", finding.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_law_that_was_replaced_in_part_may_stand_beside_the_newer_one() => Assert.Empty(Check(Policy(
        "Threats are offences under the Malicious Communications Act 1988 and the Online Safety Act 2023.")));

    [Theory]
    [InlineData("Everybody reads Keeping Children Safe in Education 2019.")]
    [InlineData("Everybody reads Keeping Children Safe in Education (September 2021), Part One.")]
    [InlineData("Everybody reads the 2024 edition of KCSIE.")]
    public void An_older_edition_of_guidance_is_found(string clause) =>
        Assert.Equal([(HealthKinds.OldGuidance, "1.1")], Check(Policy(clause)).Short());

    [Theory]
    [InlineData("Everybody reads the current edition of Keeping Children Safe in Education.")]
    [InlineData("Everybody reads Keeping Children Safe in Education 2025.")]
    [InlineData("Everybody reads Keeping Children Safe in Education 2026.")]
    public void The_edition_in_force_or_none_is_no_finding(string clause) => Assert.Empty(Check(Policy(clause)));

    [Fact]
    public void A_service_that_closed_is_found_and_one_with_its_new_name_is_not()
    {
        Assert.Equal([(HealthKinds.ClosedService, "1.1")], Check(Policy("We use Google+ and X (formerly Twitter).")).Short());
        Assert.Equal([(HealthKinds.ClosedService, "1.1")], Check(Policy("In the case of Twitter, follow nobody.")).Short());
    }

    [Theory]
    [InlineData("By using our systems you consent to such monitoring.")]
    [InlineData("Staff agree to their posts being monitored.")]
    public void Consent_to_monitoring_is_found(string clause) =>
        Assert.Equal([(HealthKinds.Monitoring, "1.1")], Check(Policy(clause)).Short());

    [Theory]
    [InlineData("Parents give their consent. We monitor our systems where that is necessary.")]
    [InlineData("This does not ask you to consent to monitoring.")]
    public void Monitoring_without_consent_is_no_finding(string clause) => Assert.Empty(Check(Policy(clause)));

    [Theory]
    [InlineData("An investigation may involve handing over passwords and login details.", true)]
    [InlineData("You may have to disclose your password.", true)]
    [InlineData("Use strong passwords and change them regularly.", false)]
    [InlineData("Nobody may make you hand over a password.", false)]
    public void Passwords_to_be_handed_over_are_found(string clause, bool found) => Assert.Equal(
        found ? [(HealthKinds.Passwords, "1.1")] : [], Check(Policy(clause)).Short());

    [Fact]
    public void A_law_that_is_expected_is_missed_where_no_clause_names_it()
    {
        var without = All(Policy("We play football."));
        var with = All(Policy("We follow the Equality Act 2010 and the UK GDPR."));

        Assert.All(without, f => Assert.Equal((HealthKinds.MissingLaw, null), (f.Kind, f.Clause)));
        Assert.Equal(2, without.Count - with.Count);
    }

    [Fact]
    public void Of_an_empty_text_nothing_is_said() => Assert.Empty(All(""));
}
