using System.Text;
using PolicyFlow.App.Web;

namespace PolicyFlow.App.Evidence.Export;

/// <summary>The texts that go with an export, for a receiver who has never seen PolicyFlow.</summary>
internal static class ExportWords
{
    public static byte[] Readme(EvidenceManifest m, StampOutcome stamp) => Encoding.UTF8.GetBytes($"""
        Evidence of case {m.Reference}
        {m.Network}

        Handed over to: {m.To}
        Reason: {m.Why}
        By: {m.ExportedBy}
        When: {UkTime.Long(m.ExportedAt)} (UK time), {UkTime.Machine(m.ExportedAt)}

        What is in this archive
          evidence/        the files as they came in, byte for byte
          history.txt      the history of the case
          manifest.json    every file with its SHA-256, where it came from, and who has looked at it since
          manifest.sha256  the same hashes as a list that common tools read
        {Stamp(stamp)}
        How to check it
          With sha256sum:   sha256sum -c manifest.sha256
          With PolicyFlow:  policyflow verify-export <this archive>
        {Withheld(m)}
        The files were sent in by others. Nobody has opened them for this export. Open them on a computer that is
        meant for it. They may hold personal data and are for the purpose named above only.
        """.ReplaceLineEndings("\r\n"));

    /// <summary>The list that <c>sha256sum -c</c> reads.</summary>
    public static byte[] HashList(EvidenceManifest m, string manifestSha256) => Encoding.UTF8.GetBytes(string.Concat(
        m.Files.Select(f => $"{f.Sha256}  {f.Path}\n").Prepend($"{manifestSha256}  {EvidenceManifest.FileName}\n")));

    public static byte[] History(string reference, IReadOnlyList<HistoryLine> lines)
    {
        var text = new StringBuilder().Append("History of case ").Append(reference).Append("\r\nTimes are UTC.\r\n\r\n");
        foreach (var line in lines)
        {
            text.Append(UkTime.Machine(line.At)).Append("  ").Append(line.Who).Append(": ").Append(line.Text).Append("\r\n");
            foreach (var part in line.Detail.ReplaceLineEndings("\n").Split('\n').Where(p => p.Length > 0))
                text.Append("    ").Append(part).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Stamp(StampOutcome stamp) => stamp switch
    {
        StampOutcome.Confirmed => """
              manifest.tsr     a trusted timestamp on manifest.json (RFC 3161). To check it:
                               openssl ts -verify -data manifest.json -in manifest.tsr -token_in -CAfile <the authority's CA>

            """,
        StampOutcome.NotAnswered => "\nThe timestamp authority did not answer: the time of this export is not confirmed by it.\n",
        _ => "",
    };

    private static string Withheld(EvidenceManifest m) => m.Withheld.Count == 0
        ? ""
        : "\nNot in this archive\n" + string.Concat(m.Withheld.Select(w => $"  File {w.Number}: {w.Why}\n"));
}

/// <summary>Whether an authority confirmed the time.</summary>
internal enum StampOutcome
{
    NotAsked,
    NotAnswered,
    Confirmed,
}
