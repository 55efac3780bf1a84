using SkiaSharp;

namespace PolicyFlow.App.Evidence.Previews;

/// <summary>Makes a new picture from the pixels of one that a stranger sent: nothing of the original's bytes is in it, no
/// place where it was taken, no hidden second file. What claims to be too large is refused by what its head says, before any
/// pixel is decoded.</summary>
internal static class PictureMaker
{
    /// <summary>Most pixels that a picture may claim.</summary>
    private const long MostPixels = 100_000_000;

    /// <summary>Most pixels that are decoded: JPEG and WebP are decoded smaller than they are.</summary>
    private const long MostDecoded = 30_000_000;

    private const int LongestSide = 30_000;

    /// <summary>Pixels on the longer side of a blurred picture, before it is made large again.</summary>
    private const int Coarse = 9;

    private const int Quality = 82;

    private static readonly SKSamplingOptions Smooth = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    private static readonly HashSet<SKEncodedImageFormat> Formats =
        [SKEncodedImageFormat.Png, SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Webp, SKEncodedImageFormat.Gif];

    /// <summary>Whether <see cref="Make"/> may know the kind of file.</summary>
    public static bool Knows(string contentType) =>
        contentType is "image/png" or "image/jpeg" or "image/webp" or "image/gif";

    /// <param name="side">Pixels on the longer side at most.</param>
    /// <returns>A JPEG, or null where there is no picture to be made of it.</returns>
    public static byte[]? Make(byte[] original, PreviewLook look, int side)
    {
        using var data = SKData.CreateCopy(original);
        using var codec = SKCodec.Create(data);
        if (codec is null || !Formats.Contains(codec.EncodedFormat)) return null;
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if (width < 1 || height < 1 || width > LongestSide || height > LongestSide || (long)width * height > MostPixels)
            return null;
        var size = codec.GetScaledDimensions(Math.Min(1f, (float)side / Math.Max(width, height)));
        if ((long)size.Width * size.Height > MostDecoded) return null;
        using var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        var read = codec.GetPixels(bitmap.Info, bitmap.GetPixels());
        // Of a file that was cut off there is what came before the cut.
        if (read is not (SKCodecResult.Success or SKCodecResult.IncompleteInput)) return null;
        using var image = SKImage.FromBitmap(bitmap);
        return Draw(image, codec.EncodedOrigin, look, side);
    }

    private static byte[]? Draw(SKImage image, SKEncodedOrigin origin, PreviewLook look, int side)
    {
        var upright = Turned(origin) ? new SKSizeI(image.Height, image.Width) : new SKSizeI(image.Width, image.Height);
        var scale = Math.Min(1f, (float)side / Math.Max(upright.Width, upright.Height));
        var shown = new SKSizeI(Math.Max(1, (int)(upright.Width * scale)), Math.Max(1, (int)(upright.Height * scale)));
        using var drawn = Upright(image, origin, upright, look == PreviewLook.Blurred ? Shrunk(shown) : shown, look);
        if (drawn is null) return null;
        if (look != PreviewLook.Blurred) return Encode(drawn);
        using var surface = SKSurface.Create(new SKImageInfo(shown.Width, shown.Height));
        surface.Canvas.DrawImage(drawn, new SKRect(0, 0, shown.Width, shown.Height), new SKSamplingOptions(SKFilterMode.Linear));
        using var blurred = surface.Snapshot();
        return Encode(blurred);
    }

    private static SKImage? Upright(SKImage image, SKEncodedOrigin origin, SKSizeI upright, SKSizeI to, PreviewLook look)
    {
        using var surface = SKSurface.Create(new SKImageInfo(to.Width, to.Height));
        if (surface is null) return null;
        using var paint = new SKPaint();
        using var grey = look == PreviewLook.Grey ? SKColorFilter.CreateColorMatrix(Greys) : null;
        paint.ColorFilter = grey;
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale((float)to.Width / upright.Width, (float)to.Height / upright.Height);
        var turn = Turn(origin, upright.Width, upright.Height);
        surface.Canvas.Concat(in turn);
        surface.Canvas.DrawImage(image, 0, 0, Smooth, paint);
        return surface.Snapshot();
    }

    private static SKSizeI Shrunk(SKSizeI size)
    {
        var scale = Math.Min(1f, (float)Coarse / Math.Max(size.Width, size.Height));
        return new SKSizeI(Math.Max(1, (int)(size.Width * scale)), Math.Max(1, (int)(size.Height * scale)));
    }

    private static byte[] Encode(SKImage image)
    {
        using var encoded = image.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return encoded.ToArray();
    }

    private static bool Turned(SKEncodedOrigin origin) => origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop
        or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;

    /// <summary>A camera may lie on its side and say so; w and h are those of the upright picture.</summary>
    private static SKMatrix Turn(SKEncodedOrigin origin, float w, float h) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, w, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, w, -1, 0, h, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, h, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    private static readonly float[] Greys =
    [
        0.2126f, 0.7152f, 0.0722f, 0, 0, 0.2126f, 0.7152f, 0.0722f, 0, 0, 0.2126f, 0.7152f, 0.0722f, 0, 0, 0, 0, 0, 1, 0,
    ];
}
