using System.Text;
using PolicyFlow.App.Evidence.Previews;
using PolicyFlow.Evidence.Tests.Running;
using SkiaSharp;

namespace PolicyFlow.Evidence.Tests.Previews;

public sealed class PictureMakerTests
{
    [Fact]
    public void A_picture_is_made_anew_and_smaller()
    {
        var original = Samples.Png(1000, 500);

        using var made = SKBitmap.Decode(PictureMaker.Make(original, PreviewLook.Clear, 320));

        Assert.Equal((320, 160), (made.Width, made.Height));
        Assert.True(made.GetPixel(40, 100) is { Red: > 200, Blue: < 60 });
        Assert.True(made.GetPixel(280, 100) is { Blue: > 200, Red: < 60 });
    }

    [Fact]
    public void Nothing_of_the_originals_bytes_is_in_it()
    {
        var secret = "gps 52.1 north, kept by the camera";
        byte[] original = [.. Samples.Jpeg(), .. Encoding.ASCII.GetBytes(secret)];

        var made = PictureMaker.Make(original, PreviewLook.Clear, 320)!;

        Assert.DoesNotContain(secret, Encoding.Latin1.GetString(made), StringComparison.Ordinal);
    }

    [Fact]
    public void Blurred_nothing_can_be_made_out_any_more()
    {
        using var made = SKBitmap.Decode(PictureMaker.Make(Samples.Png(400, 400), PreviewLook.Blurred, 320));

        Assert.Equal((320, 320), (made.Width, made.Height));
        // Between the halves the colours run into each other over many pixels, where the original has a sharp edge.
        var between = Enumerable.Range(0, 320).Count(x => made.GetPixel(x, 160) is { Red: > 40 and < 215, Blue: > 40 and < 215 });
        Assert.True(between > 15, $"{between}");
    }

    [Fact]
    public void Grey_has_no_colour()
    {
        using var made = SKBitmap.Decode(PictureMaker.Make(Samples.Png(), PreviewLook.Grey, 320));

        var pixel = made.GetPixel(40, 80);
        Assert.True(Math.Abs(pixel.Red - pixel.Blue) < 8 && Math.Abs(pixel.Red - pixel.Green) < 8, pixel.ToString());
    }

    [Fact]
    public void A_bomb_of_pixels_is_refused_by_its_head()
    {
        var bomb = Samples.BombOfPixels();
        using var codec = SKCodec.Create(SKData.CreateCopy(bomb));
        Assert.Equal((60_000, 60_000), (codec.Info.Width, codec.Info.Height));
        var before = Environment.WorkingSet;

        Assert.Null(PictureMaker.Make(bomb, PreviewLook.Blurred, 320));

        Assert.True(Environment.WorkingSet - before < 100_000_000);
    }

    [Fact]
    public void A_file_that_was_cut_off_anywhere_does_no_harm()
    {
        var whole = Samples.Png();
        for (var length = 0; length < whole.Length; length += 7)
        {
            var made = PictureMaker.Make(whole[..length], PreviewLook.Clear, 320);
            if (made is null) continue;
            using var read = SKBitmap.Decode(made);
            Assert.NotNull(read);
        }
    }

    [Fact]
    public void A_picture_that_is_a_script_becomes_a_picture_or_nothing()
    {
        var made = PictureMaker.Make(Samples.GifThatIsAScript(), PreviewLook.Clear, 320);

        Assert.DoesNotContain("alert", Encoding.Latin1.GetString(made ?? []), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("%PDF-1.7")]
    [InlineData("no picture")]
    public void What_is_no_picture_gives_none(string text) =>
        Assert.Null(PictureMaker.Make(Encoding.ASCII.GetBytes(text), PreviewLook.Clear, 320));
}
