using PolicyFlow.Domain.PolicyReview.Health;
using static PolicyFlow.Domain.Tests.PolicyReview.Health.Checking;

namespace PolicyFlow.Domain.Tests.PolicyReview.Health;

/// <summary>Repeats, broken sentences, numbers and the review date.</summary>
public sealed class TextRuleTests
{
    private const string Long = "Coaches tell the safeguarding lead about every message from a child that worries them.";

    [Fact]
    public void A_clause_that_says_the_same_as_an_earlier_one_is_found()
    {
        Assert.Equal([(HealthKinds.RepeatedClause, "1.3")], Check(Policy(Long, "We play football.", Long)).Short());
        Assert.Empty(Check(Policy(Long, "Coaches tell the safeguarding lead at once when a parent complains.")));
    }

    [Fact]
    public void A_clause_that_says_nearly_the_same_is_shown() => Assert.Equal(
        [(HealthKinds.RepeatedClause, "1.1")],
        Check(Policy(Long, Long.Replace("every", "any", StringComparison.Ordinal) + " They write it down.")).Short());

    [Fact]
    public void An_entry_of_a_list_that_stands_in_two_clauses_may_have_landed_in_the_wrong_one()
    {
        const string Entry = "\n- the posts and comments of pupils and fellow coaches, and\n- ";
        var found = Check(Policy("You are careful:" + Entry + "be kind.", "Know your duties about:" + Entry + "what you hear."));

        var finding = Assert.Single(found);
        Assert.Equal((HealthKinds.RepeatedClause, "1.1", HealthSeverity.Look), (finding.Kind, finding.Clause, finding.Severity));
        Assert.Contains("1.1 and in 1.2", finding.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_entry_twice_within_one_clause_is_left_to_the_reader() => Assert.Empty(Check(Policy(
        $"Rules:\n- {Long}\n- {Long}")));

    [Theory]
    [InlineData("and then tell somebody about it.")]
    [InlineData("This includes their duties towards children.")]
    [InlineData("These cover them as well as everybody else.")]
    public void A_clause_that_begins_in_the_middle_of_a_sentence_is_shown(string clause) =>
        Assert.Equal([(HealthKinds.BrokenSentence, "1.2")], Check(Policy("We play.", clause)).Short());

    [Theory]
    [InlineData("You never meet a child. the posts of pupils are private.")]
    [InlineData("You never meet a child, and")]
    [InlineData("Rules:\n- be kind;\n- be quick, and")]
    public void A_sentence_that_breaks_off_is_shown(string clause) =>
        Assert.Equal([(HealthKinds.BrokenSentence, "1.1")], Check(Policy(clause)).Short());

    [Theory]
    [InlineData("Rules:\n- be kind;\n- be quick.")]
    [InlineData("Share pictures, e.g. of a match, etc. and be kind.")]
    [InlineData("This includes every coach of the network.")]
    [InlineData("The address is www.example.com and nothing else.")]
    public void Whole_sentences_are_no_finding(string clause) => Assert.Empty(Check(Policy(clause)));

    [Fact]
    public void A_page_break_within_a_sentence_is_no_finding() =>
        Assert.Empty(Check(Policy("Tell the manager,\n\nor the lead of your school.", "We play.")));

    [Theory]
    [InlineData("1.1. One.\n\n1.3. Three.", "1.2 is missing before 1.3.")]
    [InlineData("1.1. One.\n\n1.4. Four.", "1.2 to 1.3 are missing before 1.4.")]
    [InlineData("1.1. One.\n\n1.2. Two.\n\n1.2. Two again.", "The number 1.2 is used twice.")]
    [InlineData("1.2. Two.", "1.1 is missing before 1.2.")]
    [InlineData("1.1. One.\n\n**2.1.** Two.", "2.1 stands in section 1.")]
    public void Numbers_that_are_missing_doubled_or_elsewhere_are_found(string clauses, string says) =>
        Assert.Contains(Check("# A policy\n\n## 1. First\n\n" + clauses), f => f.Kind == HealthKinds.Numbering && f.Says == says);

    [Fact]
    public void A_section_out_of_order_is_found() => Assert.Equal(
        ["3 comes after 4.", "1 to 3 are missing before 4."],
        Check("## 4. Four\n\n4.1. A.\n\n## 3. Three\n\n3.1. B.").Select(f => f.Says).Order(StringComparer.Ordinal).Reverse());

    [Theory]
    [InlineData("October 2021", true)]
    [InlineData("24/11/2026", true)]
    [InlineData("25 November 2026", false)]
    [InlineData("November 2026", false)]
    [InlineData("when there is time", false)]
    public void A_review_date_that_has_passed_is_found(string date, bool passed) => Assert.Equal(
        passed ? [(HealthKinds.ReviewDatePassed, null)] : [],
        Check($"# A policy\n\nVersion: 1\nReview date: {date}\n\n## 1. Play\n\n1.1. We play.").Short());

    [Fact]
    public void A_link_without_encryption_is_found_and_one_that_was_gone_too()
    {
        var text = Policy("See <http://old.example/a>, [this](https://new.example/b) and (https://new.example/c).");

        var found = Check(
            text, new LinkLook("https://new.example/b", LinkFound.Gone, Today, "The website has no such page."),
            new LinkLook("https://new.example/c", LinkFound.CannotTell, Today, "It did not answer."));

        Assert.Equal(
            [(HealthKinds.DeadLink, "https://new.example/b"), (HealthKinds.InsecureLink, "http://old.example/a")],
            found.Select(f => (f.Kind, f.Quote)));
        Assert.Contains("25 November 2026: The website has no such page.", found[0].Says, StringComparison.Ordinal);
    }
}
