using System.Text;
using PolicyFlow.Mail.Tests.Reading.Making;

namespace PolicyFlow.Mail.Tests.Reading;

/// <summary>Words that lie within something else.</summary>
public sealed class PackedTests
{
    private const string WinMail = "Content-Type: application/ms-tnef; name=winmail.dat";

    private static readonly byte[] Inner = Raw.Of($"Content-Type: text/plain; charset=utf-8\n\n{Raw.Words}\n");

    [Fact]
    public void Winmail_brings_its_files_and_words_that_stand_nowhere_else()
    {
        var tnef = new Tnef().WithText("Words in there.")
            .WithFile("photo.png", Raw.Png).WithFile("notes.doc", [1, 2]).ToBytes();

        using var alone = Raw.Read(Raw.Parts("multipart/mixed", Raw.Base64(WinMail, tnef)));
        using var beside = Raw.Read(Raw.Parts("multipart/mixed", Raw.Text("Words beside."), Raw.Base64(WinMail, tnef)));

        Assert.Equal("Words in there.", alone.Text);
        Assert.Equal("Words beside.", beside.Text);
        Assert.Equal(["photo.png"], beside.Files.Select(f => f.Name));
        Assert.Equal(1, beside.OtherAttachments);
    }

    [Fact]
    public void Winmail_may_hold_nothing_but_rich_text()
    {
        const string Rtf = @"{\rtf1\ansi\ansicpg1252\fromtext \deff0{\fonttbl{\f0\fswiss Arial;}}{\*\generator Demo;}"
            + @"\uc1\pard\plain\deftab360 \f0\fs20 Please look at\par the caf\'e9 page\tab now \u8364?5 \{now\}.\par }";

        Assert.Equal(
            "Please look at\nthe café page\tnow €5 {now}.",
            Raw.TextOf(Raw.Mail($"{WinMail}\nContent-Transfer-Encoding: base64",
                Convert.ToBase64String(new Tnef().WithRtf(Rtf).ToBytes()))));
    }

    [Fact]
    public void Winmail_may_hold_html() => Assert.Equal("Please look", Raw.TextOf(Raw.Parts(
        "multipart/mixed", Raw.Base64(WinMail, new Tnef().WithHtml("<p>Please <b>look</b></p>").ToBytes()))));

    [Fact]
    public void Winmails_within_each_other_end()
    {
        var tnef = new Tnef().WithText("The innermost.").ToBytes();
        for (var n = 0; n < 300; n++) tnef = new Tnef().WithMessage(tnef).ToBytes();

        using var mail = Raw.Read(Raw.Parts("multipart/mixed", Raw.Text("Outside."), Raw.Base64(WinMail, tnef)));

        Assert.Equal("Outside.", mail.Text);
    }

    [Fact]
    public void A_signature_beside_the_words_is_no_attachment()
    {
        using var mail = Raw.Read(Raw.Parts(
            "multipart/signed; protocol=\"application/pkcs7-signature\"; micalg=sha-256", Raw.Text(Raw.Words),
            Raw.Base64("Content-Type: application/pkcs7-signature; name=smime.p7s", Signing.Around(Inner, detached: true))));

        Assert.Equal((Raw.Words, 0), (mail.Text, mail.OtherAttachments));
    }

    [Theory]
    [InlineData("application/pkcs7-mime; smime-type=signed-data; name=smime.p7m")]
    [InlineData("application/x-pkcs7-mime; name=smime.p7m")]
    public void Words_within_a_signature_are_read(string type) => Assert.Equal(Raw.Words, Raw.TextOf(
        Of($"Content-Type: {type}", Signing.Around(Signing.Around(Inner) is var once
            ? Raw.Of(Raw.Base64("Content-Type: application/pkcs7-mime", once)) : []))));

