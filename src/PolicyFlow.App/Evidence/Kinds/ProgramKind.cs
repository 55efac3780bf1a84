namespace PolicyFlow.App.Evidence.Kinds;

/// <summary>What a computer would run: it is no evidence that anybody needs to open, and is not taken.</summary>
internal static class ProgramKind
{
    private static readonly string[] Endings =
    [
        ".exe", ".dll", ".scr", ".com", ".msi", ".bat", ".cmd", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".wsf", ".hta",
        ".lnk", ".jar", ".cpl", ".pif", ".reg", ".app", ".sh", ".apk", ".iso",
    ];

    public static bool Is(ReadOnlySpan<byte> head) =>
        head.StartsWith("MZ"u8) || head.StartsWith("#!"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x7F, 0x45, 0x4C, 0x46])
        || head.StartsWith((ReadOnlySpan<byte>)[0xCA, 0xFE, 0xBA, 0xBE])
        || head.StartsWith((ReadOnlySpan<byte>)[0xCF, 0xFA, 0xED, 0xFE])
        || head.StartsWith((ReadOnlySpan<byte>)[0xCE, 0xFA, 0xED, 0xFE]);

    /// <summary>Whether a name in an archive is that of a program.</summary>
    public static bool IsNamed(string name) =>
        Array.Exists(Endings, ending => name.TrimEnd(' ', '.').EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
