namespace PolicyFlow.Browser.Tests.Looking;

internal static class Pictures
{
    /// <summary>The smallest PNG there is.</summary>
    private const string Dot =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    public static FilePayload Named(string name) =>
        new() { Name = name, MimeType = "image/png", Buffer = Convert.FromBase64String(Dot) };
}
