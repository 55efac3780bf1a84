using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using PolicyFlow.App.Mail.Inbound.Doors;

namespace PolicyFlow.App.Storing.Inbound;

/// <summary>
/// Mail in a Blob container and its id in a Storage queue. A message of a queue lies in plain sight of operators and
/// holds 48 KB, so it never carries the mail itself.
/// </summary>
/// <param name="queue">Its messages are Base64, as queue triggers expect them.</param>
/// <param name="arrivals">A mail is brought to this machine before it is read.</param>
public sealed class BlobMailStore(BlobContainerClient container, QueueClient queue, Arrivals arrivals) : IMailStore
{
    public async Task<string> PutAsync(ReadOnlyMemory<byte> raw, CancellationToken cancel = default)
    {
        using var stream = Bytes.Read(raw);
        return await PutAsync(stream, cancel);
    }

    public async Task<string> PutAsync(Stream raw, CancellationToken cancel = default)
    {
        raw.Position = 0;
        var id = Convert.ToHexStringLower(await SHA256.HashDataAsync(raw, cancel));
        return await StorageFailure.GuardAsync(
            async () =>
            {
                raw.Position = 0;
                await BlobOf(id).UploadAsync(raw, overwrite: true, cancel);
                // It never expires: a mail that nobody could work on for a week is still a mail.
                await queue.SendMessageAsync(id, timeToLive: TimeSpan.FromSeconds(-1), cancellationToken: cancel);
                return id;
            },
            cancel);
    }

    public async IAsyncEnumerable<(string Id, DateTimeOffset At)> AllAsync(
        [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var blobs = container.GetBlobsAsync(cancellationToken: cancel).GetAsyncEnumerator(cancel);
        while (await StorageFailure.GuardAsync(() => blobs.MoveNextAsync().AsTask(), cancel))
        {
            yield return (
                Path.GetFileNameWithoutExtension(blobs.Current.Name),
                blobs.Current.Properties.LastModified ?? DateTimeOffset.MinValue);
        }
    }

    public Task<byte[]?> ReadAsync(string id, CancellationToken cancel = default) => StorageFailure.GuardAsync(
        async () =>
        {
            try
            {
                return (await BlobOf(id).DownloadContentAsync(cancel)).Value.Content.ToArray();
            }
            catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.BlobNotFound)
            {
                return null;
            }
        },
        cancel);

    public async Task<Stream?> OpenAsync(string id, CancellationToken cancel = default)
    {
        var blob = BlobOf(id);
        var copy = await StorageFailure.GuardAsync(() => Task.FromResult(arrivals.New()), cancel);
        try
        {
            await StorageFailure.GuardAsync(() => blob.DownloadToAsync(copy, cancel), cancel);
            copy.Position = 0;
            return copy;
        }
        catch (StoreUnavailableException fault)
            when (fault.InnerException is RequestFailedException { ErrorCode: var code } && code == BlobErrorCode.BlobNotFound)
        {
            await copy.DisposeAsync();
            return null;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    public Task DeleteAsync(string id, CancellationToken cancel = default) => StorageFailure.GuardAsync(
        () => BlobOf(id).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancel),
        cancel);

    /// <exception cref="ArgumentException">This is not the id of a mail.</exception>
    private BlobClient BlobOf(string id) => id.Length == 64 && id.All(char.IsAsciiHexDigitLower)
        ? container.GetBlobClient($"{id}.eml")
        : throw new ArgumentException("This is not the id of a mail.", nameof(id));
}
