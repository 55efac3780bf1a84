using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using SkiaSharp;

namespace PolicyFlow.Evidence.Tests.Running;

/// <summary>Files that people send, and files that somebody made to do harm.</summary>
public static class Samples
{
    /// <summary>Two halves, red and blue, with a random dot so that no two are the same.</summary>
    public static byte[] Png(int width = 400, int height = 200) => Picture(SKEncodedImageFormat.Png, width, height);

    public static byte[] Jpeg(int width = 400, int height = 200) => Picture(SKEncodedImageFormat.Jpeg, width, height);

    /// <summary>A picture that is a script to whatever reads it as one.</summary>
    public static byte[] GifThatIsAScript() =>
    [
        .. "GIF89a"u8, 0x2F, 0x2A, 0x01, 0x00, 0x80, 0x00, 0x00, .. new byte[6], 0x2C, .. new byte[4], 0x01, 0x00, 0x01, 0x00,
        0x00, 0x02, 0x02, 0x44, 0x01, 0x00, 0x3B, .. "*/=1;alert('script in a picture')//"u8,
    ];

    public static byte[] PdfThatIsAPage() => [.. "%PDF-1.7\n<html><script>alert(1)</script></html>"u8];

    public static byte[] Svg() => [.. "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8];

    /// <summary>Says 60,000 by 60,000 pixels in its head, and has next to none.</summary>
    public static byte[] BombOfPixels()
    {
        byte[] head = [.. "IHDR"u8, 0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60, 8, 6, 0, 0, 0];
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(new byte[1_000_000]);
        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk(head), .. Chunk([.. "IDAT"u8, .. packed.ToArray()]), .. Chunk([.. "IEND"u8]),
        ];
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(bytes);
            }
        }

        return file.ToArray();
    }

    /// <summary>A hundred megabytes in a hundred kilobytes.</summary>
    public static byte[] ZipBomb() => Zip(("a.bin", new byte[100_000_000]));

    public static byte[] Word() => Zip(
        ("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", "<w:document/>"u8.ToArray()));

    public static byte[] Email() => Encoding.ASCII.GetBytes(
        "From: Invented Ines <ines@demo.invalid>\r\nDate: Mon, 1 Jun 2026 10:00:00 +0000\r\nSubject: Look\r\n\r\nHello\r\n");

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Picture(SKEncodedImageFormat format, int width, int height)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.Red);
        using var paint = new SKPaint { Color = SKColors.Blue };
        surface.Canvas.DrawRect(width / 2f, 0, width / 2f, height, paint);
        var dot = RandomNumberGenerator.GetBytes(4);
        paint.Color = new SKColor(dot[0], dot[1], dot[2]);
        surface.Canvas.DrawRect(dot[3], 3, 2, 2, paint);
        using var image = surface.Snapshot();
        using var encoded = image.Encode(format, 95);
        return encoded.ToArray();
    }

    private static byte[] Chunk(byte[] typeAndData)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in typeAndData)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320u;
        }

        return [.. Big((uint)typeAndData.Length - 4), .. typeAndData, .. Big(~crc)];
    }

    private static byte[] Big(uint number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];
}
