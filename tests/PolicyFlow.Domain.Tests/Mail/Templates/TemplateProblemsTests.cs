using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.Domain.Tests.Mail.Templates;

public sealed class TemplateProblemsTests
{
    private static readonly Placeholder[] Placeholders =
    [
        new("reference", PlaceholderKind.Value, "The reference of the case", "PF-TEST-MAIL") { InSubject = true },
        new("link", PlaceholderKind.Link, "The button", ""),
        new("emergency", PlaceholderKind.Sentence, "If somebody is in danger, call 999.", ""),
        new("day", PlaceholderKind.Value, "The day", "Monday") { Required = false },
    ];

    private static readonly TemplateWords Good = new(
        "[{reference}] News", "News", "Something is new. {emergency}\n\nReference: {reference}\n\n{link: Open it}");

    [Fact]
    public void Good_words_have_no_problem() => Assert.Empty(TemplateProblems.Of(Good, Placeholders));

    [Theory]
    [InlineData("", "Enter the subject")]
    [InlineData("News", "Keep {reference} in the subject: the reference of the case")]
    [InlineData("[{reference}] News\nBcc: everybody@other.example", "Subject must be one line")]
    [InlineData("[{reference}] News of {day}", "only {reference} may stand there")]
    [InlineData("[{reference}] {link: Open}", "Take {link: Open} out of the subject")]
    [InlineData("[{reference}] {name}", "Take {name} out of the subject")]
    [InlineData("[{reference}] {", "Curly brackets stand around placeholders alone")]
    [InlineData("[{reference}] www.other.example", "Take the web address www.other.example out")]
    [InlineData("[{reference}] \u202Eswen", "plain text, without special codes")]
    public void A_subject_that_others_must_not_read_or_that_is_none_is_refused(string subject, string says) =>
        Refused(Good with { Subject = subject }, "subject", says);

    [Fact]
    public void A_subject_or_heading_that_is_too_long_is_refused()
    {
        Refused(Good with { Subject = "[{reference}] " + new string('x', 100) }, "subject", "100 characters or fewer");
        Refused(Good with { Title = new string('x', 101) }, "title", "Heading must be 100 characters or fewer");
        Refused(Good with { Title = "" }, "title", "Enter the heading");
        Refused(Good with { Title = "{emergency}" }, "title", "Take {emergency} out of the heading");
    }

    [Theory]
    [InlineData("{link: Open it}", "Keep {link: …} in the text")]
    [InlineData(" {emergency}", "Keep {emergency} in the text. It stands for: “If somebody is in danger, call 999.”")]
    [InlineData("Reference: {reference}", "Keep {reference} in the text")]
    public void Words_that_would_lose_what_the_letter_needs_are_refused(string lost, string says) => Refused(
        Good with { Body = Good.Body.Replace(lost, "", StringComparison.Ordinal).Trim() }, "body", says);

    [Theory]
    [InlineData("Hello {name}", "{name} is no placeholder of this letter. It has {reference}, {link: …}, {emergency}, {day}")]
    [InlineData("Hello {Reference}", "{Reference} is no placeholder of this letter")]
    [InlineData("Hello {}", "{} is no placeholder of this letter")]
    [InlineData("Hello {reference", "Curly brackets stand around placeholders alone")]
    [InlineData("Hello reference}", "Curly brackets stand around placeholders alone")]
    [InlineData("{reference: mine}", "Write {reference} instead of {reference: mine}")]
    [InlineData("{link: Again}", "Have {link: …} once: it is there 2 times")]
    [InlineData("Please {link: Press here} now", "Put {link: …} on a line of its own")]
    [InlineData("{link: }", "Say what stands on the button")]
    [InlineData("{link}", "Say what stands on the button")]
    [InlineData("See https://other.example/x", "Take the web address https://other.example/x out")]
    [InlineData("See javascript://x", "Take the web address javascript://x out")]
    [InlineData("See WWW.OTHER.EXAMPLE/path", "Take the web address WWW.OTHER.EXAMPLE/path out")]
    [InlineData("See other.example.", "Take the web address other.example out")]
    [InlineData("See <a href=other.example/x>here</a>", "Take the web address other.example/x")]
    [InlineData("A hidden\u200Bword", "plain text, without special codes")]
    public void What_the_letter_cannot_carry_is_refused_with_its_line(string line, string says)
    {
        var problem = Refused(Good with { Body = Good.Body + "\n\n" + line }, "body", says);

        Assert.True(problem.Line is 0 or 7, $"Line {problem.Line}");
    }

    [Theory]
    [InlineData("Write to lead@school.example, or ring 01632 960 001.")]
    [InlineData("It is 5 p.m. on Mon. 3 May, i.e. soon; e.g. today (16.3).")]
    [InlineData("<b>Bold</b> is text, and so is & and \"quoted\".")]
    [InlineData("It opens on {day}: {reference}")]
    public void Ordinary_words_are_taken(string line) =>
        Assert.Empty(TemplateProblems.Of(Good with { Body = Good.Body + "\n\n" + line }, Placeholders));

    [Fact]
    public void A_text_without_end_is_refused() =>
        Refused(Good with { Body = Good.Body + new string('x', 4000) }, "body", "Text must be 4,000 characters or fewer");

    [Fact]
    public void White_space_that_nobody_sees_is_taken_away() => Assert.Equal(
        new TemplateWords("A", "B", "One  two\nthree\n\nfour"),
        TemplateWords.Tidy(" A\t", " B ", "\r\n\r\nOne  two  \r\nthree\r\n\r\n \r\n\r\nfour\r\n"));

    private static TemplateProblem Refused(TemplateWords words, string field, string says)
    {
        var problems = TemplateProblems.Of(words, Placeholders).ToList();
        return Assert.Single(
            problems, p => p.Field == field && p.Message.Contains(says, StringComparison.Ordinal));
    }
}
