using PolicyFlow.App.Mail;
using Names = PolicyFlow.Domain.Takedown.Letters;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>What the letters to the affected person say: a reference and a link to her own page. Others may see her mail,
/// so neither what happened nor what is asked stands in it.</summary>
public static class AffectedTexts
{
    /// <param name="url">The private link to her page.</param>
    public static (string Subject, MailContent Content) Of(string letter, string reference, string url)
    {
        var (title, text) = letter switch
        {
            Names.AffectedPage => (
                "A private page for you",
                "There is a page for you alone. It tells how things stand and what you can decide, and it offers you "
                + "support. You do not have to do anything."),
            Names.ComplainantPack => (
                "Something for you to read",
                "There is something new on your private page, and you decide whether you want to do it. You may ask us for "
                + "help with it, or say no."),
            Names.PoliceConsent => (
                "A question for you",
                "There is a question on your private page. Please answer it within 24 hours if you can; you may say yes or "
                + "no. If you do not answer, a manager calls you."),
            _ => throw new ArgumentException($"{letter} is not a letter to the affected person.", nameof(letter)),
        };
        return ($"[{reference}] {title}", new MailContent(
            title,
            new MailBlock.Paragraph(text),
            new MailBlock.Facts(("Reference", reference)),
            new MailBlock.Button("Open your page", url),
            new MailBlock.Paragraph(
                "The link is yours: whoever has it can open the page, so do not pass this letter on. If you or somebody else "
                + "is in danger now, call 999.")));
    }
}
