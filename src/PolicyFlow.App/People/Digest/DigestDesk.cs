using PolicyFlow.App.Cases;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Digest;

namespace PolicyFlow.App.People.Digest;

/// <summary>Puts what can wait into people's digests.</summary>
public sealed class DigestDesk(CaseEngine<DigestState> engine, CaseClock clock)
{
    // Many cases may have a line for one person at the same instant. One after the other they are written at once; all
    // together each would read the digest again for every one that was quicker.
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 16).Select(_ => new SemaphoreSlim(1, 1))];

    public static string StreamOf(string personId) => CaseKind.Digest.Prefix + personId;

    /// <summary>Puts a line into a person's digest, with one write. The same id again changes nothing.</summary>
    /// <param name="id">Which line it is; of an effect, its id.</param>
    public async Task AddAsync(Person person, DigestLine line, string id, CancellationToken cancel = default)
    {
        var (slot, dayAfter) = DigestHours.After(clock.Now, person.DigestHour);
        var turn = _turns[(uint)StringComparer.Ordinal.GetHashCode(person.Id) % _turns.Length];
        await turn.WaitAsync(cancel);
        try
        {
            await engine.ExecuteAsync(
                new CaseRequest(
                    StreamOf(person.Id), new AddToDigest(person.Id, line, slot, dayAfter), Actor.System, "line:" + id),
                cancel);
        }
        finally
        {
            turn.Release();
        }
    }
}
