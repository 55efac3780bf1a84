using System.Security.Cryptography;

namespace PolicyFlow.App.Storing.Carrying;

/// <summary>Encrypts what is written, chunk by chunk. The file below stays open.</summary>
internal sealed class EncryptedWriter : Stream
{
    private readonly Stream _file;
    private readonly EncryptedChunks _chunks;
    private readonly byte[] _buffer = new byte[EncryptedChunks.Size];
    private int _filled;
    private long _number;
    private bool _ended;

    public EncryptedWriter(Stream file, string passphrase)
    {
        var salt = RandomNumberGenerator.GetBytes(EncryptedChunks.SaltSize);
        (_file, _chunks) = (file, new EncryptedChunks(passphrase, salt));
        file.Write(EncryptedChunks.Magic);
        file.Write(salt);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            // A full chunk is written only when more comes: the last one is marked.
            if (_filled == _buffer.Length) WriteChunk(last: false);
            var part = Math.Min(buffer.Length, _buffer.Length - _filled);
            buffer[..part].CopyTo(_buffer.AsSpan(_filled));
            _filled += part;
            buffer = buffer[part..];
        }
    }

    public override void Flush()
    {
        // Only whole chunks are written.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_ended)
        {
            _ended = true;
            WriteChunk(last: true);
            _chunks.Dispose();
        }

        base.Dispose(disposing);
    }

    private void WriteChunk(bool last)
    {
        _file.Write(_chunks.Encrypt(_number++, last, _buffer.AsSpan(0, _filled)));
        _filled = 0;
    }
}
