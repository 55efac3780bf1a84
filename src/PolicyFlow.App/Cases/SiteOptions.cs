namespace PolicyFlow.App.Cases;

/// <summary>What the installation calls itself and where it is found.</summary>
public sealed record SiteOptions
{
    /// <summary>The address that people type, without a slash at the end. Links in mails begin with it.</summary>
    public required string PublicAddress { get; init; }

    public required string NetworkName { get; init; }

    /// <summary>The domain of our Message-IDs.</summary>
    public string MailDomain => new Uri(PublicAddress).Host;

    public string Url(string path) => PublicAddress + path;
}
