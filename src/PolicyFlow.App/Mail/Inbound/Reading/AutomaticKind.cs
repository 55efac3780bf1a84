namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>What sends mail in place of a person.</summary>
internal enum AutomaticKind
{
    /// <summary>A machine answers or tells something for somebody: absence, a ticket number, an alarm.</summary>
    AutoReply,

    /// <summary>A mail server reports that a mail did not arrive, or was complained about.</summary>
    Bounce,

    /// <summary>Sent to many at once: a mailing list, a newsletter.</summary>
    List,

    /// <summary>A mail was opened, or an invitation answered.</summary>
    Receipt,

    /// <summary>A mail of ours has come back to us.</summary>
    OwnMail,
}

/// <summary>Why a mail is taken to be automatic.</summary>
/// <param name="Sign">A few words for the log; nothing that anybody wrote.</param>
internal sealed record AutomaticSign(AutomaticKind Kind, string Sign);
