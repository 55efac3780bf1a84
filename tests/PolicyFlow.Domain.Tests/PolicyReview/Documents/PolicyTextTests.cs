using System.Globalization;
using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.Domain.Tests.PolicyReview.Documents;

public sealed class PolicyTextTests
{
    private const string Marked =
        """
        # Policy of the Invented Network

        | Version | Created | Review date |
        |---|---|---|
        | 1.3 | October 2020 | October 2021 |

        ## Introduction

        Social media is useful.

        ## 1. Aims

        What it is for.

        - 1.1. It aims to:
          - encourage good practice
          - protect people
        - 1.2. It holds everywhere.

        ## 2. Roles

        ### 2.1 Staff

        They think before they post.

        **2.2** Managers answer questions.

        2.3. Schools give advice.

        ## Appendix

        Nothing more.
        """;

    [Fact]
    public void Sections_and_clauses_are_found_however_they_are_marked()
    {
        var text = PolicyText.Parse(Marked);

        Assert.Equal("Policy of the Invented Network", text.Title);
        Assert.Equal(
            ["", " Introduction", "1 Aims", "2 Roles", " Appendix"], text.Sections.Select(s => $"{s.Number} {s.Title}".TrimEnd()));
        Assert.Equal(["1.1", "1.2", "2.1", "2.2", "2.3"], text.Clauses.Select(c => c.Number));
    }

    [Fact]
    public void A_clause_has_the_line_of_its_number_and_its_words_with_its_list()
    {
        var text = PolicyText.Parse(Marked);

        var first = text.Find("1.1")!;
        Assert.Equal("It aims to:\n- encourage good practice\n- protect people", first.Text);
        Assert.Equal(Array.FindIndex(Marked.Split('\n'), l => l.Contains("1.1.")) + 1, first.Line);
        Assert.Equal("Staff\n\nThey think before they post.", text.Find("2.1")!.Text);
        Assert.Equal("Managers answer questions.", text.Find("2.2")!.Text);
    }

    [Fact]
    public void A_section_has_everything_below_its_heading_and_what_stands_before_its_first_clause()
    {
        var aims = PolicyText.Parse(Marked).Sections.Single(s => s.Number == "1");

        Assert.StartsWith("What it is for.\n\n- 1.1. It aims to:", aims.Markdown, StringComparison.Ordinal);
        Assert.Equal("What it is for.", aims.Opening);
        Assert.Equal(["1.1", "1.2"], aims.Clauses.Select(c => c.Number));
        Assert.Equal(Array.IndexOf(Marked.Split('\n'), "## 1. Aims") + 1, aims.Line);
    }

    [Fact]
    public void A_text_that_marks_its_headings_by_nothing_but_numbers_is_read_too()
    {
        var text = PolicyText.Parse(
            "\n\nPolicy of the Invented Network\n\nAssociated Policies: another one\n\nVersion\tCreated\tReview Date\n"
            + "1.3\tOctober 2020\tOctober 2021\n\nIntroduction\n\nUseful.\n\n1. Aims of this policy\n\n- 1.1. It aims to:\n"
            + " - one thing\n- 1.2. And more.\n\n2. Scope\n\n2.1. Everybody:\n\n1. staff\n2. others\n\n1. first\n\n2. second\n");

        Assert.Equal("Policy of the Invented Network", text.Title);
        Assert.Equal(["", "", "1", "2"], text.Sections.Select(s => s.Number));
        Assert.Equal(["1.1", "1.2", "2.1"], text.Clauses.Select(c => c.Number));
        Assert.Equal("It aims to:\n- one thing", text.Find("1.1")!.Text);
        Assert.Equal("October 2021", text.Facts.ReviewDate);
    }

    [Fact]
    public void A_number_that_only_happens_to_begin_a_line_is_no_clause()
    {
        var text = PolicyText.Parse(
            "# P\n\n1.3 is the version.\n\n## 3. Scope\n\n3.1. About\n3.5 million people and\n4.2. is another matter.\n"
            + "\n```\n3.2. typed\n```\n\n3.2. In force since\n3.3. Until then.\n");

        Assert.Equal(["3.1", "3.2", "3.3"], text.Clauses.Select(c => c.Number));
    }

    [Fact]
    public void A_number_used_twice_and_one_of_another_section_are_kept_as_written()
    {
        var text = PolicyText.Parse("# P\n\n## 3. Scope\n\n3.1. One.\n\n3.1. Again.\n\n2.7. Astray.\n");

        Assert.Equal(["3.1", "3.1", "2.7"], text.Clauses.Select(c => c.Number));
        Assert.Equal("One.", text.Find("3.1")!.Text);
    }

    [Theory]
    [InlineData("---\ntitle: The policy\nversion: 2.0\nreview date: 2026-10-01\n---\n\n## 1. A\n")]
    [InlineData("# The policy\n\n**Version:** 2.0  \nReview date: 2026-10-01\n\n## 1. A\n")]
    [InlineData("# The policy\n\n| Version | 2.0 |\n|---|---|\n| Next review | 2026-10-01 |\n\n## 1. A\n")]
    [InlineData("The policy\n==========\n\n- Version: 2.0\n- Review date: 2026-10-01\n\n1. A\n------\n")]
    public void What_the_head_says_of_the_document_is_read(string markdown)
    {
        var text = PolicyText.Parse(markdown);

        Assert.Equal("The policy", text.Title);
        Assert.Equal("2.0", text.Facts.Version);
        Assert.Equal(new DateOnly(2026, 10, 1), text.Facts.ReviewBy);
        Assert.Equal("A", text.Sections.Single(s => s.Number == "1").Title);
    }

    [Theory]
    [InlineData("October 2021", "2021-10-31")]
    [InlineData("Oct 2021", "2021-10-31")]
    [InlineData("1 October 2021", "2021-10-01")]
    [InlineData("Friday 1 October 2021", "2021-10-01")]
    [InlineData("03/04/2021", "2021-04-03")]
    [InlineData("2021", "2021-12-31")]
    [InlineData("in a year", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_review_date_is_its_last_day(string? written, string? day) =>
        Assert.Equal(day, WrittenDate.LastDay(written)?.ToString("o", CultureInfo.InvariantCulture));
}
