using PolicyFlow.App.Cases.Search;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Cases.Lists;

/// <summary>The cases of one kind, as lists of cases of every kind need them.</summary>
public interface ICaseRows
{
    /// <summary>The kind, by its stable name.</summary>
    string Kind { get; }

    /// <summary>What its stream ids begin with.</summary>
    string Prefix { get; }

    /// <summary>The statuses by their stable names, with their words.</summary>
    IReadOnlyList<(string Status, string Words)> Statuses { get; }

    /// <summary>The line of a case, or null where there is none or the viewer may not see it.</summary>
    Task<CaseLine?> FindAsync(string stream, Viewer viewer, CancellationToken cancel);

    /// <summary>Whether a case is found by what was sought; one with locked content is not found by what is locked.</summary>
    Task<bool> IsFoundByAsync(string stream, Sought sought, CancellationToken cancel);
}
