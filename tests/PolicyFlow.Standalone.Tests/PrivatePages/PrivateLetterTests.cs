using Microsoft.Extensions.Logging.Abstractions;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Templates;
using PolicyFlow.App.Takedown.Letters;
using Names = PolicyFlow.Domain.Takedown.Letters;

namespace PolicyFlow.Standalone.Tests.PrivatePages;

public sealed class PrivateLetterTests
{
    private const string Link = "https://policyflow.example/yours/secret";

    private static readonly LetterTexts Texts = new(
        new SiteOptions { PublicAddress = "https://policyflow.example", NetworkName = "Demo Network" },
        new TemplateWriter(new TemplateBook(), NullLogger<TemplateWriter>.Instance));

    [Theory]
    [InlineData(Names.AffectedPage)]
    [InlineData(Names.ComplainantPack)]
    [InlineData(Names.PoliceConsent)]
    [InlineData(Names.AuthorRequest)]
    public void A_letter_with_a_private_link_carries_reference_and_link_and_says_nothing_of_the_case(string letter)
    {
        var (subject, content) = letter == Names.AuthorRequest
            ? Texts.ToAuthor(letter, "PF-TEST", Link)
            : Texts.ToAffected(letter, "PF-TEST", Link);
        var text = subject + "\n" + new MailLayout("Demo Network", demo: false).Lay(content).Text;

        Assert.StartsWith("[PF-TEST] ", subject, StringComparison.Ordinal);
        Assert.Contains(Link, text, StringComparison.Ordinal);
        foreach (var detail in (string[])["police", "threat", "website", "remove", "abuse", "harm"])
            Assert.DoesNotContain(detail, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Other_letters_are_not_theirs()
    {
        Assert.Throws<ArgumentException>(() => Texts.ToAffected(Names.Notice, "PF-TEST", Link));
        Assert.Throws<ArgumentException>(() => Texts.ToAuthor(Names.AffectedPage, "PF-TEST", Link));
    }
}
