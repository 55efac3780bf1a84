using Microsoft.Extensions.Configuration;
using PolicyFlow.App.Evidence.Scanning;

namespace PolicyFlow.App.Evidence;

/// <summary>The settings under <c>Evidence</c>: who looks for viruses, and who confirms the time of an export.</summary>
public sealed record EvidenceOptions
{
    public const string Section = "Evidence";

    /// <summary>Where clamd listens: <c>host:port</c>, or the path of its socket. Empty: nothing is looked at for viruses.
    /// </summary>
    public string Clamd { get; init; } = "";

    /// <summary>How long one look may take (system time).</summary>
    public int ClamdTimeoutSeconds { get; init; } = 30;

    /// <summary>Address of an RFC 3161 authority that confirms the time of a manifest. Empty: none does.</summary>
    public string TimestampAuthority { get; init; } = "";

    public static EvidenceOptions Of(IConfiguration settings) =>
        settings.GetSection(Section).Get<EvidenceOptions>() ?? new EvidenceOptions();

    /// <summary>Everything to put right before these settings can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (Clamd.Length > 0 && ClamdAddress.Parse(Clamd) is null)
            yield return "Evidence:Clamd must be host:port, such as 127.0.0.1:3310, or the path of clamd's socket.";
        if (ClamdTimeoutSeconds is < 1 or > 300) yield return "Evidence:ClamdTimeoutSeconds must be between 1 and 300.";
        if (TimestampAuthority.Length > 0
            && !(Uri.TryCreate(TimestampAuthority, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            yield return "Evidence:TimestampAuthority must be the web address of an RFC 3161 authority.";
    }
}
