using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>Where the store on Azure Storage lies. The clients bring their own addresses, rights and retry policies.
/// </summary>
/// <param name="Tables">The account's tables.</param>
/// <param name="Bodies">The container for bodies over 32 KB.</param>
/// <param name="Prefix">What the names of its tables begin with: letters and digits.</param>
public sealed record TablesStoreOptions(
    TableServiceClient Tables, BlobContainerClient Bodies, string Prefix = "PolicyFlow")
{
    /// <summary>How many requests one call has under way at the same time.</summary>
    public int SideBySide { get; init; } = 24;

    /// <summary>How often a write is tried anew because others changed the stream meanwhile.</summary>
    public int MostTries { get; init; } = 60;

    /// <summary>The longest pause between two such tries; each is random up to that.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMilliseconds(40);
}
