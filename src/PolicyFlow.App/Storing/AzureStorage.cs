using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using PolicyFlow.App.Keys;
using PolicyFlow.App.Storing.Blobs;
using PolicyFlow.App.Storing.Inbound;
using PolicyFlow.App.Storing.Tables;

namespace PolicyFlow.App.Storing;

/// <summary>The stores on Azure Storage, made of one set of options.</summary>
public sealed class AzureStorage
{
    private readonly AzureStorageOptions _options;
    private readonly BlobContainerClient _files;
    private readonly BlobContainerClient _mail;
    private readonly BlobContainerClient _events;
    private readonly QueueClient _queue;
    private readonly QueueClient _eventQueue;

    /// <exception cref="ArgumentException">The options do not do; the message names what is missing.</exception>
    public AzureStorage(AzureStorageOptions options)
    {
        var problems = string.Join(' ', options.Problems());
        if (problems.Length > 0) throw new ArgumentException(problems, nameof(options));
        _options = options;
        var blobs = Blobs();
        (_files, _mail, _events) = (Container("files"), Container("mail"), Container("mail-events"));
        var queues = Queues();
        (_queue, _eventQueue) = (queues.GetQueueClient(NameOf("mail")), queues.GetQueueClient(NameOf("mail-events")));
        Cases = new TablesCaseStore(new TablesStoreOptions(Tables(), Container("bodies"), options.Name));
        Files = new BlobFileStore(_files);
        var arrivals = Arrivals.Temporary();
        Mail = new BlobMailStore(_mail, _queue, arrivals);
        Keys = new KeyContainer(Container("keys"));
        MailEvents = new BlobMailStore(_events, _eventQueue, arrivals);

        BlobContainerClient Container(string of) => blobs.GetBlobContainerClient(NameOf(of));
    }

    public TablesCaseStore Cases { get; }

    /// <summary>Evidence, drafts and the lists behind the seals.</summary>
    public IFileStore Files { get; }

    public IMailStore Mail { get; }

    /// <summary>The key rings.</summary>
    public IKeyBlobs Keys { get; }

    /// <summary>What happened to mail that was sent.</summary>
    public IMailStore MailEvents { get; }

    /// <summary>The queue that says which mail waits.</summary>
    public string MailQueue => _queue.Name;

    /// <summary>The queue that says which events wait.</summary>
    public string MailEventQueue => _eventQueue.Name;

    /// <summary>Creates tables, containers and queues where they are missing.</summary>
    /// <exception cref="StoreUnavailableException">Storage does not answer, or refuses the access.</exception>
    public async Task CreateAsync(CancellationToken cancel = default)
    {
        await Cases.CreateAsync(cancel);
        await StorageFailure.GuardAsync(
            async () =>
            {
                await Task.WhenAll(
                    _files.CreateIfNotExistsAsync(cancellationToken: cancel),
                    _mail.CreateIfNotExistsAsync(cancellationToken: cancel),
                    _events.CreateIfNotExistsAsync(cancellationToken: cancel),
                    _queue.CreateIfNotExistsAsync(cancellationToken: cancel),
                    _eventQueue.CreateIfNotExistsAsync(cancellationToken: cancel));
                return true;
            },
            cancel);
    }

    private string NameOf(string what) => $"{_options.Name.ToLowerInvariant()}-{what}";

    private TableServiceClient Tables()
    {
        var how = WithRetries(new TableClientOptions());
        return _options.ConnectionString is { Length: > 0 } connection
            ? new TableServiceClient(connection, how)
            : new TableServiceClient(_options.TableService, _options.Credential, how);
    }

    private BlobServiceClient Blobs()
    {
        var how = WithRetries(new BlobClientOptions());
        return _options.ConnectionString is { Length: > 0 } connection
            ? new BlobServiceClient(connection, how)
            : new BlobServiceClient(_options.BlobService, _options.Credential, how);
    }

    private QueueServiceClient Queues()
    {
        // As queue triggers expect it.
        var how = WithRetries(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        return _options.ConnectionString is { Length: > 0 } connection
            ? new QueueServiceClient(connection, how)
            : new QueueServiceClient(_options.QueueService, _options.Credential, how);
    }

    private T WithRetries<T>(T options)
        where T : ClientOptions
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.Delay = _options.RetryDelay;
        options.Retry.MaxRetries = _options.Retries;
        options.Retry.NetworkTimeout = _options.Timeout;
        return options;
    }
}
