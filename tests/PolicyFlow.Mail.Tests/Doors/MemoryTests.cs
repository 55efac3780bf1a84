using System.Net;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Doors;

/// <summary>Alone, since other tests allocate too.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public sealed class AloneForMemory;

[Collection(nameof(MemoryTests))]
public sealed class MemoryTests : IDisposable
{
    private const int Megabyte = 1024 * 1024;
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task A_mail_of_25_MB_is_never_in_memory_as_a_whole()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        await PostAsync(site, Megabyte);
        await site.WorkAsync();

        var (small, smallWorked) = await AllocatedAsync(site, 5 * Megabyte);
        var (large, largeWorked) = await AllocatedAsync(site, 25 * Megabyte);

        Assert.InRange(large, 0, 8L * Megabyte);
        Assert.InRange(large - small, long.MinValue, 4L * Megabyte);
        Assert.InRange(largeWorked - smallWorked, long.MinValue, 4L * Megabyte);
    }

    public void Dispose() => _folder.Dispose();

    /// <returns>What was allocated until it was kept, and until it was a case.</returns>
    private static async Task<(long Kept, long Worked)> AllocatedAsync(InboundSite site, int size)
    {
        var begin = GC.GetTotalAllocatedBytes(precise: true);
        await PostAsync(site, size);
        var kept = GC.GetTotalAllocatedBytes(precise: true);
        await site.WorkAsync();
        return (kept - begin, GC.GetTotalAllocatedBytes(precise: true) - kept);
    }

    private static async Task PostAsync(InboundSite site, int size)
    {
        var mail = Letter.Of("plain", ("plain-1@", $"plain-{size}@"));
        using var content = new StreamContent(new Zeros(mail, size));
        content.Headers.ContentType = new("message/rfc822");
        using var answer = await site.Http.PostAsync($"/hooks/email/{InboundSite.Secret}", content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>A mail that is made while it is read, so that the sender holds none of it either.</summary>
    private sealed class Zeros(byte[] beginning, int more) : Stream
    {
        private int _position;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => beginning.Length + (long)more;
        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(Math.Min(count, 64 * 1024), Length - _position);
            for (var n = 0; n < read; n++, _position++)
                buffer[offset + n] = _position < beginning.Length ? beginning[_position] : Filling(_position);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private static byte Filling(int position) => (position % 76) == 0 ? (byte)'\n' : (byte)'x';
    }
}
