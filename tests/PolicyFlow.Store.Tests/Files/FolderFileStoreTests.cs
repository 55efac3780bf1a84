using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Files;

namespace PolicyFlow.Store.Tests.Files;

public sealed class FolderFileStoreTests : FileStoreContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policyflow-").FullName;

    [Fact]
    public async Task Nothing_is_left_of_a_file_that_broke_off_nor_written_beside_the_folder()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => PutAsync("a/b", new BreaksOff()));
        await Assert.ThrowsAsync<ArgumentException>(() => PutAsync("../outside", "x"));

        Assert.Empty(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
    }

    public override Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    protected override Task<IFileStore> CreateAsync() =>
        Task.FromResult<IFileStore>(new FolderFileStore(Path.Combine(_folder, "files")));
}
