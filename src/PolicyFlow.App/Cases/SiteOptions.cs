using Microsoft.Extensions.Configuration;

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

    /// <summary>The settings under <c>Site</c>.</summary>
    public static SiteOptions Of(IConfiguration settings) => new()
    {
        PublicAddress = (settings["Site:PublicAddress"] ?? "").Trim().TrimEnd('/'),
        NetworkName = (settings["Site:NetworkName"] ?? "").Trim(),
    };

    /// <summary>Everything to put right before a page or a mail can name this installation.</summary>
    public IEnumerable<string> Problems()
    {
        if (!Uri.TryCreate(PublicAddress, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            yield return "Set Site:PublicAddress to the address that people type, such as "
                + "https://policyflow.school.example: links in mails begin with it.";
        }

        if (NetworkName.Length == 0) yield return "Set Site:NetworkName to the name of your network.";
    }
}
