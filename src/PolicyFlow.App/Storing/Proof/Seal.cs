namespace PolicyFlow.App.Storing.Proof;

/// <summary>
/// A seal over the whole store at one time. Whoever keeps its hash outside, in a mail or on paper, can prove later that
/// nothing up to then was cut off, removed or rewritten.
/// </summary>
/// <param name="Hash">SHA-256 over the seal's list, which begins with the hash of the seal before.</param>
public sealed record Seal(string Hash, int Streams, long Events, string Previous)
{
    /// <summary>The stream that the seals are chained in.</summary>
    public const string Stream = "seal";

    /// <summary>The name of the event that records a seal.</summary>
    public const string EventName = "store-sealed";

    /// <summary>The key of the file that lists the heads under a seal.</summary>
    public static string ListKey(string hash) => $"seals/{hash}";
}
