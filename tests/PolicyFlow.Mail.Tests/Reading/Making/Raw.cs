using System.Text;
using PolicyFlow.App.Mail.Inbound.Reading;

namespace PolicyFlow.Mail.Tests.Reading.Making;

/// <summary>Writes mail down as it goes over the wire, good or broken.</summary>
internal static class Raw
{
    /// <summary>The head that most of these mails have; a blank line and the words follow it.</summary>
    public const string Head = """
        From: Demo Wren <wren@home.example>
        To: report@in.policyflow.example
        Subject: A page about our team
        Message-ID: <made-1@home.example>
        MIME-Version: 1.0
        """;

    public const string Words = "Please look at https://other.example/page today.";

    /// <summary>The first bytes of a picture are what makes it one.</summary>
    public static byte[] Png { get; } =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, .. "IHDR"u8, .. new byte[40]];

    public static string Png64 { get; } = Convert.ToBase64String(Png);

    public static byte[] Of(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));

    /// <summary>The usual head, further headers, and a body.</summary>
    public static byte[] Mail(string headers, string body) => Of($"{Head}\n{headers}\n\n{body}\n");

    /// <summary>The same where the body's bytes are no UTF-8.</summary>
    public static byte[] Mail(string headers, byte[] body) => [.. Of($"{Head}\n{headers}\n\n"), .. body];

    /// <summary>The usual head with a multipart of these parts, each with its own headers.</summary>
    public static byte[] Parts(string type, params string[] parts) => Mail(
        $"Content-Type: {type}; boundary=\"=_edge\"",
        string.Concat(parts.Select(p => $"--=_edge\n{p}\n")) + "--=_edge--");

    public static string Text(string words) => $"Content-Type: text/plain; charset=utf-8\n\n{words}";

    public static string Html(string html) => $"Content-Type: text/html; charset=utf-8\n\n{html}";

    /// <param name="name">The parameter as it stands in the header.</param>
    public static string Picture(string name) =>
        $"Content-Type: image/png\nContent-Disposition: attachment; {name}\nContent-Transfer-Encoding: base64\n\n{Png64}";

    public static string Base64(string headers, byte[] content) =>
        $"{headers}\nContent-Transfer-Encoding: base64\n\n"
        + Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks);

    public static ReadMail Read(byte[] raw) => MailReader.Read(raw);

    /// <summary>The words of a mail that can be read.</summary>
    public static string TextOf(byte[] raw)
    {
        using var mail = Read(raw);
        Assert.Null(mail.WhyUnreadable);
        return mail.Text;
    }

    public static string[] NamesOf(byte[] raw)
    {
        using var mail = Read(raw);
        return [.. mail.Files.Select(f => f.Name)];
    }
}
