using PolicyFlow.App.Mail.Templates;
using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.Letters.Tests.Templates;

public sealed class TemplateFileTests
{
    private static readonly TemplateWords Words = new("[{reference}] News", "News", "One\n\nTwo");

    [Theory]
    [InlineData("Subject: [{reference}] News\nTitle: News\n\nOne\n\nTwo\n")]
    [InlineData("\uFEFFSubject:[{reference}] News\r\nTitle:  News\r\n\r\nOne\r\n\r\n\r\nTwo  \r\n\r\n")]
    public void A_file_is_read_whatever_wrote_it(string text) => Assert.Equal(Words, TemplateFile.Read(text).Words);

    [Theory]
    [InlineData("", 1)]
    [InlineData("Title: News\nSubject: News\n\nOne", 1)]
    [InlineData("Subject: News", 2)]
    [InlineData("Subject: News\nNews\n\nOne", 2)]
    [InlineData("Subject: News\nTitle: News\nOne", 3)]
    public void What_is_no_template_is_refused_with_its_line(string text, int line)
    {
        var (words, at, problem) = TemplateFile.Read(text);

        Assert.Null(words);
        Assert.Equal(line, at);
        Assert.NotEmpty(problem);
    }

    [Fact]
    public void A_problem_of_the_text_names_the_line_of_the_file() => Assert.Equal(
        6, TemplateFile.LineOf(new TemplateProblem("body", "Wrong", 3)));
}
