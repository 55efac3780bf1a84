using System.Text;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview.Documents;

namespace PolicyFlow.App.PolicyReview.Documents;

/// <summary>Reads policies. Every answer comes from the store, so that a text is always checked as it lies there.
/// </summary>
public sealed class PolicyLibrary(PlainStreams streams)
{
    private const int Most = 200;

    /// <summary>All policies by title, those that were never published too.</summary>
    public async Task<IReadOnlyList<PolicySummary>> ListAsync(CancellationToken cancel = default)
    {
        var page = await streams.Store.FindAsync(new KeyQuery(PolicyStreams.Index, PolicyStreams.IndexValue, Most), cancel);
        var found = new List<PolicySummary>();
        foreach (var stream in page.Found.Select(k => k.Stream).Distinct())
        {
            var id = stream[PolicyStreams.Prefix.Length..];
            // A key is a hint: the write that it stands for may never have come.
            if (await FindAsync(id, cancel) is { } policy)
                found.Add(new PolicySummary(id, policy.Title, policy.Current, policy.Draft));
        }

        return [.. found.OrderBy(p => p.Title, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.PolicyId)];
    }

    /// <summary>A policy by its id, or null.</summary>
    public async Task<PolicyDocument?> FindAsync(string policyId, CancellationToken cancel = default)
    {
        if (!PolicyStreams.IsId(policyId)) return null;
        var loaded = await streams.LoadAsync(PolicyStreams.Kind, PolicyStreams.Prefix + policyId, cancel);
        return loaded.Version == 0 ? null : loaded.State;
    }

    /// <summary>A published version with its text, or null.</summary>
    public async Task<PolicyVersion?> FindVersionAsync(
        string policyId, int number, CancellationToken cancel = default) =>
        (await FindAsync(policyId, cancel))?.Version(number) is { } version
            ? await VersionAsync(policyId, version, cancel)
            : null;

    /// <summary>The newest published version with its text, or null.</summary>
    public async Task<PolicyVersion?> CurrentAsync(string policyId, CancellationToken cancel = default) =>
        (await FindAsync(policyId, cancel))?.Current is { } version
            ? await VersionAsync(policyId, version, cancel)
            : null;

    internal async Task<PolicyVersion> VersionAsync(
        string policyId, PublishedPolicy version, CancellationToken cancel = default) =>
        new(
            policyId, version.Draft.Title, version.Number, version.Label ?? "", version.Draft.Hash,
            await TextAsync(policyId, version.Draft, cancel), version.At)
        {
            ReviewBy = version.ReviewBy,
        };

    /// <summary>The text of a draft or version; empty where it was erased.</summary>
    public async Task<string> TextAsync(string policyId, PolicyDraft draft, CancellationToken cancel = default) =>
        await BodyAsync(policyId, draft.Text, cancel) is { } body ? Encoding.UTF8.GetString(body.Bytes) : "";

    /// <summary>The file that a text came from, or null where none is kept or it was erased.</summary>
    public async Task<PolicyFile?> OriginalAsync(string policyId, PolicyDraft draft, CancellationToken cancel = default)
    {
        if (draft.Original is not { } original || await BodyAsync(policyId, original.File, cancel) is not { } file)
            return null;
        var name = await BodyAsync(policyId, original.Name, cancel);
        return new PolicyFile(name is null ? "policy" : Encoding.UTF8.GetString(name.Bytes), file.Bytes);
    }

    /// <summary>Notes, reasons and names of files by the ids of their bodies.</summary>
    public Task<IReadOnlyDictionary<string, Body>> WordsAsync(
        string policyId, IEnumerable<BodyRef?> words, CancellationToken cancel = default) =>
        streams.Store.BodiesAsync(
            PolicyStreams.Prefix + policyId, [.. words.OfType<BodyRef>().Select(b => b.Id).Distinct()], cancel);

    private async Task<Body?> BodyAsync(string policyId, BodyRef reference, CancellationToken cancel) =>
        (await streams.Store.BodiesAsync(PolicyStreams.Prefix + policyId, [reference.Id], cancel))
            .GetValueOrDefault(reference.Id);
}
