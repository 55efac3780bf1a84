namespace PolicyFlow.Domain.Takedown;

/// <summary>What the mail service that took a mail in found out about one thing.</summary>
public enum MailVerdict
{
    /// <summary>Nobody whom we trust said anything.</summary>
    Unknown,

    /// <summary>The sender's domain says nothing about it.</summary>
    None,
    Pass,
    Fail,
}

/// <summary>How the three checks of a sender's address ended. They tell about a domain, never about a person.</summary>
public sealed record MailVerdicts(MailVerdict Spf, MailVerdict Dkim, MailVerdict Dmarc)
{
    public static readonly MailVerdicts NotKnown = new(MailVerdict.Unknown, MailVerdict.Unknown, MailVerdict.Unknown);

    /// <summary>The address failed: whoever sent it may be somebody else.</summary>
    public bool Failed => Dmarc == MailVerdict.Fail
        || (Dmarc is MailVerdict.Unknown or MailVerdict.None && Spf == MailVerdict.Fail && Dkim is not MailVerdict.Pass);

    /// <summary>The address is what the sender's own domain stands for. The other two may stand for another one.</summary>
    public bool Passed => Dmarc == MailVerdict.Pass;
}
