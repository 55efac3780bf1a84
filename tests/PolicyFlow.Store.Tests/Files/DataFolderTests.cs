using PolicyFlow.App.Storing;

namespace PolicyFlow.Store.Tests.Files;

public sealed class DataFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("policyflow-").FullName;

    [Fact]
    public void A_second_start_on_the_same_folder_is_told_so()
    {
        using var first = DataFolder.Open(_root);

        var told = Assert.Throws<StoreUnavailableException>(() => DataFolder.Open(_root));

        Assert.Contains("in use by another PolicyFlow", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_is_free_again_when_the_first_has_ended()
    {
        DataFolder.Open(_root).Dispose();
        DataFolder.Open(_root).Dispose();
    }

    [Fact]
    public void A_folder_is_made_where_there_is_none()
    {
        using var folder = DataFolder.Open(Path.Combine(_root, "deep", "below"));

        Assert.True(Directory.Exists(folder.Files));
        Assert.True(Directory.Exists(folder.Keys));
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_told()
    {
        var path = Path.Combine(_root, "file");
        File.WriteAllText(path, "x");

        Assert.Throws<StoreUnavailableException>(() => DataFolder.Open(path));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
