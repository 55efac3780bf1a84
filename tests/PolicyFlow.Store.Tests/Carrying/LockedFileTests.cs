using System.Security.Cryptography;
using System.Text;
using PolicyFlow.App.Storing.Proof;
using PolicyFlow.Store.Tests.Contract;
using PolicyFlow.Store.Tests.Proof;

namespace PolicyFlow.Store.Tests.Carrying;

public sealed class LockedFileTests : IDisposable
{
    private const string Case = "case-1";
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes("the bytes of a picture");
    private static readonly string Sha256 = Convert.ToHexStringLower(SHA256.HashData(Bytes));
    private readonly string _root = Directory.CreateTempSubdirectory("policyflow-").FullName;

    private string File => Path.Combine(_root, "all.export");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("sqlite", "tables")]
    [InlineData("tables", "sqlite")]
    public async Task Locked_bytes_stay_behind_with_their_copies_and_all_else_arrives(string from, string to)
    {
        await using var source = await Installation.OfAsync(from);
        await using var target = await Installation.OfAsync(to);
        await FillAsync(source, "content-locked");

        var exported = await source.ExportAsync(File);
        var imported = await target.ImportAsync(File);

        Assert.Equal((2, 1), (exported.LockedFiles, exported.Counts.Files));
        Assert.Equal((exported.LockedFiles, exported.Counts), (imported.LockedFiles, imported.Counts));
        Assert.Equal(await source.RowsAsync(), await target.RowsAsync());
        Assert.Equal(["evidence/case-1/other"], await KeysAsync(target));
        Assert.True((await new ChainVerifier(target.Store).VerifyAsync()).IsWhole);
    }

    [Fact]
    public async Task What_was_unlocked_is_carried_again()
    {
        await using var source = await Installation.OfAsync("sqlite");
        await FillAsync(source, "content-locked", "content-unlocked");

        var exported = await source.ExportAsync(File);

        Assert.Equal((0, 3), (exported.LockedFiles, exported.Counts.Files));
    }

    private static async Task FillAsync(Installation installation, params string[] events)
    {
        await installation.Store.TellAsync(Case, "words");
        for (var n = 0; n < events.Length; n++)
        {
            await installation.Store.AppendAsync(Make.Write(
                Case, n + 1, events[n], Make.Event(events[n], $$"""{"items":[],"files":["{{Sha256}}"]}""")));
        }

        foreach (var (key, bytes) in ((string, byte[])[])
                 [($"evidence/{Case}/{Sha256}", Bytes), ("draft/d1/file", Bytes), ($"evidence/{Case}/other", [1, 2, 3])])
        {
            using var content = new MemoryStream(bytes);
            await installation.Holdings.Files.PutAsync(key, content);
        }
    }

    private static async Task<List<string>> KeysAsync(Installation installation)
    {
        var keys = new List<string>();
        await foreach (var file in installation.Holdings.OwnFilesAsync(default)) keys.Add(file.Key);
        return keys;
    }
}
