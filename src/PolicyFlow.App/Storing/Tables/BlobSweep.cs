using Azure.Storage.Blobs.Models;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>Finds blobs that no body needs.</summary>
internal sealed class BlobSweep(StoreTables tables, StreamRows streams)
{
    public async Task<int> RunAsync(TimeSpan olderThan, CancellationToken cancel)
    {
        var swept = 0;
        var container = tables.Options.Bodies;
        var pages = container.GetBlobsAsync(cancellationToken: cancel).AsPages();
        await foreach (var page in pages.WithCancellation(cancel))
        {
            // Both times are the service's: clocks of instances differ.
            var before = (page.GetRawResponse().Headers.Date ?? DateTimeOffset.MinValue) - olderThan;
            var old = page.Values.Where(blob => blob.Properties.LastModified <= before).ToList();
            var deleted = await tables.EachAsync(
                old,
                async (blob, token) => !await IsNeededAsync(blob, token)
                    && await container.DeleteBlobIfExistsAsync(
                        blob.Name, DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: token),
                cancel);
            swept += deleted.Count(gone => gone);
        }

        return swept;
    }

    private async Task<bool> IsNeededAsync(BlobItem blob, CancellationToken cancel)
    {
        var parts = blob.Name.Split('/');
        var row = await streams.FindAsync(KeyText.Decode(parts[0]), BodyRow.First + parts[1], cancel);
        return row is not null && BodyRow.BlobOf(row) == blob.Name;
    }
}
