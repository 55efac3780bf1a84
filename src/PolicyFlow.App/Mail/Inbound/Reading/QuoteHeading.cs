using System.Text.RegularExpressions;

namespace PolicyFlow.App.Mail.Inbound.Reading;

/// <summary>What mail programs put above the mail that is answered, in the languages of the network's
/// families.</summary>
internal static partial class QuoteHeading
{
    private const int LongestLine = 300;

    private static readonly string[] Writes =
    [
        "wrote", "ysgrifennodd", "schrieb", "geschrieben", "a écrit", "napisał", "napisała", "napisał(a)", "pisze",
        "napisana przez", "escribió", "ha scritto", "schreef", "escreveu",
    ];

    private static readonly string[] Begins =
        ["on ", "ar ", "am ", "le ", "w dniu ", "dnia ", "wiadomość ", "el ", "il ", "op ", "em "];

    /// <summary>Who, when, to whom, about what: one line of Outlook's heading for each.</summary>
    private static readonly string[][] Labels =
    [
        ["from", "oddi wrth", "von", "de", "od", "da", "van"],
        [
            "sent", "date", "anfonwyd", "dyddiad", "gesendet", "datum", "envoyé", "wysłano", "data", "enviado",
            "enviado el", "fecha",
        ],
        ["to", "at", "an", "à", "do", "para"],
        ["subject", "pwnc", "betreff", "objet", "temat", "asunto"],
    ];

    private static readonly string[] Rules =
    [
        "original message", "neges wreiddiol", "ursprüngliche nachricht", "message d'origine", "message original",
        "wiadomość oryginalna", "oryginalna wiadomość", "mensaje original",
    ];

    private static readonly string[] Forwards =
    [
        "---------- forwarded message", "----- forwarded message", "-------- forwarded message",
        "begin forwarded message:", "-------- weitergeleitete nachricht", "-------- message transféré",
        "-------- treść przekazanej wiadomości",
        "---------- wiadomość przekazana", "---------- mensaje reenviado",
    ];

    private static readonly string[] Devices =
    [
        "sent from ", "get outlook for ", "anfonwyd o fy ", "von meinem ", "gesendet von ", "envoyé de mon ", "wysłane z ",
        "enviado desde mi ",
    ];

    private static readonly string[] DeviceNames =
        ["iphone", "ipad", "android", "samsung", "galaxy", "huawei", "outlook for ", "yahoo mail", "mail for windows"];

    /// <summary>How many lines from here on are a heading; 0 where it is none.</summary>
    public static int Lines(string[] lines, int at)
    {
        if (lines[at].Length is 0 or > LongestLine) return 0;
        var rule = IsRule(lines[at]) ? 1 : 0;
        if (rule > 0 && IsNamed(lines[at])) return 1;
        var next = at + rule;
        while (rule > 0 && next < lines.Length && lines[next].Length == 0) next++;
        if (Fields(lines, next) is var fields and > 0) return next + fields - at;
        return rule > 0 ? 0 : Attribution(lines, at);
    }

    public static bool IsForward(string line) =>
        Array.Exists(Forwards, f => line.StartsWith(f, StringComparison.OrdinalIgnoreCase));

    public static bool IsOurForward(string line) =>
        line.StartsWith(QuotedText.ForwardMark("")[..^6], StringComparison.Ordinal)
        && line.EndsWith("-----", StringComparison.Ordinal);

    /// <summary>"Sent from my iPhone". Only Outlook has an address in it, of a shop.</summary>
    public static bool IsDevice(string line) => line.Length < 80
        && Array.Exists(Devices, d => line.StartsWith(d, StringComparison.OrdinalIgnoreCase))
        && Array.Exists(DeviceNames, d => line.Contains(d, StringComparison.OrdinalIgnoreCase))
        && (!line.Contains("://", StringComparison.Ordinal) || line.StartsWith("get ", StringComparison.OrdinalIgnoreCase));

    private static bool IsRule(string line) => line.Length > 9 && line[0] is '-' or '_' && line[^1] == line[0]
        && (line.Trim('_', '-').Length == 0 || IsNamed(line));

    private static bool IsNamed(string line) => line.StartsWith("--", StringComparison.Ordinal)
        && Rules.Contains(line.Trim('-', ' ').Replace('’', '\'').ToLowerInvariant());

    /// <summary>"From: …" with at least two of its companions right below.</summary>
    private static int Fields(string[] lines, int at)
    {
        if (at >= lines.Length || LabelOf(lines[at]) != 0) return 0;
        var (end, seen) = (at, 1);
        for (var next = at + 1; next < lines.Length && next <= at + 8; next++)
        {
            if (lines[next].Length > 0 && LabelOf(lines[next]) > 0) (end, seen) = (next, seen + 1);
        }

        return seen >= 3 ? end - at + 1 : 0;
    }

    private static int LabelOf(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 2 or > 20) return -1;
        var label = line[..colon].Trim('*', ' ', '\t').ToLowerInvariant();
        return Array.FindIndex(Labels, names => names.Contains(label));
    }

    /// <summary>"On 3 March 2026 at 10:00, somebody wrote:" on one line, or wrapped over up to three. People write "On
    /// Monday he wrote:" themselves, so a time of day or an address has to be in it.</summary>
    private static int Attribution(string[] lines, int at)
    {
        var first = lines[at].TrimStart().ToLowerInvariant();
        var dated = Dated().IsMatch(first);
        if (!dated && !Array.Exists(Begins, b => first.StartsWith(b, StringComparison.Ordinal))) return 0;
        var whole = "";
        for (var count = 1; count <= 3 && at + count <= lines.Length; count++)
        {
            var line = lines[at + count - 1];
            if (line.Length == 0 || line.StartsWith('>')) return 0;
            whole = $"{whole} {line.Trim()}".TrimStart();
            if (whole.Length > LongestLine) return 0;
            if (whole.EndsWith(':')) return IsAttribution(whole.ToLowerInvariant()) ? count : 0;
        }

        return 0;
    }

    private static bool IsAttribution(string line) => line.Any(char.IsAsciiDigit)
        && (line.Contains('@', StringComparison.Ordinal) || Time().IsMatch(line))
        && Array.Exists(Writes, w => Said(line).EndsWith(w, StringComparison.Ordinal)
            || line.Contains($" {w} ", StringComparison.Ordinal));

    private static string Said(string line) => line[..^1].TrimEnd();

    [GeneratedRegex(@"\b\d{1,2}\s?[:.h]\s?\d{2}\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Time();

    [GeneratedRegex(
        @"\A(?:\w{2,4}\.?, )?\d{1,4}[-./ ]\S{1,12}[-./ ]\d{2,4}\b", RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dated();
}
