using System.Buffers.Binary;
using System.Text;

namespace PolicyFlow.Mail.Tests.Reading.Making;

/// <summary>Writes the format in which an old Outlook packs a mail, as far as these tests need it.</summary>
internal sealed class Tnef
{
    private const int Body = 0x1000;
    private const int Rtf = 0x1009;
    private const int Html = 0x1013;
    private const int AttachObject = 0x3701;
    private const int AttachMethod = 0x3705;
    private const int AttachName = 0x3707;

    private readonly List<byte> _bytes = [];
    private readonly List<byte[]> _properties = [];
    private readonly List<Action> _attachments = [];

    public Tnef()
    {
        _bytes.AddRange(Number(0x223E9F78));
        _bytes.AddRange([1, 0]);
        Attribute(1, 0x00089006, Number(0x00010000));
        Attribute(1, 0x00069007, [.. Number(1252), .. Number(0)]);
    }

    public Tnef WithText(string words) => With(Binary(Body, 0x001E, [.. Encoding.Latin1.GetBytes(words), 0]));

    public Tnef WithHtml(string html) => With(Binary(Html, 0x0102, Encoding.ASCII.GetBytes(html)));

    /// <summary>Rich text in its frame, left uncompressed as the frame allows.</summary>
    public Tnef WithRtf(string rtf)
    {
        var raw = Encoding.ASCII.GetBytes(rtf);
        return With(Binary(
            Rtf, 0x0102, [.. Number(raw.Length + 12), .. Number(raw.Length), .. "MELA"u8, .. Number(0), .. raw]));
    }

    public Tnef WithFile(string name, byte[] content)
    {
        _attachments.Add(() =>
        {
            Rendering();
            Attribute(2, 0x00018010, [.. Encoding.Latin1.GetBytes(name), 0]);
            Attribute(2, 0x0006800F, content);
            var title = Binary(AttachName, 0x001E, [.. Encoding.Latin1.GetBytes(name), 0]);
            Properties(2, 0x00069005, [title, Long(AttachMethod, 1)]);
        });
        return this;
    }

    public Tnef WithMessage(byte[] tnef)
    {
        byte[] message = [0x07, 0x03, 0x02, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0x46, .. tnef];
        _attachments.Add(() =>
        {
            Rendering();
            Properties(2, 0x00069005, [Long(AttachMethod, 5), Binary(AttachObject, 0x000D, message)]);
        });
        return this;
    }

    public byte[] ToBytes()
    {
        Properties(1, 0x00069003, _properties);
        foreach (var attachment in _attachments) attachment();
        return [.. _bytes];
    }

    private Tnef With(byte[] property)
    {
        _properties.Add(property);
        return this;
    }

    private void Rendering() => Attribute(2, 0x00069002, [1, 0, 0xFF, 0xFF, 0xFF, 0xFF, .. new byte[8]]);

    private void Properties(byte level, int id, List<byte[]> properties) =>
        Attribute(level, id, [.. Number(properties.Count), .. properties.SelectMany(p => p)]);

    private void Attribute(byte level, int id, byte[] data)
    {
        _bytes.Add(level);
        _bytes.AddRange(Number(id));
        _bytes.AddRange(Number(data.Length));
        _bytes.AddRange(data);
        var sum = data.Sum(b => b) & 0xFFFF;
        _bytes.AddRange([(byte)sum, (byte)(sum >> 8)]);
    }

    private static byte[] Long(int id, int value) => [.. Number((id << 16) | 0x0003), .. Number(value)];

    private static byte[] Binary(int id, int type, byte[] value)
    {
        var padding = new byte[(4 - (value.Length % 4)) % 4];
        return [.. Number((id << 16) | type), .. Number(1), .. Number(value.Length), .. value, .. padding];
    }

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
