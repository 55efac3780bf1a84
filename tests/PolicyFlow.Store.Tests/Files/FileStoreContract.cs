using System.Security.Cryptography;
using System.Text;
using PolicyFlow.App.Storing;

namespace PolicyFlow.Store.Tests.Files;

/// <summary>What every store of files must do.</summary>
public abstract class FileStoreContract : IAsyncLifetime
{
    private IFileStore _files = null!;

    public async Task InitializeAsync() => _files = await CreateAsync();

    public abstract Task DisposeAsync();

    protected abstract Task<IFileStore> CreateAsync();

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
    public async Task A_key_never_leads_elsewhere(string key)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => PutAsync(key, "x"));
        await Assert.ThrowsAsync<ArgumentException>(() => _files.OpenAsync(key));
        await Assert.ThrowsAsync<ArgumentException>(() => _files.DeleteAsync(key));
        Assert.Empty(await ListAsync(""));
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
    public async Task Listing_never_leads_elsewhere()
    {
        foreach (var prefix in new[] { "../", "..", "/", "a/../b", ".writing-", "a b" })
            await Assert.ThrowsAsync<ArgumentException>(() => ListAsync(prefix));
    }

    [Fact]
    public async Task A_large_file_comes_back_whole_and_can_be_read_from_any_place()
    {
        var bytes = RandomNumberGenerator.GetBytes(9 * 1024 * 1024);
        await _files.PutAsync("a/large", new MemoryStream(bytes));

        await using var stream = (await _files.OpenAsync("a/large"))!;
        Assert.Equal(bytes.Length, stream.Length);
        stream.Seek(8_000_000, SeekOrigin.Begin);
        var rest = new MemoryStream();
        await stream.CopyToAsync(rest);
        Assert.Equal(bytes[8_000_000..], rest.ToArray());
        stream.Seek(0, SeekOrigin.Begin);
        Assert.Equal(SHA256.HashData(bytes), await SHA256.HashDataAsync(stream));
    }

    [Fact]
    public async Task A_file_whose_content_breaks_off_never_appears()
    {
        await PutAsync("a/b", "old");

        await Assert.ThrowsAsync<InvalidDataException>(() => PutAsync("a/b", new BreaksOff()));

        Assert.Equal("old", await TextAsync("a/b"));
        Assert.Single(await ListAsync(""));
    }

    protected Task PutAsync(string key, Stream content) => _files.PutAsync(key, content);

    protected Task PutAsync(string key, string text) =>
        PutAsync(key, new MemoryStream(Encoding.UTF8.GetBytes(text)));

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

    /// <summary>Gives a few bytes and then fails, as a visitor does whose line breaks.</summary>
    protected sealed class BreaksOff() : MemoryStream(new byte[10])
    {
        public override bool CanSeek => false;

        public override async Task CopyToAsync(
            Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            await destination.WriteAsync(new byte[3], cancellationToken);
            throw new InvalidDataException();
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position > 0 ? throw new InvalidDataException() : base.ReadAsync(buffer[..3], cancellationToken);

        public override Task<int> ReadAsync(
            byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
