namespace PolicyFlow.App.Evidence;

/// <summary>Where the bytes of a piece lie in the file store.</summary>
public static class EvidenceKey
{
    public static string Of(string stream, string sha256) => $"evidence/{stream}/{sha256}";

    /// <summary>Whether a text could be the SHA-256 of a file: 64 hexadecimal digits, lower case.</summary>
    public static bool IsSha256(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
