using Microsoft.Extensions.Configuration;

namespace PolicyFlow.App.Settings;

/// <summary>The settings under <c>Storage</c>: where the data lie on Azure. The program signs in there with its managed
/// identity (<c>AZURE_CLIENT_ID</c>), or by a connection string on a developer's machine.</summary>
public sealed record StorageOptions
{
    public const string Section = "Storage";

    public string TableServiceUri { get; init; } = "";
    public string BlobServiceUri { get; init; } = "";
    public string QueueServiceUri { get; init; } = "";

    /// <summary>For Azurite, such as <c>UseDevelopmentStorage=true</c>; empty on Azure, where keys are switched off.
    /// </summary>
    public string ConnectionString { get; init; } = "";

    /// <summary>The client number of the identity to sign in with; empty for the one that the system gives.</summary>
    public string IdentityClientId { get; init; } = "";

    public static StorageOptions Of(IConfiguration settings) =>
        (settings.GetSection(Section).Get<StorageOptions>() ?? new StorageOptions()) with
        {
            IdentityClientId = settings["AZURE_CLIENT_ID"] ?? "",
        };

    /// <summary>Everything to put right before the stores can be found.</summary>
    public IEnumerable<string> Problems()
    {
        if (ConnectionString.Length > 0) yield break;
        foreach (var (name, uri) in ((string, string)[])
                 [("Table", TableServiceUri), ("Blob", BlobServiceUri), ("Queue", QueueServiceUri)])
        {
            if (!Uri.TryCreate(uri, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
            {
                yield return $"Set {Section}:{name}ServiceUri to the https address of the storage account's "
                    + $"{name.ToLowerInvariant()} service.";
            }
        }
    }
}
