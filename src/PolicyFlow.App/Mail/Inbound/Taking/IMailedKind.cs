using PolicyFlow.App.Mail.Inbound.Pen;
using PolicyFlow.App.Mail.Inbound.Reading;

namespace PolicyFlow.App.Mail.Inbound.Taking;

/// <summary>One kind of case that mail can belong to.</summary>
public interface IMailedKind
{
    /// <summary>What the stream ids of its cases begin with.</summary>
    string Prefix { get; }

    /// <summary>Whether a mail belongs to a case that something in it led to, and who of the case wrote it.</summary>
    /// <returns>Null where it does not, or there is no such case.</returns>
    internal Task<MailMatch?> MatchAsync(string stream, ReadMail mail, MatchedBy by, CancellationToken cancel);

    /// <summary>Who of a case wrote a mail that a person joins to it.</summary>
    /// <param name="party">Whose it is, as that person said; not the reporter's.</param>
    /// <returns>Null where there is no such case.</returns>
    internal Task<MailMatch?> MatchAsync(string stream, ReadMail mail, PenParty party, CancellationToken cancel);

    /// <summary>Puts a mail into its case; whoever wrote it is not its reporter. Working on the mail again does the same again.
    /// </summary>
    /// <param name="raw">Can seek.</param>
    internal Task ReceiveAsync(MailMatch match, ReadMail mail, Stream raw, CancellationToken cancel);
}
