using System.Text;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Files;

namespace PolicyFlow.Store.Tests.Files;

public sealed class FolderFileStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policyflow-").FullName;
    private readonly FolderFileStore _files;

    public FolderFileStoreTests() => _files = new FolderFileStore(Path.Combine(_folder, "files"));

    [Fact]
    public async Task A_file_is_read_as_it_was_written_and_replaced_whole()
    {
        await PutAsync("evidence/case-1/abc", "first, and longer than the second");
        await PutAsync("evidence/case-1/abc", "second");

        Assert.Equal("second", await TextAsync("evidence/case-1/abc"));
    }

    [Fact]
    public async Task What_is_not_there_is_nothing()
    {
        await PutAsync("a/b", "x");

        Assert.Null(await _files.OpenAsync("a/c"));
        Assert.Null(await _files.OpenAsync("c/a"));
        await _files.DeleteAsync("c/a");
        await _files.DeleteAsync("a/b");
        await _files.DeleteAsync("a/b");
        Assert.Null(await _files.OpenAsync("a/b"));
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("a/../../outside")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b")]
    [InlineData("a/./b")]
    [InlineData("a\\..\\b")]
    [InlineData("a/.hidden")]
    [InlineData("a b")]
    [InlineData("a\0b")]
    [InlineData("C:evil")]
    [InlineData("")]
    public async Task A_key_never_leads_out_of_the_folder(string key)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => PutAsync(key, "x"));
        await Assert.ThrowsAsync<ArgumentException>(() => _files.OpenAsync(key));
        await Assert.ThrowsAsync<ArgumentException>(() => _files.DeleteAsync(key));
        Assert.Empty(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("draft/", 2)]
    [InlineData("draft/1", 1)]
    [InlineData("dra", 2)]
    [InlineData("", 3)]
    [InlineData("none/", 0)]
    public async Task Files_are_listed_by_the_beginning_of_their_key(string prefix, int expected)
    {
        foreach (var key in new[] { "draft/1/a", "draft/2/b", "evidence/1/c" }) await PutAsync(key, "12345");

        var found = await ListAsync(prefix);

        Assert.Equal(expected, found.Count);
        Assert.All(found, f => Assert.StartsWith(prefix, f.Key, StringComparison.Ordinal));
        Assert.All(found, f => Assert.Equal((5, TimeSpan.Zero), (f.Size, f.WrittenAt.Offset)));
    }

    [Fact]
    public async Task Listing_never_leads_out_of_the_folder() =>
        await Assert.ThrowsAsync<ArgumentException>(() => ListAsync("../"));

    [Fact]
    public async Task A_file_whose_content_breaks_off_never_appears()
    {
        await PutAsync("a/b", "old");

        await Assert.ThrowsAsync<InvalidDataException>(() => _files.PutAsync("a/b", new BreaksOff()));

        Assert.Equal("old", await TextAsync("a/b"));
        Assert.Single(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task PutAsync(string key, string text) =>
        _files.PutAsync(key, new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private async Task<string> TextAsync(string key)
    {
        await using var stream = await _files.OpenAsync(key);
        return await new StreamReader(stream!).ReadToEndAsync();
    }

    private async Task<List<StoredFile>> ListAsync(string prefix)
    {
        var found = new List<StoredFile>();
        await foreach (var file in _files.ListAsync(prefix)) found.Add(file);
        return found;
    }

    private sealed class BreaksOff() : MemoryStream(new byte[10])
    {
        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            destination.Write([1, 2, 3]);
            throw new InvalidDataException();
        }
    }
}
