namespace PolicyFlow.App.Takedown.Notices;

/// <summary>What the case knows for a notice.</summary>
/// <param name="NetworkName">The network signs.</param>
/// <param name="What">The category's title in lower case.</param>
/// <param name="Places">Addresses, or app and account, as they are shown.</param>
public sealed record NoticeFacts(string Reference, string NetworkName, string What, IReadOnlyList<string> Places)
{
    /// <summary>The person concerned, only where she chose on her own page to be named to hosts; otherwise null, and no
    /// letter names her.</summary>
    public string? AffectedName { get; init; }

    /// <summary>Where an answer reaches the case; stands in for an email address that nobody entered.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>A law in force that gives the host a window for this ground
    /// (<see cref="Domain.Takedown.HostWindow.Law"/>), or null.</summary>
    public string? HostLaw { get; init; }
}
