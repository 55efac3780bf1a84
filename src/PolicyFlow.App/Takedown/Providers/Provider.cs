using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Takedown.Providers;

namespace PolicyFlow.App.Takedown.Providers;

/// <summary>Somebody who can act on content: a platform of clause 1.2, whoever carries a website (16.4), or the helpline
/// that schools ask (15.2).</summary>
/// <param name="Id">Stable, such as <c>facebook</c>; parties of cases name it.</param>
/// <param name="Hosts">Its host names; names below them belong to it too.</param>
/// <param name="Email">Where a notice can be mailed; null where it takes reports by form or in the app only.</param>
public sealed record Provider(string Id, string Name, IReadOnlyList<string> Hosts, string? Email = null)
{
    public ProviderScope Scope { get; init; } = ProviderScope.Platform;

    /// <summary>The https address of its report form, or null.</summary>
    public string? Form { get; init; }

    /// <summary>A number to ring, or null.</summary>
    public string? Phone { get; init; }

    /// <summary>How to report within its app or pages, one step each.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>When it can be reached, in words; empty where it is not known.</summary>
    public string Hours { get; init; } = "";

    /// <summary>What it takes and what it needs to be told.</summary>
    public string Takes { get; init; } = "";

    /// <summary>The day (Europe/London) on which somebody of the network found the entry right; null where nobody has
    /// since its addresses last changed.</summary>
    public DateOnly? CheckedOn { get; init; }

    /// <summary>The id of the person who checked it.</summary>
    public string? CheckedBy { get; init; }

    /// <summary>Nothing new is brought to it; cases of earlier days still name it.</summary>
    public bool Retired { get; init; }

    /// <summary>Other addresses that wait for a second named person.</summary>
    public ReachProposal? Proposed { get; init; }

    /// <summary>Moves with everything but a check; 0 while the entry is as it came with the program.</summary>
    public int Edition { get; init; }

    public ProviderEntry Entry => new(Name, Scope, Hosts, Steps, Hours, Takes);

    public ProviderReach Reach => new(Form, Email, Phone);
}
