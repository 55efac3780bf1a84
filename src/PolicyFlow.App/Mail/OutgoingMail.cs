namespace PolicyFlow.App.Mail;

/// <summary>Why a mail was sent by itself, as RFC 3834 names it; it keeps other machines from answering.</summary>
public enum AutoSubmitted
{
    /// <summary>The program had a reason of its own.</summary>
    Generated,

    /// <summary>It answers a mail, such as a receipt.</summary>
    Replied,
}

/// <summary>One mail to one address.</summary>
/// <param name="MessageId">Without angle brackets. The same mail sent again has the same one.</param>
/// <param name="Text">The plain part; it says everything.</param>
/// <param name="Html">The same as HTML, or null.</param>
public sealed record OutgoingMail(
    string MessageId, string To, string? ToName, string Subject, string Text, string? Html)
{
    public AutoSubmitted AutoSubmitted { get; init; } = AutoSubmitted.Generated;

    /// <summary>Where answers go; the sender where null.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>The Message-ID that this mail follows, without angle brackets.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>Marks a mail that we send to ourselves, see <see cref="Inbound.Loop.LoopToken"/>; null for all others.
    /// </summary>
    public string? LoopToken { get; init; }

    /// <summary>A child may be at risk, or a person waits for it at this moment: it goes ahead of whatever waits for its
    /// turn.</summary>
    public bool Urgent { get; init; }

    /// <summary>One of very many that may take their time: it leaves half of the room to all other mail.</summary>
    public bool Bulk { get; init; }
}

/// <summary>What became of a mail at the first server on its way.</summary>
public abstract record MailResult
{
    private MailResult()
    {
    }

    /// <summary>The server took it over.</summary>
    /// <param name="Answer">What the server said, for the timeline.</param>
    public sealed record Accepted(string Answer) : MailResult;

    /// <summary>It will never be taken as it is: the address or the mail itself is at fault.</summary>
    public sealed record RefusedForGood(string Reason) : MailResult
    {
        public MailTrouble Trouble { get; init; } = MailTrouble.Recipient;
    }

    /// <summary>It was not taken this time: the server is busy, out of reach, or our settings are wrong.</summary>
    /// <param name="OutOfReach">The server did not answer at all: other mails would fare alike.</param>
    public sealed record TryLater(string Reason, bool OutOfReach = false) : MailResult
    {
        public MailTrouble Trouble { get; init; } = MailTrouble.Other;

        /// <summary>How long to wait at least, where there is a reason to.</summary>
        public TimeSpan? RetryAfter { get; init; }

        /// <summary>The line broke after the mail was handed over and before an answer came: nobody here knows whether it was
        /// taken. Sent again, it may arrive twice, under the same Message-ID.</summary>
        public bool PerhapsTaken { get; init; }

        /// <summary>It only waits for its turn: nobody was asked, and nothing failed.</summary>
        public bool Untried { get; init; }
    }
}

/// <summary>Hands mails to whatever carries them.</summary>
public interface IMailTransport
{
    /// <summary>Tries once. Answers, never throws, for whatever the other side does.</summary>
    Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancel = default);
}
