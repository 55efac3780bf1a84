using System.IO.Compression;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Probe.Tests.Running;

namespace PolicyFlow.Probe.Tests.Fetching;

/// <summary>What looks cost. Alone, since the memory of a process is shared by all of its tests.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}

[Collection(Alone.Name)]
public sealed class MemoryTests(Looker looker) : IClassFixture<Looker>
{
    private static readonly byte[] Piece = new byte[64 * 1024];

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("gzip, gzip")]
    public async Task A_bomb_is_unpacked_up_to_the_limit(string packing)
    {
        var bomb = new MemoryStream();
        using (var stream = Pack(bomb, packing))
        {
            for (var i = 0; i < 800; i++) stream.Write(Piece); // 50 MB
        }

        looker.Site.Bytes("/bomb", bomb.ToArray(), "text/html", ("Content-Encoding", packing));
        var before = GC.GetTotalAllocatedBytes();

        var look = await looker.LookAsync("/bomb");

        Assert.Equal(ItemStatus.CannotTell, look.Status);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 20_000_000);
    }

    // Warmed up first: what stays behind after that is what grows with each look.
    [Fact]
    public async Task Many_looks_leave_nothing_behind()
    {
        looker.Site.Page("/many", Pages.Long($"<p>{new string('x', 100_000)}</p>"));
        using var probe = Looker.Probe(
            Looker.Patient, Looker.Knows([.. Enumerable.Range(0, 50).Select(i => ($"h{i}.example", "127.0.0.1"))]));
        async Task LookAsync(int count)
        {
            for (var i = 0; i < count; i++)
                Assert.Equal("first-look", (await probe.LookAsync(looker.Site.Url("/many", $"h{i % 50}.example"), null)).Why);
        }

        await LookAsync(100);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await LookAsync(500);

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 10_000_000);
    }

    private static Stream Pack(Stream to, string packing) => packing switch
    {
        "br" => new BrotliStream(to, CompressionLevel.Fastest, leaveOpen: true),
        "deflate" => new ZLibStream(to, CompressionLevel.Fastest, leaveOpen: true),
        "gzip, gzip" => new GZipStream(new GZipStream(to, CompressionLevel.Fastest), CompressionLevel.Fastest),
        _ => new GZipStream(to, CompressionLevel.Fastest, leaveOpen: true),
    };
}
