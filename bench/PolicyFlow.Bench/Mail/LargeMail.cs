using System.Text;

namespace PolicyFlow.Bench.Mail;

/// <summary>A mail of 25 MB, as programs send them: a few words, and PDFs in Base64.</summary>
internal static class LargeMail
{
    private const int Size = 25 * 1024 * 1024;

    public static byte[] Of(int attachments)
    {
        var mail = new StringBuilder(
            $"From: Invented Sender <large{attachments}@home.example>\r\nTo: report@in.policyflow.example\r\n"
            + $"Subject: Files\r\nMessage-ID: <large-{attachments}@home.example>\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the files.\r\n");
        var bytes = new byte[Size / attachments / 78 * 57];
        Random.Shared.NextBytes(bytes);
        "%PDF-1.7\n"u8.CopyTo(bytes);
        var content = Convert.ToBase64String(bytes);
        for (var n = 0; n < attachments; n++)
        {
            mail.Append("--b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n")
                .Append("Content-Disposition: attachment; filename=file-").Append(n).Append(".pdf\r\n\r\n");
            for (var at = 0; at < content.Length; at += 76)
                mail.Append(content, at, Math.Min(76, content.Length - at)).Append("\r\n");
        }

        return Encoding.ASCII.GetBytes(mail.Append("--b--\r\n").ToString());
    }
}
