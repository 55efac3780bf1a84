using System.Security.Cryptography;
using System.Text;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;

namespace PolicyFlow.App.Acknowledgement.Entries;

/// <summary>
/// The code on a printed letter, which somebody whom no mail reaches types in place of a link: <c>7K3M-92QX-4DWP</c>. Its
/// first four characters say where in the index to look, the eight others prove it: an HMAC over the entry and the serial
/// of its link, so that a code ends when a link does.
/// </summary>
/// <remarks>
/// Eight characters of 31 are 8.5 * 10^11 possibilities for each entry. <see cref="ConfirmLimits"/> lets everybody together
/// try 2,000 times an hour, which is 1.8 * 10^7 times a year. Whoever tries all year long has one chance in 48,000 to open
/// anybody's page (times the entries that share a place, about one, and the keys of the ring, one a year); and what that
/// page holds is a policy that all staff know, and a name.
/// </remarks>
/// <param name="secrets">The newest key makes codes; those of every older one are good.</param>
public sealed class ShortCodes(CaseSecrets secrets, ICaseStore store, CaseEngine<EntryState> engine)
{
    private const string Purpose = "acknowledgement-code";
    private const int PlaceLength = 4;
    private const int ProofLength = 8;
    private const int PageSize = 100;

    /// <summary>The code of an entry as it is printed, in groups of four.</summary>
    public string Of(EntryState entry)
    {
        var stream = AcknowledgementStreams.Entry(entry);
        var proof = Proofs(stream, entry.LinkSerial)[0];
        return $"{PlaceOf(stream)}-{proof[..4]}-{proof[4..]}";
    }

    /// <summary>The entry whose code was typed, or null. Spaces, dashes, small letters and O for 0 are forgiven.</summary>
    public async Task<LoadedCase<EntryState>?> FindAsync(string? typed, CancellationToken cancel = default)
    {
        if (typed is not { Length: <= 40 }) return null;
        var plain = CaseReference.Plain(typed);
        if (plain.Length != PlaceLength + ProofLength) return null;
        var given = Encoding.ASCII.GetBytes(plain[PlaceLength..]);
        string? after = null;
        do
        {
            var page = await store.FindAsync(
                new KeyQuery(EntryKeys.Index, EntryKeys.CodePlace(plain[..PlaceLength]), PageSize, after), cancel);
            foreach (var found in page.Found)
                if (await engine.LoadAsync(found.Stream, cancel) is { } entry && IsOf(entry, given)) return entry;
            after = page.Next;
        }
        while (after is not null);

        return null;
    }

    /// <summary>Where an entry lies in the index. It follows from the entry alone, so that no change of keys moves it.
    /// </summary>
    internal static string PlaceOf(string entryStream) => CaseReference.Code(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Purpose}|{entryStream}")).AsSpan(0, PlaceLength));

    private bool IsOf(LoadedCase<EntryState> entry, byte[] given)
    {
        var good = false;
        foreach (var proof in Proofs(entry.Stream, entry.State.LinkSerial))
            good |= CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(proof));
        return good;
    }

    private List<string> Proofs(string stream, int serial) =>
        [.. secrets.Proofs(Purpose, $"{stream}|{serial}", ProofLength).Select(proof => CaseReference.Code(proof))];
}
