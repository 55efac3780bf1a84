namespace PolicyFlow.Domain.Takedown.Providers;

/// <summary>What the directory says of a provider, apart from how to reach it. None of it is about a person.</summary>
/// <param name="Hosts">Host names whose content is the provider's; names below them are too.</param>
/// <param name="Steps">How to report within its app or pages, one step each.</param>
/// <param name="Hours">When it can be reached, in words; empty where it is not known.</param>
/// <param name="Takes">What it takes and what it needs to be told.</param>
public sealed record ProviderEntry(
    string Name, ProviderScope Scope, IReadOnlyList<string> Hosts, IReadOnlyList<string> Steps, string Hours,
    string Takes)
{
    public bool Equals(ProviderEntry? other) =>
        other is not null && (Name, Scope, Hours, Takes) == (other.Name, other.Scope, other.Hours, other.Takes)
        && Hosts.SequenceEqual(other.Hosts) && Steps.SequenceEqual(other.Steps);

    public override int GetHashCode() => HashCode.Combine(Name, Scope, Hosts.Count, Steps.Count, Hours, Takes);
}

/// <summary>How a provider is reached. Whoever changes it could send a report astray, so a second named person has to
/// confirm it.</summary>
/// <param name="Form">The https address of its report form.</param>
/// <param name="Email">Where a notice can be mailed.</param>
/// <param name="Phone">A number to ring, as it is dialled within the United Kingdom.</param>
public sealed record ProviderReach(string? Form = null, string? Email = null, string? Phone = null)
{
    public static readonly ProviderReach None = new();
}
