namespace PolicyFlow.App.Evidence.Export;

/// <summary>Lets a ZIP be written to a web server's answer: the last bytes of each entry come when it is closed, which the
/// library does without awaiting, and a web server refuses that. They wait here for the next write.</summary>
internal sealed class AnswerStream(Stream answer) : Stream
{
    private readonly MemoryStream _waiting = new();
    private long _written;

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _written;
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        _waiting.Write(buffer, offset, count);
        _written += count;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _waiting.Write(buffer);
        _written += buffer.Length;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await SendWaitingAsync(cancellationToken);
        await answer.WriteAsync(buffer, cancellationToken);
        _written += buffer.Length;
    }

    public override void Flush()
    {
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await SendWaitingAsync(cancellationToken);
        await answer.FlushAsync(cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task SendWaitingAsync(CancellationToken cancel)
    {
        if (_waiting.Length == 0) return;
        await answer.WriteAsync(_waiting.GetBuffer().AsMemory(0, (int)_waiting.Length), cancel);
        _waiting.SetLength(0);
    }
}
