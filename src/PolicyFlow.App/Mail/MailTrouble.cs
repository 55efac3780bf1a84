namespace PolicyFlow.App.Mail;

/// <summary>What kept a mail from being taken, as far as it can be told.</summary>
public enum MailTrouble
{
    Other,

    /// <summary>The name of the server is not known.</summary>
    NoSuchHost,

    /// <summary>Nothing listens there.</summary>
    NotListening,

    /// <summary>No answer came in time.</summary>
    Timeout,

    /// <summary>The line broke.</summary>
    Dropped,

    /// <summary>The certificate is not trusted, or is another server's.</summary>
    Certificate,

    /// <summary>The server offers no encryption, and the settings ask for it.</summary>
    NoEncryption,

    /// <summary>User name and password were not taken.</summary>
    Password,

    /// <summary>The server does not let us send from this address; at SendGrid the sender is not verified.</summary>
    Sender,

    /// <summary>The recipient was not taken.</summary>
    Recipient,

    /// <summary>The mail itself was not taken: its words, its size.</summary>
    Content,

    /// <summary>SendGrid does not know the API key, or does not any more.</summary>
    Key,

    /// <summary>SendGrid knows the API key, and it may not send mail.</summary>
    KeyRights,

    /// <summary>The account has sent all that it may.</summary>
    Credit,

    /// <summary>Too many requests for now.</summary>
    TooMany,

    /// <summary>The service has trouble of its own.</summary>
    Service,
}
