using System.Collections.Immutable;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Templates;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Mail.Templates;
using Names = PolicyFlow.Domain.Takedown.Letters;

namespace PolicyFlow.Letters.Tests.Templates;

public sealed class ChangedTemplateTests
{
    private static readonly TemplateWords Changed = new(
        "[{reference}] <New> & \"read\"", "A report", "<b>Please</b> look & decide.\nSoon.\n\nReference: {reference}\n\n{link: Look <now>}");

    [Fact]
    public void Both_parts_say_what_the_changed_template_says_and_html_is_text()
    {
        var (subject, content) = Texts(Changed).ToPerson(Names.NewReport, "PF-TEST-TEST");
        var parts = ShippedMails.Layout.Lay(content);

        Assert.Equal("[PF-TEST-TEST] <New> & \"read\"", subject);
        Assert.StartsWith(
            "<b>Please</b> look & decide.\nSoon.\n\nReference: PF-TEST-TEST\n\nLook <now>:\n"
            + "https://policyflow.example/cases/PF-TEST-TEST\n\n", parts.Text, StringComparison.Ordinal);
        Assert.Contains("<p>&lt;b&gt;Please&lt;/b&gt; look &amp; decide.<br>Soon.</p>", parts.Html, StringComparison.Ordinal);
        Assert.Contains("<strong>Reference</strong></td><td>PF-TEST-TEST</td>", parts.Html, StringComparison.Ordinal);
        Assert.Contains(">Look &lt;now&gt;</a>", parts.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", parts.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_template_that_this_release_cannot_use_never_costs_an_alert()
    {
        var broken = Texts(Changed with { Body = "{something-of-another-release}" });

        var (subject, content) = broken.ToPerson(Names.NewReport, "PF-TEST-TEST");
        var shipped = ShippedMails.Texts.ToPerson(Names.NewReport, "PF-TEST-TEST");

        Assert.Equal(
            (shipped.Subject, ShippedMails.Layout.Lay(shipped.Content)), (subject, ShippedMails.Layout.Lay(content)));
    }

    [Fact]
    public void What_a_value_says_is_never_read_as_a_placeholder()
    {
        var (_, content) = ShippedMails.Texts.ToPerson(Names.NewReport, "{link: Elsewhere}");

        Assert.Equal(1, content.Blocks.Count(b => b is MailBlock.Button));
        Assert.Contains("Reference: {link: Elsewhere}", ShippedMails.Layout.Lay(content).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_of_a_letter_that_this_release_does_not_have_is_passed_over()
    {
        var book = new TemplateBook();

        book.Take([("tell-something-new", new TemplateState(Changed, 2, []))]);

        Assert.Null(book.Find("tell-something-new"));
        Assert.Equal(MailTemplates.All.Count, book.All.Count);
    }

    private static LetterTexts Texts(TemplateWords words)
    {
        var book = new TemplateBook();
        book.Take([(Names.NewReport, new TemplateState(words, 2, ImmutableList<TemplateProposal>.Empty))]);
        return new LetterTexts(ShippedMails.Site, ShippedMails.Writer(book));
    }
}
