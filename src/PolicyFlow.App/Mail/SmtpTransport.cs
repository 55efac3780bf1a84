using System.Net.Sockets;
using System.Security.Cryptography;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace PolicyFlow.App.Mail;

/// <summary>Sends by SMTP, one connection a mail.</summary>
public sealed class SmtpTransport(SmtpOptions options) : IMailTransport
{
    public async Task<MailResult> SendAsync(OutgoingMail mail, CancellationToken cancel = default)
    {
        if (MailCheck.Problem(mail) is { } problem)
            return new MailResult.RefusedForGood(problem) { Trouble = MailTrouble.Content };

        var handed = new HandedOver();
        using var client = new SmtpClient();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(options.TimeoutSeconds));
        client.Timeout = options.TimeoutSeconds * 1000;
        try
        {
            MailTls.Trust(client, options.TrustedCertificate);
            var security = MailTls.SocketOptions(options.Security, options.Port, tlsPort: 465);
            await client.ConnectAsync(options.Host, options.Port, security, limit.Token);
            if (options.User.Length > 0)
                await client.AuthenticateAsync(options.User, options.Password, limit.Token);
            using var message = MimeMail.Build(mail, options);
            var answer = await client.SendAsync(message, limit.Token, handed);
            await SayGoodbyeAsync(client, limit.Token);
            return new MailResult.Accepted(OneLine(answer));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
        catch (SmtpCommandException e)
        {
            return Judge(e);
        }
        catch (Exception e) when (IsFaultOfConnection(e))
        {
            return new MailResult.TryLater(Describe(e), OutOfReach: true)
            {
                Trouble = TroubleOf(e),
                PerhapsTaken = handed.Begun,
            };
        }
    }

    // A server that says 5xx to the recipient or the mail means it; one that says so to the sender, or before, has a
    // quarrel with our settings, and the mail must not be lost over that.
    private static MailResult Judge(SmtpCommandException e)
    {
        var reason = OneLine($"{(int)e.StatusCode} {e.Message}");
        var aboutThisMail = e.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;
        return aboutThisMail && (int)e.StatusCode is >= 500 and < 600
            ? new MailResult.RefusedForGood(reason) { Trouble = TroubleOf(e) }
            : new MailResult.TryLater(reason) { Trouble = TroubleOf(e) };
    }

    private static MailTrouble TroubleOf(SmtpCommandException e) => e.ErrorCode switch
    {
        SmtpErrorCode.SenderNotAccepted => MailTrouble.Sender,
        SmtpErrorCode.RecipientNotAccepted => MailTrouble.Recipient,
        SmtpErrorCode.MessageNotAccepted => MailTrouble.Content,
        _ => MailTrouble.Other,
    };

    private static MailTrouble TroubleOf(Exception e) => e switch
    {
        OperationCanceledException or TimeoutException => MailTrouble.Timeout,
        SslHandshakeException or CryptographicException => MailTrouble.Certificate,
        MailKit.Security.AuthenticationException => MailTrouble.Password,
        NotSupportedException => MailTrouble.NoEncryption,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } =>
            MailTrouble.NoSuchHost,
        SocketException => MailTrouble.NotListening,
        _ => MailTrouble.Dropped,
    };

    private static bool IsFaultOfConnection(Exception e) =>
        e is ProtocolException or IOException or SocketException or TimeoutException or OperationCanceledException
            or SslHandshakeException or MailKit.Security.AuthenticationException or NotSupportedException
            or ServiceNotConnectedException or ServiceNotAuthenticatedException or CryptographicException;

    private static string Describe(Exception e) => e switch
    {
        OperationCanceledException or TimeoutException => "The mail server did not answer in time.",
        SslHandshakeException => "The mail server's certificate is not trusted, or it has no encryption.",
        MailKit.Security.AuthenticationException => "The mail server did not take user name and password.",
        NotSupportedException => "The mail server lacks something that the settings ask for, such as STARTTLS.",
        CryptographicException => "The file of the trusted certificate cannot be read.",
        _ => OneLine("The connection to the mail server failed: " + e.Message),
    };

    // The mail is the server's by now; how it says goodbye changes nothing.
    private static async Task SayGoodbyeAsync(SmtpClient client, CancellationToken cancel)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancel);
        }
        catch (Exception e) when (IsFaultOfConnection(e) || e is SmtpCommandException)
        {
        }
    }

    private static string OneLine(string text)
    {
        var line = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        return line.Length > 300 ? line[..300] : line;
    }

    /// <summary>Knows whether the mail itself was on its way over the line: if that breaks then, the server may have
    /// it.</summary>
    private sealed class HandedOver : ITransferProgress
    {
        public bool Begun { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => Begun = true;

        public void Report(long bytesTransferred) => Begun = true;
    }
}
