using PolicyFlow.App.Mail;
using PolicyFlow.App.Takedown.Letters;
using Names = PolicyFlow.Domain.Takedown.Letters;

namespace PolicyFlow.Standalone.Tests.PrivatePages;

public sealed class PrivateLetterTests
{
    private const string Link = "https://policyflow.example/yours/secret";

    [Theory]
    [InlineData(Names.AffectedPage)]
    [InlineData(Names.ComplainantPack)]
    [InlineData(Names.PoliceConsent)]
    [InlineData(Names.AuthorRequest)]
    public void A_letter_with_a_private_link_carries_reference_and_link_and_says_nothing_of_the_case(string letter)
    {
        var (subject, content) = letter == Names.AuthorRequest
            ? AuthorTexts.Of(letter, "PF-TEST", Link)
            : AffectedTexts.Of(letter, "PF-TEST", Link);
        var text = subject + "\n" + new MailLayout("Demo Network", demo: false).Lay(content).Text;

        Assert.StartsWith("[PF-TEST] ", subject, StringComparison.Ordinal);
        Assert.Contains(Link, text, StringComparison.Ordinal);
        foreach (var detail in (string[])["police", "threat", "website", "remove", "abuse", "harm"])
            Assert.DoesNotContain(detail, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Other_letters_are_not_theirs()
    {
        Assert.Throws<ArgumentException>(() => AffectedTexts.Of(Names.Notice, "PF-TEST", Link));
        Assert.Throws<ArgumentException>(() => AuthorTexts.Of(Names.AffectedPage, "PF-TEST", Link));
    }
}
