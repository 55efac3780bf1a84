using PolicyFlow.App.Mail;
using Names = PolicyFlow.Domain.Takedown.Letters;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>What the letter to a member of staff says who is asked to remove content (17.2): a reference and a link. The
/// request itself stands on the page only.</summary>
public static class AuthorTexts
{
    /// <param name="url">The private link to the request.</param>
    public static (string Subject, MailContent Content) Of(string letter, string reference, string url) =>
        letter != Names.AuthorRequest
            ? throw new ArgumentException($"{letter} is not a letter to somebody who is asked to remove content.", nameof(letter))
            : ($"[{reference}] A request to you", new MailContent(
                "A request to you",
                new MailBlock.Paragraph(
                    "A manager asks something of you under the social media policy. The page below says what, until when to "
                    + "answer, and whom you can talk to."),
                new MailBlock.Facts(("Reference", reference)),
                new MailBlock.Button("Read the request", url),
                new MailBlock.Paragraph(
                    "The link is yours: please do not pass this letter on. If the page is not available, speak to your "
                    + "manager.")));
}
