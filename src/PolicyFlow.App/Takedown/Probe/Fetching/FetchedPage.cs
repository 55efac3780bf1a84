using System.Net;
using PolicyFlow.App.Takedown.Probe.Judging;

namespace PolicyFlow.App.Takedown.Probe.Fetching;

/// <summary>What came back for an address.</summary>
/// <param name="Way">The addresses that were asked, in order: the reported one, then those it led to.</param>
/// <param name="Answer">The last answer; null where none came.</param>
/// <param name="Stopped">Why it went no further; null where the last answer is whole.</param>
internal sealed record FetchedPage(IReadOnlyList<Uri> Way, PageAnswer? Answer, Why? Stopped)
{
    public Uri Asked => Way[0];

    public Uri Last => Way[^1];
}

/// <summary>One answer of a web server.</summary>
/// <param name="Headers">As received, but for those that hold secrets.</param>
/// <param name="MediaType">As the server names it, in lower case; empty where it does not.</param>
/// <param name="Body">Null where it was not read: it is no text, or it did not come.</param>
internal sealed record PageAnswer(
    HttpStatusCode Status, string Reason, IReadOnlyList<(string Name, string Value)> Headers, string MediaType,
    FetchedBody? Body)
{
    /// <summary>Only such bodies are read and kept.</summary>
    public bool IsText => IsTextType(MediaType);

    public static bool IsTextType(string mediaType) =>
        mediaType is "text/html" or "application/xhtml+xml" or "text/plain";

    public string Header(string name) => Headers.FirstOrDefault(
        h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "";
}

/// <summary>The body of an answer.</summary>
/// <param name="Bytes">Unpacked.</param>
/// <param name="Received">How many bytes were read, as they came.</param>
/// <param name="Sha256">Over the bytes as they came, in lower-case hexadecimal.</param>
/// <param name="Cut">Whether there was more than is read.</param>
/// <param name="Html">Whether it is HTML; else plain text.</param>
/// <param name="Charset">As the server names it; null where it does not.</param>
internal sealed record FetchedBody(
    byte[] Bytes, int Received, string Sha256, bool Cut, bool Html, string? Charset);
