using System.Text;
using PolicyFlow.Mail.Tests.Reading.Making;

namespace PolicyFlow.Mail.Tests.Reading;

/// <summary>Words, subjects, names and file names in every spelling.</summary>
public sealed class CharacterTests
{
    private const string Words = "Łódź: a naïve café für 5 €";

    [Theory]
    [InlineData("", "windows-1252", "a naïve café für 5 €")]
    [InlineData("charset=us-ascii", "windows-1252", "a naïve café für 5 €")]
    [InlineData("charset=utf-8", "windows-1252", "a naïve café für 5 €")]
    [InlineData("charset=iso-8859-1", "windows-1252", "a naïve café für 5 €")]
    [InlineData("", "utf-8", Words)]
    [InlineData("charset=iso-8859-1", "utf-8", Words)]
    [InlineData("charset=windows-1250", "utf-8", Words)]
    [InlineData("charset=windows-1250", "windows-1250", "Łódź w marcu")]
    [InlineData("charset=iso-2022-jp", "iso-2022-jp", "これは写真です")]
    [InlineData("charset=shift_jis", "shift_jis", "これは写真です")]
    [InlineData("charset=koi8-r", "koi8-r", "Посмотрите на страницу")]
    [InlineData("charset=utf-16", "utf-16", Words)]
    [InlineData("charset=utf-16be", "utf-16BE", "words without a mark")]
    [InlineData("", "utf-16", "words that nobody announced")]
    [InlineData("charset=unknown-8bit", "utf-8", Words)]
    public void Words_are_read_whatever_their_characters(string says, string really, string words)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(really) ?? Encoding.GetEncoding(really);
        byte[] body = [.. encoding.GetBytes(words)];
        var headers = $"Content-Type: text/plain; {says}".TrimEnd(' ', ';') + "\nContent-Transfer-Encoding: base64";

        Assert.Equal(words, Raw.TextOf(Raw.Mail(headers, Encoding.ASCII.GetBytes(Convert.ToBase64String(body)))));
    }

    [Fact]
    public void A_page_may_name_its_characters_in_its_own_head()
    {
        var html = CodePagesEncodingProvider.Instance.GetEncoding(1250)!
            .GetBytes("<html><head><meta charset=\"windows-1250\"></head><body>Łódź</body></html>");

        Assert.Equal("Łódź", Raw.TextOf(Raw.Mail("Content-Type: text/html\nContent-Transfer-Encoding: 8bit", html)));
    }

    [Theory]
    [InlineData("=?utf-8?B?TmHDr3ZlIGNhZsM=?=\n =?utf-8?B?qQ==?=", "Naïve café")]
    [InlineData("=?utf-8?Q?Na=C3=AFve_caf=C3?=\n =?utf-8?Q?=A9?=", "Naïve café")]
    [InlineData("=?ISO-8859-1?Q?Na=EFve?= page", "Naïve page")]
    [InlineData("=?iso-2022-jp?B?GyRCPEw/PxsoQg==?=", "写真")]
    [InlineData("Naïve café", "Naïve café")]
    [InlineData("=?utf-8?B?not base64 at all", "=?utf-8?B?not base64 at all")]
    [InlineData("one\n two\n\tthree", "one two three")]
    [InlineData("=?utf-8?Q?one=0D=0ABcc:_all=00?=", "oneBcc: all")]
    public void Subjects_are_read(string subject, string read)
    {
        using var mail = Raw.Read(Raw.Of($"From: a@home.example\nSubject: {subject}\n\nWords\n"));

        Assert.Equal(read, mail.Subject);
    }

    [Theory]
    [InlineData("Demo Wren <wren@home.example>", "wren@home.example", "Demo Wren")]
    [InlineData("\"Wren, Demo\" <Wren@Home.Example>", "wren@home.example", "Wren, Demo")]
    [InlineData("wren@home.example (Demo Wren)", "wren@home.example", "Demo Wren")]
    [InlineData("Demo (the (best)) Wren <wren(x)@(y)home.example>", "wren@home.example", "Demo (the (best)) Wren")]
    [InlineData("=?utf-8?Q?R=C3=B3=C5=BCa?= <wren@home.example>", "wren@home.example", "Róża")]
    [InlineData("Team: Demo Wren <wren@home.example>, other@home.example;", "wren@home.example", "Demo Wren")]
    [InlineData("undisclosed-recipients:;", "", "")]
    [InlineData("wren@żółw.example", "", "")]
    [InlineData("<>", "", "")]
    [InlineData("wren at home", "", "")]
    public void Senders_are_read(string from, string address, string name)
    {
        using var mail = Raw.Read(Raw.Of($"From: {from}\nSubject: x\n\nWords\n"));

        Assert.Equal(address, mail.SenderEmail);
        if (address.Length > 0) Assert.Equal(name, mail.SenderName);
        Assert.Equal("Words", mail.Text);
    }

    [Theory]
    [InlineData("filename=\"photo.png\"", "photo.png")]
    [InlineData("filename*=UTF-8''Bild%20%C3%BCber.png", "Bild über.png")]
    [InlineData("filename*0*=UTF-8''Bild%20;\n filename*1*=%C3%BCber;\n filename*2=.png", "Bild über.png")]
    [InlineData("filename=\"=?utf-8?Q?Bild_=C3=BCber.png?=\"", "Bild über.png")]
    [InlineData("filename*=UTF-8''..%2F..%2Fetc%2Fpasswd", "passwd")]
    [InlineData("filename=\"=?utf-8?Q?=2E=2E=5C=2E=2E=5Cevil=2Epng?=\"", "evil.png")]
    [InlineData("filename=\"C:\\\\Users\\\\demo\\\\photo.png\"", "photo.png")]
    [InlineData("filename=\"..\"", "attachment")]
    [InlineData("filename=\"a/b/\"", "attachment")]
    [InlineData("filename*=UTF-8''photo%E2%80%AEgnp.exe", "photognp.exe")]
    [InlineData("filename*=UTF-8''a%0D%0Ab%00c.png", "a b c.png")]
    [InlineData("size=3", "attachment")]
    public void File_names_are_the_last_part_of_a_path_and_nothing_else(string parameter, string name) =>
        Assert.Equal([name], Raw.NamesOf(Raw.Parts("multipart/mixed", Raw.Text("x"), Raw.Picture(parameter))));

    [Fact]
    public void Long_names_keep_their_end_and_cut_no_character_in_two()
    {
        var name = string.Concat(Enumerable.Repeat("😀", 150)) + "x.png";

        var read = Assert.Single(Raw.NamesOf(
            Raw.Parts("multipart/mixed", Raw.Picture("filename*=UTF-8''" + Uri.EscapeDataString(name)))));

        Assert.InRange(read.Length, 199, 200);
        Assert.EndsWith("😀x.png", read, StringComparison.Ordinal);
        Assert.False(char.IsLowSurrogate(read[0]));
    }

    [Fact]
    public void Text_that_is_told_to_be_nothing_else_is_read()
    {
        foreach (var type in new[] { "text/markdown", "text/x-notes", "TEXT/PLAIN", "text" })
            Assert.Equal("Words", Raw.TextOf(Raw.Mail($"Content-Type: {type}", "Words")));
        Assert.Equal("Some bold words", Raw.TextOf(Raw.Mail("Content-Type: text/enriched", "Some <bold>bold</bold> words")));
    }
}
