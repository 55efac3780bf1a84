using Azure.Core;
using PolicyFlow.App.Settings;

namespace PolicyFlow.App.Storing;

/// <summary>Where everything that the program keeps lies in Azure Storage, and how it is reached.</summary>
public sealed record AzureStorageOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Storage";

    /// <summary>The account's addresses, such as <c>https://account.table.core.windows.net</c>.</summary>
    public Uri? TableService { get; init; }

    public Uri? BlobService { get; init; }

    public Uri? QueueService { get; init; }

    /// <summary>Who asks: the identity of the app. It needs the roles Storage Table Data Contributor, Storage Blob Data
    /// Contributor and Storage Queue Data Contributor.</summary>
    public TokenCredential? Credential { get; init; }

    /// <summary>In place of addresses and identity, for development with Azurite.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>What the names of tables, containers and queues begin with: a letter, then letters and digits, at most
    /// 30 of them.</summary>
    public string Name { get; init; } = "PolicyFlow";

    /// <summary>How often a request that failed for storage's sake is sent again.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>The pause before the first of them; each is twice as long as the one before.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long one request may take, without its retries.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <param name="settings">Checked before, see <see cref="StorageOptions.Problems"/>.</param>
    public static AzureStorageOptions Of(StorageOptions settings, TokenCredential? credential) => new()
    {
        TableService = AddressIn(settings.TableServiceUri),
        BlobService = AddressIn(settings.BlobServiceUri),
        QueueService = AddressIn(settings.QueueServiceUri),
        ConnectionString = settings.ConnectionString,
        Credential = credential,
    };

    private static Uri? AddressIn(string setting) => setting.Length == 0 ? null : new Uri(setting);

    /// <summary>What is missing or wrong, in words that name the setting.</summary>
    public IEnumerable<string> Problems()
    {
        if (Name.Length is 0 or > 30 || !char.IsAsciiLetter(Name[0]) || !Name.All(char.IsAsciiLetterOrDigit))
        {
            yield return $"{Section}:{nameof(Name)} must be a letter, then letters and digits, at most 30: tables, "
                + "containers and queues are named after it.";
        }

        if (!string.IsNullOrEmpty(ConnectionString)) yield break;
        if (Credential is null) yield return "The app has no identity to reach Azure Storage with.";
        (string Setting, Uri? Address)[] services =
        [
            (nameof(TableService), TableService), (nameof(BlobService), BlobService),
            (nameof(QueueService), QueueService),
        ];
        foreach (var (setting, address) in services)
        {
            if (address is not { IsAbsoluteUri: true, Scheme: "https" })
            {
                yield return $"Set {Section}:{setting} to the https address of the storage account, or "
                    + $"{Section}:{nameof(ConnectionString)} to UseDevelopmentStorage=true for Azurite.";
            }
        }
    }
}
