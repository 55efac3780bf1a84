using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;

namespace PolicyFlow.App.Storing.Inbound;

/// <summary>
/// Mail in a Blob container and its id in a Storage queue. A message of a queue lies in plain sight of operators and
/// holds 48 KB, so it never carries the mail itself.
/// </summary>
/// <param name="queue">Its messages are Base64, as queue triggers expect them.</param>
public sealed class BlobMailStore(BlobContainerClient container, QueueClient queue) : IMailStore
{
    public Task<string> PutAsync(ReadOnlyMemory<byte> raw, CancellationToken cancel = default)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(raw.Span));
        return StorageFailure.GuardAsync(
            async () =>
            {
                await BlobOf(id).UploadAsync(new BinaryData(raw), overwrite: true, cancel);
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

    public Task DeleteAsync(string id, CancellationToken cancel = default) => StorageFailure.GuardAsync(
        () => BlobOf(id).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancel),
        cancel);

    /// <exception cref="ArgumentException">This is not the id of a mail.</exception>
    private BlobClient BlobOf(string id) => id.Length == 64 && id.All(char.IsAsciiHexDigitLower)
        ? container.GetBlobClient($"{id}.eml")
        : throw new ArgumentException("This is not the id of a mail.", nameof(id));
}
