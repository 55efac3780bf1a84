using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Providers;

/// <summary>
/// Who can act on content, in memory: the entries that came with the program, and in their place what the network has
/// made of them. <see cref="ProviderReader"/> keeps it up to date.
/// </summary>
public sealed class ProviderDirectory(IReadOnlyList<Provider> shipped)
{
    private volatile Snapshot _now = new(shipped);

    /// <summary>Everybody, by name; also those who are no longer used.</summary>
    public IReadOnlyList<Provider> All => _now.All;

    /// <summary>The helpline that schools may ask at any time (15.2), or null where the network took it away.</summary>
    public Provider? Helpline => All.FirstOrDefault(p => p.Scope == ProviderScope.Helpline && !p.Retired);

    /// <summary>Those in use that answer for one sort of thing, by name.</summary>
    public IReadOnlyList<Provider> OfScope(ProviderScope scope) =>
        [.. All.Where(p => p.Scope == scope && !p.Retired)];

    /// <summary>A provider by id, also one that is no longer used, or null.</summary>
    public Provider? Find(string id) => _now.ById.GetValueOrDefault(id);

    /// <summary>The entry as it came with the program, or null.</summary>
    public Provider? FindShipped(string id) => shipped.FirstOrDefault(p => p.Id == id);

    /// <summary>The stable code of whoever answers for a place: <c>provider:x</c>, or a hash of its host name, which may
    /// itself name a person.</summary>
    public string PartyOfHost(string host) =>
        Match(host) is { } provider ? "provider:" + provider.Id : "host:" + Short(host.ToLowerInvariant());

    /// <summary>The code for an app that a reporter named.</summary>
    public string PartyOfApp(string? app)
    {
        var name = (app ?? "").Trim();
        if (name.Length == 0) return "unknown";
        return AppNames.Find(_now.All, name) is { } provider
            ? "provider:" + provider.Id
            : "app:" + Short(name.ToLowerInvariant());
    }

    /// <summary>The provider of a party's code, or null for a host that is not in the directory.</summary>
    public Provider? Of(string party) => party.StartsWith("provider:", StringComparison.Ordinal)
        ? Find(party["provider:".Length..])
        : null;

    /// <summary>Puts newer entries in the place of older ones.</summary>
    public void Take(IEnumerable<Provider> changed) => _now = _now.With(changed);

    /// <summary>The most exact name wins: <c>sites.example.com</c> before <c>example.com</c>.</summary>
    private Provider? Match(string host)
    {
        var byHost = _now.ByHost;
        for (var name = host.ToLowerInvariant(); ;)
        {
            if (byHost.GetValueOrDefault(name) is { } provider) return provider;
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0) return null;
            name = name[(dot + 1)..];
        }
    }

    private static string Short(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    /// <summary>The directory at one moment; never changed, only replaced.</summary>
    private sealed class Snapshot
    {
        public Snapshot(IEnumerable<Provider> providers)
            : this(providers.ToImmutableDictionary(p => p.Id))
        {
        }

        private Snapshot(ImmutableDictionary<string, Provider> byId)
        {
            ById = byId;
            All = [.. byId.Values.OrderBy(p => p.Name, StringComparer.InvariantCultureIgnoreCase)
                .ThenBy(p => p.Id, StringComparer.Ordinal)];
            foreach (var provider in All.Where(p => !p.Retired))
                foreach (var host in provider.Hosts) ByHost.TryAdd(host, provider);
        }

        public IReadOnlyList<Provider> All { get; }
        public ImmutableDictionary<string, Provider> ById { get; }
        public Dictionary<string, Provider> ByHost { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Snapshot With(IEnumerable<Provider> changed) =>
            new(ById.SetItems(changed.Select(p => KeyValuePair.Create(p.Id, p))));
    }
}
