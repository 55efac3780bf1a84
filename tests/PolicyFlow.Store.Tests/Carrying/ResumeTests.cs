using PolicyFlow.App.Keys;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Carrying;
using PolicyFlow.Store.Tests.Proof;

namespace PolicyFlow.Store.Tests.Carrying;

public sealed class ResumeTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("policyflow-").FullName;

    private string File => Path.Combine(_root, "all.export");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("sqlite")]
    [InlineData("tables")]
    public async Task An_import_that_was_interrupted_anywhere_goes_on(string to)
    {
        await using var source = await Installation.OfAsync("sqlite");
        await source.FillAsync();
        await source.ExportAsync(File);
        await using var target = await Installation.OfAsync(to);

        // It breaks off after no step at all, after one, after two … each time a little further.
        var runs = 0;
        for (var steps = 0; await BreaksOffAsync(target, steps); steps++)
        {
            runs++;
            await Assert.ThrowsAsync<StoreUnavailableException>(
                () => new ImportMark(target.Holdings.Files).RefuseAsync("here", default));
        }

        Assert.True(runs >= 3, $"It broke off {runs} times.");
        Assert.Equal(await source.RowsAsync(), await target.RowsAsync());
        Assert.Equal(await source.FilesAsync(), await target.FilesAsync());
    }

    [Fact]
    public async Task A_folder_with_half_an_import_serves_nobody()
    {
        await using var source = await Installation.OfAsync("sqlite");
        await source.FillAsync();
        await source.ExportAsync(File);
        var folder = Path.Combine(_root, "data");
        using (var opened = DataFolder.OpenForImport(folder))
        {
            var files = new App.Storing.Files.FolderFileStore(opened.Files);
            await new ImportMark(files).WriteAsync("an export", default);
        }

        var refused = Assert.Throws<StoreUnavailableException>(() => DataFolder.Open(folder));
        Assert.Contains("Run the import again", refused.Message, StringComparison.Ordinal);
        Assert.Throws<StoreUnavailableException>(() => DataFolder.Look(folder));
    }

    [Fact]
    public async Task Half_an_import_takes_no_other_export()
    {
        await using var source = await Installation.OfAsync("sqlite");
        await source.FillAsync();
        await source.ExportAsync(File);
        await using var target = await Installation.OfAsync("sqlite");
        Assert.True(await BreaksOffAsync(target, 1));
        await source.Store.TellAsync("later", "more words");
        await source.ExportAsync(File + ".2");

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => target.ImportAsync(File + ".2"));

        Assert.Contains("another export", refused.Message, StringComparison.Ordinal);
        await target.ImportAsync(File);
    }

    private async Task<bool> BreaksOffAsync(Installation target, int steps)
    {
        var cut = target.Holdings with { Streams = new PowerCut(target.Holdings.Streams, steps) };
        try
        {
            await new Importer(cut, new WrappingSecrets(new KeysOptions())).RunAsync(File, null);
            return false;
        }
        catch (StoreUnavailableException)
        {
            return true;
        }
    }

    /// <summary>Streams that take a number of steps, then no more.</summary>
    private sealed class PowerCut(IStreamCopies streams, int steps) : IStreamCopies
    {
        private int _left = steps;

        public IAsyncEnumerable<CopiedRow> ReadAllAsync(CancellationToken cancel = default) =>
            streams.ReadAllAsync(cancel);

        public Task WriteAsync(string stream, IReadOnlyList<CopiedRow> rows, CancellationToken cancel = default)
        {
            Step();
            return streams.WriteAsync(stream, rows, cancel);
        }

        public Task FinishAsync(StreamEnd end, CancellationToken cancel = default)
        {
            Step();
            return streams.FinishAsync(end, cancel);
        }

        private void Step()
        {
            if (Interlocked.Decrement(ref _left) < 0) throw new StoreUnavailableException("The power is gone.");
        }
    }
}
