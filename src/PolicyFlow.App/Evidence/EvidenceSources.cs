using PolicyFlow.App.Cases;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Evidence;

/// <summary>Finds the evidence of a case of any kind for somebody, and writes into the access log what they looked at before
/// they get it.</summary>
public sealed class EvidenceSources(IEnumerable<IEvidenceSource> sources, AccessLog access)
{
    private readonly Dictionary<string, IEvidenceSource> _byPath = sources.ToDictionary(s => s.Family.Path);

    public IEvidenceSource Of(string family) => _byPath[family];

    /// <summary>Null where there is no such case or the viewer may not see it.</summary>
    public Task<CaseEvidence?> FindAsync(string family, string reference, Viewer viewer, CancellationToken cancel) =>
        Of(family).FindAsync(reference, viewer, cancel);

    /// <summary>The same, and it is on record that it was read.</summary>
    /// <param name="page">What is looked at, see <see cref="Custody.EvidenceReads"/>.</param>
    public async Task<CaseEvidence?> ReadAsync(
        string family, string reference, Viewer viewer, string page, CancellationToken cancel)
    {
        if (await FindAsync(family, reference, viewer, cancel) is not { } evidence) return null;
        await access.RecordAsync(evidence.Stream, viewer.PersonId!, page, cancel);
        return evidence;
    }
}
