using System.Text.RegularExpressions;
using PolicyFlow.Domain.People;

namespace PolicyFlow.App.Mail;

/// <summary>Refuses whatever could become a second header, before any mail library sees it.</summary>
public static partial class MailCheck
{
    public const int MaxSubject = 200;

    /// <summary>Null where the mail may go, else the reason.</summary>
    public static string? Problem(OutgoingMail mail) =>
        !EmailAddress.IsGood(mail.To) ? "The recipient's address is not an email address."
        : mail.ReplyTo is not null && !EmailAddress.IsGood(mail.ReplyTo) ? "The reply address is not an email address."
        : !MessageId().IsMatch(mail.MessageId) ? "The Message-ID is not one."
        : mail.InReplyTo is not null && !MessageId().IsMatch(mail.InReplyTo) ? "The Message-ID replied to is not one."
        : HasBreak(mail.ToName) ? "The recipient's name has a line break or a control character."
        : HasBreak(mail.Subject) ? "The subject has a line break or a control character."
        : mail.Subject.Length is 0 or > MaxSubject ? $"The subject must have 1 to {MaxSubject} characters."
        : HasBreak(mail.LoopToken) ? "The mark of a mail to ourselves has a line break or a control character."
        : mail.ToName?.Length > DisplayName.MaxLength ? "The recipient's name is too long."
        : null;

    private static bool HasBreak(string? text) =>
        text is not null && text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029');

    [GeneratedRegex(@"\A[A-Za-z0-9._+=-]{1,180}@[A-Za-z0-9.-]{1,120}\z", RegexOptions.CultureInvariant)]
    private static partial Regex MessageId();
}
