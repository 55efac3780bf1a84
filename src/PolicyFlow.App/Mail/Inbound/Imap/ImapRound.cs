using System.Net.Sockets;
using System.Security.Cryptography;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Telemetry;

namespace PolicyFlow.App.Mail.Inbound.Imap;

/// <summary>
/// Looks once into the shared mailbox and takes its unseen mail, one after the other: kept first, then marked as seen,
/// or moved. Nothing is deleted, and nothing is remembered between two looks: the server's own marks tell what is new,
/// and the ledger knows a mail that was kept and not marked before the connection broke.
/// </summary>
public sealed class ImapRound(ImapOptions options, ImapTaking taking, ILogger<ImapRound> log)
{
    private bool _failing;

    /// <returns>How many mails were taken; what went wrong is told in the log, and the next look tries again.</returns>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var taken = new Taken();
        try
        {
            await LookAsync(taken, cancel);
            if (_failing) log.LogInformation("The mailbox can be read again");
            _failing = false;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
        catch (StoreUnavailableException fault)
        {
            log.LogError(fault, "Mail in the mailbox could not be kept; it stays there and is tried again");
        }
        catch (Exception fault) when (IsFaultOfConnection(fault))
        {
            // A server that is away for the night needs no line a minute.
            if (!_failing) log.LogError("The mailbox cannot be read: {Reason}", Describe(fault));
            _failing = true;
            Measured.MailboxFailed();
        }

        return taken.Count;
    }

    private async Task LookAsync(Taken taken, CancellationToken cancel)
    {
        using var client = new ImapClient();
        using var patience = new Patience(TimeSpan.FromSeconds(options.TimeoutSeconds), cancel);
        MailTls.Trust(client, options.TrustedCertificate);
        var security = MailTls.SocketOptions(options.Security, options.Port, tlsPort: 993);
        await client.ConnectAsync(options.Host, options.Port, security, patience.Again());
        await client.AuthenticateAsync(options.User, options.Password, patience.Again());
        var folder = await client.GetFolderAsync(options.Folder, patience.Again());
        var processed = await ProcessedAsync(client, patience);
        await folder.OpenAsync(FolderAccess.ReadWrite, patience.Again());
        var unseen = await folder.SearchAsync(SearchQuery.NotSeen, patience.Again());
        if (unseen.Count > 0)
        {
            var about = await folder.FetchAsync(
                unseen, MessageSummaryItems.UniqueId | MessageSummaryItems.Size | MessageSummaryItems.Flags,
                patience.Again());
            foreach (var mail in about.OrderBy(m => m.UniqueId))
                if (await taking.TakeAsync((ImapFolder)folder, mail, processed, patience)) taken.Count++;
        }

        await client.DisconnectAsync(quit: true, patience.Again());
    }

    /// <returns>Where kept mail goes, or null where it stays.</returns>
    private async Task<IMailFolder?> ProcessedAsync(ImapClient client, Patience patience)
    {
        if (options.Processed.Length == 0) return null;
        try
        {
            return await client.GetFolderAsync(options.Processed, patience.Again());
        }
        catch (FolderNotFoundException)
        {
            var folder = client.GetFolder(client.PersonalNamespaces[0]);
            foreach (var name in options.Processed.Split(client.PersonalNamespaces[0].DirectorySeparator))
            {
                folder = await folder.CreateAsync(name, isMessageFolder: true, patience.Again())
                    ?? throw new FolderNotFoundException(name);
            }

            return folder;
        }
    }

    private static bool IsFaultOfConnection(Exception e) =>
        e is ProtocolException or CommandException or IOException or SocketException or TimeoutException
            or OperationCanceledException or SslHandshakeException or MailKit.Security.AuthenticationException
            or NotSupportedException or ServiceNotConnectedException or ServiceNotAuthenticatedException
            or FolderNotFoundException or FolderNotOpenException or CryptographicException or UnauthorizedAccessException;

    private static string Describe(Exception e) => e switch
    {
        OperationCanceledException or TimeoutException => "the server did not answer in time",
        SslHandshakeException => "the server's certificate is not trusted, or it has no encryption",
        MailKit.Security.AuthenticationException => "the server did not take user name and password",
        NotSupportedException => "the server lacks something that the settings ask for, such as STARTTLS",
        FolderNotFoundException => "the folder that the settings name is not there",
        CryptographicException => "the file of the trusted certificate cannot be read",
        _ => "the connection failed: " + PlainText.Line(e.Message, 300),
    };

    private sealed class Taken
    {
        public int Count { get; set; }
    }
}
