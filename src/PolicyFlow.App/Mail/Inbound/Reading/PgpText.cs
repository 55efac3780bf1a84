namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>Takes PGP's marks off words that it signed, and tells words that it locked away.</summary>
internal static class PgpText
{
    private const string Signed = "-----BEGIN PGP SIGNED MESSAGE-----";
    private const string Signature = "-----BEGIN PGP SIGNATURE-----";

    public static bool IsLocked(string text) => text.AsSpan().TrimStart().StartsWith("-----BEGIN PGP MESSAGE-----");

    public static string Of(string text)
    {
        if (!text.Contains(Signed, StringComparison.Ordinal)) return text;
        var plain = new List<string>();
        var (inHead, inSignature) = (false, false);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var mark = line.TrimEnd();
            if (mark == Signed) inHead = true;
            else if (inHead) inHead = mark.Length > 0;
            else if (mark == Signature) inSignature = true;
            else if (inSignature) inSignature = mark != "-----END PGP SIGNATURE-----";
            else plain.Add(line is ['-', ' ', '-', ..] ? line[2..] : line);
        }

        return string.Join('\n', plain);
    }
}
