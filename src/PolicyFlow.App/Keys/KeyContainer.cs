using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using PolicyFlow.App.Storing;

namespace PolicyFlow.App.Keys;

/// <summary>Key rings in a Blob container, which is created when there is none.</summary>
public sealed class KeyContainer(BlobContainerClient container) : IKeyBlobs
{
    private bool _there;

    public string Place => $"the Blob container {container.Name}";

    public IReadOnlyList<KeyBlob> ReadAll() => Ask("read", () => container.GetBlobs()
        .OrderBy(b => b.Name, StringComparer.Ordinal)
        .Select(b => new KeyBlob(b.Name, container.GetBlobClient(b.Name).DownloadContent().Value.Content.ToArray()))
        .ToList());

    public bool TryCreate(string name, byte[] content) => Ask("written", () =>
    {
        try
        {
            Upload(name, content, new BlobRequestConditions { IfNoneMatch = ETag.All });
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status is 409 or 412)
        {
            return false;
        }
    });

    public void Replace(string name, byte[] content) => Ask("written", () => Upload(name, content, null));

    private bool Upload(string name, byte[] content, BlobRequestConditions? conditions)
    {
        container.GetBlobClient(name).Upload(
            BinaryData.FromBytes(content), new BlobUploadOptions { Conditions = conditions });
        return true;
    }

    private T Ask<T>(string what, Func<T> request)
    {
        try
        {
            if (!_there) container.CreateIfNotExists();
            _there = true;
            return request();
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException)
        {
            throw new StoreUnavailableException($"The keys in {Place} could not be {what}.", failure);
        }
    }
}
