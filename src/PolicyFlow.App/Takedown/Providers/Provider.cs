namespace PolicyFlow.App.Takedown.Providers;

/// <summary>A platform that hosts content.</summary>
/// <param name="Hosts">Its host names; names below them belong to it too.</param>
/// <param name="Email">Where a notice can be mailed; null where it takes reports by form or in the app only.</param>
public sealed record Provider(string Id, string Name, IReadOnlyList<string> Hosts, string? Email = null);
