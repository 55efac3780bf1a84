using Microsoft.Extensions.Configuration;

namespace PolicyFlow.App.Cases;

/// <summary>What the installation calls itself and where it is found.</summary>
public sealed record SiteOptions
{
    /// <summary>The address that people type, without a slash at the end. Links in mails begin with it.</summary>
    public required string PublicAddress { get; init; }

    public required string NetworkName { get; init; }

    /// <summary>Who looks after the machine and the mailbox, as a reporter knows them; empty where that is not said.
    /// </summary>
    public string HeldBy { get; init; } = "";

    /// <summary>What somebody does instead whose report is about them, as the end of a sentence.</summary>
    public string OtherDoor { get; init; } = "";

    /// <summary>The domain of our Message-IDs.</summary>
    public string MailDomain => new Uri(PublicAddress).Host;

    public string Url(string path) => PublicAddress + path;

    /// <summary>The settings under <c>Site</c>.</summary>
    public static SiteOptions Of(IConfiguration settings) => new()
    {
        PublicAddress = (settings["Site:PublicAddress"] ?? "").Trim().TrimEnd('/'),
        NetworkName = (settings["Site:NetworkName"] ?? "").Trim(),
        HeldBy = (settings["Site:HeldBy"] ?? "").Trim(),
        OtherDoor = (settings["Site:OtherDoor"] ?? "").Trim(),
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
        if (HeldBy.Length > 0 != OtherDoor.Length > 0)
        {
            yield return "Set Site:HeldBy and Site:OtherDoor together: who looks after the machine and the mailbox, and what "
                + "somebody does whose report is about them, such as: ring the chair of governors on 01632 960 001.";
        }
    }
}
