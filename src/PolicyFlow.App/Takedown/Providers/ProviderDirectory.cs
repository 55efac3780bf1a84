using System.Security.Cryptography;
using System.Text;

namespace PolicyFlow.App.Takedown.Providers;

/// <summary>
/// The platforms of clause 1.2 and their successors. None of them publishes an address that takes notices for schools,
/// so an approach to one is made by its own form and recorded, unless a manager has an address.
/// </summary>
public sealed class ProviderDirectory(IReadOnlyList<Provider> providers)
{
    public static readonly IReadOnlyList<Provider> Platforms =
    [
        new("facebook", "Facebook", ["facebook.com", "fb.com", "fb.watch"]),
        new("instagram", "Instagram", ["instagram.com"]),
        new("whatsapp", "WhatsApp", ["whatsapp.com", "wa.me"]),
        new("threads", "Threads", ["threads.net", "threads.com"]),
        new("x", "X (Twitter)", ["x.com", "twitter.com", "t.co"]),
        new("tiktok", "TikTok", ["tiktok.com"]),
        new("snapchat", "Snapchat", ["snapchat.com"]),
        new("youtube", "YouTube", ["youtube.com", "youtu.be"]),
        new("google", "Google", ["google.com", "blogspot.com"]),
        new("linkedin", "LinkedIn", ["linkedin.com", "lnkd.in"]),
        new("reddit", "Reddit", ["reddit.com", "redd.it"]),
        new("discord", "Discord", ["discord.com", "discord.gg"]),
        new("telegram", "Telegram", ["t.me", "telegram.org"]),
        new("roblox", "Roblox", ["roblox.com"]),
    ];

    /// <summary>The stable code of whoever answers for a place: <c>provider:x</c>, or a hash of its host name, which may
    /// itself name a person.</summary>
    public string PartyOfHost(string host) =>
        Match(host) is { } provider ? "provider:" + provider.Id : "host:" + Short(host.ToLowerInvariant());

    /// <summary>The code for an app that a reporter named.</summary>
    public string PartyOfApp(string? app)
    {
        var name = (app ?? "").Trim();
        if (name.Length == 0) return "unknown";
        var provider = providers.FirstOrDefault(p =>
            p.Name.Contains(name, StringComparison.OrdinalIgnoreCase) || p.Id.Equals(name, StringComparison.OrdinalIgnoreCase));
        return provider is null ? "app:" + Short(name.ToLowerInvariant()) : "provider:" + provider.Id;
    }

    /// <summary>The provider of a party's code, or null for a host that is not in the directory.</summary>
    public Provider? Of(string party) => party.StartsWith("provider:", StringComparison.Ordinal)
        ? providers.FirstOrDefault(p => p.Id == party["provider:".Length..])
        : null;

    private Provider? Match(string host) => providers.FirstOrDefault(p => p.Hosts.Any(h =>
        host.Equals(h, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith("." + h, StringComparison.OrdinalIgnoreCase)));

    private static string Short(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
