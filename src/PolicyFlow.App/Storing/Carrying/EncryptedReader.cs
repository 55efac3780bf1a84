namespace PolicyFlow.App.Storing.Carrying;

/// <summary>Reads an encrypted export from any place in it, as the directory of a zip file wants.</summary>
internal sealed class EncryptedReader : Stream
{
    private const int Whole = EncryptedChunks.Size + EncryptedChunks.TagSize;

    private readonly FileStream _file;
    private readonly EncryptedChunks _chunks;
    private readonly long _last;
    private byte[] _chunk = [];
    private long _number = -1;

    /// <exception cref="InvalidDataException">Another passphrase, or the file was cut off or changed.</exception>
    public EncryptedReader(FileStream file, string passphrase)
    {
        _file = file;
        var salt = new byte[EncryptedChunks.SaltSize];
        file.Position = EncryptedChunks.Magic.Length;
        if (file.ReadAtLeast(salt, salt.Length, throwOnEndOfStream: false) < salt.Length)
            throw new InvalidDataException();
        _chunks = new EncryptedChunks(passphrase, salt);
        var sealedLength = file.Length - EncryptedChunks.HeaderSize;
        if (sealedLength < EncryptedChunks.TagSize) throw new InvalidDataException();
        _last = Math.Max(0, (sealedLength - 1) / Whole);
        Length = sealedLength - ((_last + 1) * EncryptedChunks.TagSize);
        Load(_last);
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position { get; set; }

    public static bool IsEncrypted(FileStream file)
    {
        var magic = new byte[EncryptedChunks.Magic.Length];
        file.Position = 0;
        var read = file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return read == magic.Length && magic.AsSpan().SequenceEqual(EncryptedChunks.Magic);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (Position >= Length || buffer.Length == 0) return 0;
        Load(Position / EncryptedChunks.Size);
        var from = (int)(Position % EncryptedChunks.Size);
        var part = Math.Min(buffer.Length, _chunk.Length - from);
        _chunk.AsSpan(from, part).CopyTo(buffer);
        Position += part;
        return part;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => Position,
        _ => Length,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _chunks.Dispose();
            _file.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Load(long number)
    {
        if (number == _number) return;
        var chunk = new byte[Math.Min(Whole, _file.Length - EncryptedChunks.HeaderSize - (number * Whole))];
        _file.Position = EncryptedChunks.HeaderSize + (number * Whole);
        _file.ReadExactly(chunk);
        (_chunk, _number) = (_chunks.Decrypt(number, number == _last, chunk), number);
    }
}
