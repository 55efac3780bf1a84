using Azure.Storage.Blobs;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Blobs;
using PolicyFlow.Testing;

namespace PolicyFlow.Store.Tests.Files;

public sealed class BlobFileStoreTests : FileStoreContract
{
    private BlobContainerClient _container = null!;

    public override Task DisposeAsync() => _container.DeleteIfExistsAsync();

    protected override async Task<IFileStore> CreateAsync()
    {
        var azurite = await Azurite.SharedAsync();
        _container = new BlobContainerClient(azurite.ConnectionString, $"files-{Guid.NewGuid():N}");
        await _container.CreateAsync();
        return new BlobFileStore(_container);
    }
}
