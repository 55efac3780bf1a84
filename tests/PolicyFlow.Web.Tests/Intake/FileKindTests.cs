using System.Text;
using PolicyFlow.App.Intake.Reading;

namespace PolicyFlow.Web.Tests.Intake;

public sealed class FileKindTests
{
    [Theory]
    [InlineData("89504E470D0A1A0A0000000D49484452", "image/png")]
    [InlineData("FFD8FFE000104A464946000101000001", "image/jpeg")]
    [InlineData("52494646AAAAAAAA5745425056503820", "image/webp")]
    [InlineData("00000024667479706865696300000000", "image/heic")]
    [InlineData("00000024667479706D69663100000000", "image/heic")]
    [InlineData("255044462D312E370A25E2E3CFD30A31", "application/pdf")]
    public void A_picture_or_pdf_is_known_by_its_first_bytes(string head, string type) =>
        Assert.Equal(type, FileKind.Of(Convert.FromHexString(head)));

    [Theory]
    [InlineData("<html><script>alert(1)</script>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'>")]
    [InlineData("MZ......")]
    [InlineData("RIFF....WAVEfmt ")]
    [InlineData("GIF89a..........")]
    [InlineData("....ftypmp42....")]
    [InlineData("%PD")]
    [InlineData("")]
    public void Anything_else_is_refused(string head) => Assert.Null(FileKind.Of(Encoding.ASCII.GetBytes(head)));
}
