using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using PolicyFlow.App.Storing.Files;

namespace PolicyFlow.App.Storing.Blobs;

/// <summary>Files in a Blob container, under their keys. A blob appears only when all of it has arrived.</summary>
public sealed class BlobFileStore(BlobContainerClient container) : IFileStore
{
    public async Task PutAsync(string key, Stream content, CancellationToken cancel = default)
    {
        var blob = BlobOf(key);
        await StorageFailure.GuardAsync(() => blob.UploadAsync(content, overwrite: true, cancel), cancel);
    }

    public Task<Stream?> OpenAsync(string key, CancellationToken cancel = default)
    {
        var blob = BlobOf(key);
        return StorageFailure.GuardAsync(
            async () =>
            {
                try
                {
                    return await blob.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancel);
                }
                catch (RequestFailedException failure) when (failure.ErrorCode == BlobErrorCode.BlobNotFound)
                {
                    return null;
                }
            },
            cancel);
    }

    public async Task DeleteAsync(string key, CancellationToken cancel = default)
    {
        var blob = BlobOf(key);
        await StorageFailure.GuardAsync(
            () => blob.DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancel), cancel);
    }

    public async IAsyncEnumerable<StoredFile> ListAsync(
        string prefix, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        FileKey.CheckBeginning(prefix);
        var options = new GetBlobsOptions { Prefix = prefix };
        await using var blobs = container.GetBlobsAsync(options, cancel).GetAsyncEnumerator(cancel);
        while (await StorageFailure.GuardAsync(() => blobs.MoveNextAsync().AsTask(), cancel))
        {
            var (name, about) = (blobs.Current.Name, blobs.Current.Properties);
            yield return new StoredFile(name, about.ContentLength ?? 0, about.LastModified ?? DateTimeOffset.MinValue);
        }
    }

    private BlobClient BlobOf(string key)
    {
        FileKey.Check(key);
        return container.GetBlobClient(key);
    }
}
