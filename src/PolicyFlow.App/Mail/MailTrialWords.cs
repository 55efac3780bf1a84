namespace PolicyFlow.App.Mail;

/// <summary>What to do about a mail that was not taken, for whoever set up the sending.</summary>
internal static class MailTrialWords
{
    public static string Of(MailTrouble trouble, MailWay way) =>
        way.SendGrid is null ? OfServer(trouble, way.Smtp!) : OfSendGrid(trouble, way.SendGrid);

    private static string OfServer(MailTrouble trouble, SmtpOptions smtp) => trouble switch
    {
        MailTrouble.NoSuchHost =>
            $"There is no server called {smtp.Host}. Check Mail:Smtp:Host, and that this machine can look up names.",
        MailTrouble.NotListening =>
            $"Nothing answers there. Check Mail:Smtp:Host and Mail:Smtp:Port (587 for most, 465 for some), and that no "
            + "firewall stands between.",
        MailTrouble.Timeout =>
            "It did not answer in time. Check Mail:Smtp:Host and Mail:Smtp:Port, and that no firewall swallows the "
            + "connection. A port that expects TLS from the first byte (465) needs Mail:Smtp:Security Tls.",
        MailTrouble.Certificate =>
            "Its certificate is not trusted, or is for another name. Use the name that stands in the certificate as "
            + "Mail:Smtp:Host, or name your own authority's certificate in Mail:Smtp:TrustedCertificate. If the port "
            + "expects TLS from the first byte, set Mail:Smtp:Security to Tls.",
        MailTrouble.NoEncryption =>
            "It offers no encryption, or no way to sign in that PolicyFlow knows. PolicyFlow sends nothing in plain unless "
            + "Mail:Smtp:Security is None, which is for a relay on the same machine.",
        MailTrouble.Password =>
            "It did not take user name and password. Check Mail:Smtp:User and Mail:Smtp:Password; some providers ask for "
            + "a password made for programs.",
        MailTrouble.Sender =>
            $"It does not let you send from {smtp.From}. Check Mail:Smtp:From, and that this user may send from it.",
        MailTrouble.Recipient => "It does not take mail for that address. Try another one, of your own organisation.",
        MailTrouble.Content => "It did not take the mail as it is, perhaps for spam.",
        MailTrouble.Dropped => "The connection broke before it had answered.",
        _ => "It did not take the mail this time. Its own words say more:",
    };

    private static string OfSendGrid(MailTrouble trouble, SendGridOptions service) => trouble switch
    {
        MailTrouble.NoSuchHost =>
            $"There is no server at {service.ApiAddress}. Check SendGrid:ApiAddress, and that this machine can look up names.",
        MailTrouble.NotListening =>
            $"Nothing answers at {service.ApiAddress}. Check SendGrid:ApiAddress, and that a firewall lets HTTPS out.",
        MailTrouble.Timeout => "SendGrid did not answer in time. The mail may still have been taken.",
        MailTrouble.Dropped => "The connection broke before SendGrid had answered. The mail may still have been taken.",
        MailTrouble.Certificate =>
            "The certificate there is not trusted. A proxy in between that reads encrypted traffic may be the cause.",
        MailTrouble.Key =>
            "SendGrid does not know the API key (401). Check SendGrid:ApiKey; a key is shown once only, so make a new one "
            + "in doubt. An account kept in the EU has its own address: https://api.eu.sendgrid.com in SendGrid:ApiAddress.",
        MailTrouble.KeyRights =>
            "SendGrid knows the API key, and it may not send mail (403). Give it the right Mail Send, or make a new key "
            + "that has it.",
        MailTrouble.Sender =>
            $"SendGrid does not let you send from {service.From}: the sender is not verified. Authenticate its domain "
            + "(Settings, Sender Authentication), or put another address into SendGrid:From.",
        MailTrouble.Credit => "The SendGrid account has sent all the mail that it may. Look at its plan.",
        MailTrouble.TooMany => "SendGrid asks to wait: too many requests for now (429). Try again in some minutes.",
        MailTrouble.Service => "SendGrid has trouble of its own. Look at its status page, and try again later.",
        MailTrouble.Recipient => "SendGrid does not take mail for that address. Check its spelling.",
        MailTrouble.Content => "SendGrid did not take the mail as it is.",
        _ => "SendGrid did not take the mail. Its answer says more:",
    };
}
