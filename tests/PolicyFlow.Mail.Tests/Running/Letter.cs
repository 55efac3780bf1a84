using System.Text;

namespace PolicyFlow.Mail.Tests.Running;

/// <summary>Mail as it comes over the wire: the files in Letters, with the line ends of mail.</summary>
internal static class Letter
{
    public static string Text(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Letters", name + ".eml")).ReplaceLineEndings("\r\n");

    public static byte[] Of(string name) => Encoding.UTF8.GetBytes(Text(name));

    /// <summary>The same with a few words changed.</summary>
    public static byte[] Of(string name, params (string Old, string New)[] changes) => Encoding.UTF8.GetBytes(
        changes.Aggregate(
            Text(name), (text, change) => text.Replace(change.Old, change.New, StringComparison.Ordinal)));

    /// <summary>A mail made for one test.</summary>
    /// <param name="headers">Further headers, or those in place of the usual ones.</param>
    public static byte[] With(string subject, string text, params string[] headers)
    {
        string[] usual =
        [
            "From: Demo Colin <colin@demo.invalid>", "To: report@in.policyflow.example", "Subject: " + subject,
            $"Message-ID: <{Guid.NewGuid():N}@school.example>", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
        ];
        static string Name(string header) => header.Split(':')[0].ToLowerInvariant();
        var own = headers.Select(Name).ToHashSet();
        return Encoding.UTF8.GetBytes(
            string.Join("\r\n", [.. headers, .. usual.Where(h => !own.Contains(Name(h))), "", text.ReplaceLineEndings("\r\n")]));
    }

    /// <summary>A mail with files, each by its name and its bytes.</summary>
    public static byte[] WithFiles(params (string Name, byte[] Bytes)[] files)
    {
        const string Type = "Content-Type: multipart/mixed; boundary=part";
        var parts = files.Select(f =>
            $"--part\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"{f.Name}\"\r\n"
            + $"Content-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(f.Bytes, Base64FormattingOptions.InsertLineBreaks)}\r\n");
        return With(
            "With files", "--part\r\nContent-Type: text/plain\r\n\r\nSee these.\r\n" + string.Concat(parts) + "--part--\r\n", Type);
    }

    /// <summary>A further mail of the same sender.</summary>
    public static byte[] Another(int number) => Of(
        "plain", ("plain-1@", $"plain-{number}@"), ("post/1", $"number/{number}"));
}
