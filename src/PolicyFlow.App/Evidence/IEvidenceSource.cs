using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Evidence;

/// <summary>One kind of case that keeps evidence. Whoever implements it answers who may see what, and knows which file came
/// from where; custody log, pictures, scans and exports are the same for all kinds.</summary>
public interface IEvidenceSource
{
    /// <summary>Where the pages of this kind of case stand.</summary>
    EvidenceFamily Family { get; }

    /// <summary>The evidence of a case, or null where there is no such case or the viewer may not see it: the two answer
    /// alike. Nothing is logged by this.</summary>
    Task<CaseEvidence?> FindAsync(string reference, Viewer viewer, CancellationToken cancel = default);

    /// <summary>The history of a case that the viewer may see, oldest first, with what is locked left out of its words: it
    /// goes into an export.</summary>
    Task<IReadOnlyList<HistoryLine>> HistoryAsync(
        CaseEvidence evidence, Viewer viewer, CancellationToken cancel = default);

    /// <summary>Takes files into a case that the viewer may see.</summary>
    /// <returns>Null where it is done, else why not, in words.</returns>
    Task<string?> AddAsync(CaseEvidence evidence, AddedEvidence added, CancellationToken cancel = default);
}

/// <summary>The first part of the path of one kind of case: <c>/cases/PF-…</c>, <c>/investigations/PF-…</c>.</summary>
public sealed record EvidenceFamily(string Path)
{
    public static readonly EvidenceFamily Takedowns = new("cases");
    public static readonly EvidenceFamily Investigations = new("investigations");

    public string PageOf(string reference) => $"/{Path}/{reference}";
}
