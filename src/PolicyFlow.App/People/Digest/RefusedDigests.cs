using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.People.Digest;

namespace PolicyFlow.App.People.Digest;

/// <summary>Somebody whom no mail reaches.</summary>
/// <param name="At">When their last digest was refused for good (UTC).</param>
public sealed record RefusedDigest(string PersonId, DateTimeOffset At);

/// <summary>Finds the people whose last digest a mail server refused for good: their address is wrong, as a rule, and they
/// learn of nothing that is not urgent.</summary>
public sealed class RefusedDigests(ICaseStore store, CaseEngine<DigestState> engine)
{
    /// <summary>More than so many wrong addresses are one wrong setting.</summary>
    private const int Most = 100;

    public async Task<IReadOnlyList<RefusedDigest>> ListAsync(CancellationToken cancel = default)
    {
        var found = new List<RefusedDigest>();
        var page = await store.FindAsync(new KeyQuery(DigestKeys.Refused, DigestKeys.Everybody, Most), cancel);
        foreach (var key in page.Found)
        {
            // A key is a hint: the stream says what is true.
            if (await engine.LoadAsync(key.Stream, cancel) is { State: { RefusedAt: { } at } state })
                found.Add(new RefusedDigest(state.Person, at));
        }

        return found;
    }
}
