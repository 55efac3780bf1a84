using Microsoft.Extensions.Configuration;

namespace PolicyFlow.App.Takedown.Probe;

/// <summary>The settings under <c>LinkCheck</c>: how reported pages are looked at (clause 16.4).</summary>
public sealed record LinkCheckOptions
{
    public const string Section = "LinkCheck";

    /// <summary>False: no page is ever looked at, and every look says that it cannot tell.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Lets pages of this very machine be reported and looked at. For trying out: demo mode only.</summary>
    public bool AllowLoopback { get; init; }

    /// <summary>How long one look may take with all its redirects (system time), once it is its turn.</summary>
    public int TimeoutSeconds { get; init; } = 20;

    /// <summary>How many bytes of a page are read, both as received and as unpacked; the rest is left.</summary>
    public int MostBytes { get; init; } = 2_000_000;

    /// <param name="settings">The host's settings.</param>
    /// <param name="demo">Whether the program runs as a demonstration.</param>
    public static LinkCheckOptions Of(IConfiguration settings, bool demo)
    {
        var options = settings.GetSection(Section).Get<LinkCheckOptions>() ?? new LinkCheckOptions();
        return options with { AllowLoopback = options.AllowLoopback && demo };
    }

    /// <summary>Everything to put right before pages can be looked at with these settings.</summary>
    public IEnumerable<string> Problems()
    {
        if (TimeoutSeconds is < 1 or > 120) yield return "LinkCheck:TimeoutSeconds must be between 1 and 120.";
        if (MostBytes is < 10_000 or > 20_000_000)
            yield return "LinkCheck:MostBytes must be between 10,000 and 20,000,000.";
    }
}