    [Fact]
    public void What_is_locked_is_kept_for_a_person()
    {
        byte[][] locked =
        [
            Of("Content-Type: application/pkcs7-mime; smime-type=enveloped-data", Signing.Locked(Inner)),
            Of("Content-Type: application/pkcs7-mime", [0x30, 0x80, 1, 2, 3]),
            Raw.Parts("multipart/encrypted; protocol=\"application/pgp-encrypted\"",
                "Content-Type: application/pgp-encrypted\n\nVersion: 1",
                "Content-Type: application/octet-stream; name=x.asc\n\n-----BEGIN PGP MESSAGE-----\n\nabc=\n"),
            Raw.Mail("Content-Type: text/plain", "-----BEGIN PGP MESSAGE-----\n\nhQEMA=\n-----END PGP MESSAGE-----"),
        ];
        foreach (var raw in locked)
        {
            using var mail = Raw.Read(raw);
            Assert.False(mail.Readable);
            Assert.StartsWith("It is encrypted", mail.WhyUnreadable, StringComparison.Ordinal);
            Assert.Equal("wren@home.example", mail.SenderEmail);
        }
    }

    [Fact]
    public void Words_that_pgp_signed_stand_without_its_marks()
    {
        const string Body = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nPlease look.\n- -- a dash\n"
            + "-----BEGIN PGP SIGNATURE-----\n\niQEz=\n-----END PGP SIGNATURE-----\n";

        Assert.Equal("Please look.\n-- a dash", Raw.TextOf(Raw.Mail("Content-Type: text/plain", Body)));
    }

    [Fact]
    public void A_file_written_into_the_words_is_taken_out_of_them()
    {
        const string Rest = "That is all. We begin 100 times.\nbegin 644 nothing\nwords\nend";

        using var mail = Raw.Read(Raw.Mail(
            "Content-Type: text/plain", $"Look:\nbegin 644 ../photo.png\n{Uu(Raw.Png)}`\nend\n{Rest}"));

        Assert.Equal("Look:\n" + Rest, mail.Text);
        var file = Assert.Single(mail.Files);
        Assert.Equal(("photo.png", "image/png"), (file.Name, file.ContentType));
        using var content = new MemoryStream();
        file.Open().CopyTo(content);
        Assert.Equal(Raw.Png, content.ToArray());
    }

    [Fact]
    public void What_is_named_a_mail_and_is_none_is_not_kept_as_one()
    {
        using var mail = Raw.Read(Raw.Parts(
            "multipart/mixed", Raw.Text("See the file."),
            Raw.Base64(
                "Content-Type: message/rfc822; name=letter.eml",
                [.. "PK\u0003\u0004"u8, 20, 0, 0, 0, .. "letter.exe"u8])));

        Assert.Empty(mail.Files);
        Assert.Equal(1, mail.OtherAttachments);
    }

    [Fact]
    public void Parts_of_a_mail_and_words_elsewhere_are_kept_for_a_person()
    {
        using var partial = Raw.Read(Raw.Mail("Content-Type: message/partial; id=x; number=2; total=3", "the middle"));
        using var elsewhere = Raw.Read(Raw.Mail(
            "Content-Type: message/external-body; access-type=URL;\n URL=\"https://files.example/body\"",
            "Content-Type: text/plain\n\n"));

        Assert.Equal("It is only a part of a longer email.", partial.WhyUnreadable);
        Assert.Equal("https://files.example/body", elsewhere.Text);
        Assert.Empty(elsewhere.Files);
    }

    private static byte[] Of(string headers, byte[] content) => Raw.Mail(
        headers + "\nContent-Transfer-Encoding: base64",
        Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks));

    private static string Uu(byte[] content)
    {
        var lines = new StringBuilder();
        foreach (var chunk in content.Chunk(45))
        {
            lines.Append((char)(32 + chunk.Length));
            foreach (var three in chunk.Chunk(3))
            {
                var bits = (three[0] << 16) | ((three.Length > 1 ? three[1] : 0) << 8) | (three.Length > 2 ? three[2] : 0);
                for (var shift = 18; shift >= 0; shift -= 6)
                    lines.Append(((bits >> shift) & 63) is > 0 and var six ? (char)(32 + six) : '`');
            }

            lines.Append('\n');
        }

        return lines.ToString();
    }
}
