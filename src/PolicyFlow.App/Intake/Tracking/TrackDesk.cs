using System.Security.Cryptography;
using System.Text;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Takedown.Reports;

namespace PolicyFlow.App.Intake.Tracking;

/// <summary>Lets reporters follow cases of every kind: a reference alone does not say of which kind it is.</summary>
public sealed class TrackDesk(IEnumerable<ITrackedKind> kinds, TrackTokens tokens) : ITrackDesk
{
    private readonly IReadOnlyList<ITrackedKind> _kinds = [.. kinds];

    public string? CaseOfToken(string token) => tokens.CaseOf(token);

    public async Task<string?> TokenForAsync(string reference, string secretCode, CancellationToken cancel = default)
    {
        if (CaseReference.Parse(reference) is not { } parsed) return null;
        string? found = null;

        // Every kind is asked, and the code compared even where there is no case, so that all answers take as long.
        foreach (var kind in _kinds)
        {
            var stream = CaseReference.Stream(kind.Prefix, parsed);
            var kept = await kind.SecretHashAsync(stream, cancel);
            var expected = Encoding.ASCII.GetBytes(kept ?? new string('0', 64));
            var given = Encoding.ASCII.GetBytes(CaseSecrets.Hash(stream, secretCode));
            if (CryptographicOperations.FixedTimeEquals(expected, given) & kept is not null) found = stream;
        }

        return found is null ? null : tokens.TokenOf(found);
    }

    public async Task<TrackedState?> StateAsync(string caseId, CancellationToken cancel = default) =>
        Of(caseId) is { } kind ? await kind.StateAsync(caseId, cancel) : null;

    public async Task AddAsync(
        string caseId, string text, IReadOnlyList<Place> places, IReadOnlyList<Attachment> attachments,
        string commandId, bool quietly = false, CancellationToken cancel = default)
    {
        if (Of(caseId) is { } kind) await kind.AddAsync(caseId, text, places, attachments, commandId, quietly, cancel);
    }

    public async Task LockAsync(string caseId, string commandId, CancellationToken cancel = default)
    {
        if (Of(caseId) is { } kind) await kind.LockAsync(caseId, commandId, cancel);
    }

    private ITrackedKind? Of(string caseId) =>
        _kinds.FirstOrDefault(k => caseId.StartsWith(k.Prefix, StringComparison.Ordinal));
}
