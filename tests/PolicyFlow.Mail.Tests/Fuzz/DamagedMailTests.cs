using CsCheck;
using PolicyFlow.App.Mail.Inbound.Doors;
using PolicyFlow.App.Mail.Inbound.Reading;
using PolicyFlow.Mail.Tests.Reading.Making;

namespace PolicyFlow.Mail.Tests.Fuzz;

/// <summary>What holds for any bytes at all. A failure prints the seed: set <c>CsCheck_Seed</c> to it to run that one
/// again.</summary>
public sealed class DamagedMailTests
{
    private static readonly long Sequences =
        long.TryParse(Environment.GetEnvironmentVariable("POLICYFLOW_SEQUENCES"), out var wanted) ? wanted : 2000;

    private static readonly byte[][] Forms =
    [
        .. Corpus.All.Select(mail => (byte[])
        [
            .. "--edge\r\nContent-Disposition: form-data; name=\"dkim\"\r\n\r\nnone\r\n"u8,
            .. "--edge\r\nContent-Disposition: form-data; name=\"email\"\r\n\r\n"u8, .. mail, .. "\r\n--edge--\r\n"u8,
        ]),
    ];

    private static readonly string[] Types =
    [
        "multipart/form-data; boundary=edge", "multipart/form-data; boundary=\"edge\"", "message/rfc822",
        "multipart/form-data; boundary=", "multipart/form-data", "multipart/form-data; boundary=\"--\r\n\"", "text/plain",
        "", "x",
    ];

    [Fact]
    public void Mail_of_every_form_can_be_read() => Assert.All(Corpus.All, Check);

    [Fact]
    public void However_broken_a_mail_is_it_is_read_to_its_end_and_harms_nothing() =>
        Damage.Of(Corpus.All).Sample(Check, iter: Sequences);

    [Fact]
    public void However_broken_a_form_is_what_is_found_in_it_is_a_piece_of_it() => Gen.Select(
        Damage.Of(Forms), Gen.Int[0, Types.Length - 1]).Sample((body, which) =>
        {
            using var posted = new MemoryStream(body);
            using var found = MailField.FindAsync(Types[which], posted).GetAwaiter().GetResult()?.Content;
            if (found is null) return;
            using var mail = new MemoryStream();
            found.CopyTo(mail);
            Assert.True(body.AsSpan().IndexOf(mail.ToArray()) >= 0);
        },
        iter: Sequences);

    private static void Check(byte[] raw)
    {
        using var mail = MailReader.Read(raw);
        using var again = MailReader.Read(raw.ToArray());

        Assert.NotEqual(Unreadable.Failed, mail.WhyUnreadable);
        Assert.Equal(mail.Key, again.Key);
        Assert.Equal((mail.Text, mail.Files.Count, mail.Automatic), (again.Text, again.Files.Count, again.Automatic));
        Assert.Equal(mail.Automatic is null, mail.AutomaticKind is null);
        Assert.True(mail.Message is not null || !mail.Readable);
        Plain(mail.Text, lines: true);
        Plain(mail.Subject, lines: false);
        Plain(mail.SenderName, lines: false);
        Plain(mail.SenderEmail, lines: false);
        foreach (var file in mail.Files)
        {
            Plain(file.Name, lines: false);
            Assert.InRange(file.Name.Length, 1, 220);
            Assert.Equal(-1, file.Name.IndexOfAny(['/', '\\']));
            Assert.NotEqual("", file.Name.Trim('.', ' '));
            using var content = file.Open();
            content.CopyTo(Stream.Null);
        }

        var own = QuotedText.Strip(mail.Text);
        Plain(own, lines: true);
        Assert.Equal(mail.Text.Length == 0, own.Length == 0);
    }

    private static void Plain(string text, bool lines)
    {
        Assert.DoesNotContain(text, c => char.IsControl(c) && !(lines && c is '\n' or '\t'));
        Assert.DoesNotContain('\u202e', text);
        Assert.Equal(text, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)));
    }
}
