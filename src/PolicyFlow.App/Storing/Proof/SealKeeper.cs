using System.Text.Json;

namespace PolicyFlow.App.Storing.Proof;

/// <summary>Seals the store, once a day: lists where every stream ends and chains the hash of that list.</summary>
public sealed class SealKeeper(ICaseStore store, IFileStore files)
{
    private const int Page = 1000;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>
    /// Makes a seal. Streams go on growing meanwhile; the seal holds each as it was when it was listed.
    /// </summary>
    /// <param name="at">Case time.</param>
    /// <exception cref="StoreUnavailableException">The store or its files cannot be written.</exception>
    public async Task<Seal> SealAsync(DateTimeOffset at, CancellationToken cancel = default)
    {
        while (true)
        {
            var (version, previous) = await LastAsync(cancel);
            var seal = await WriteListAsync(previous, cancel);
            var command = $"seal-{seal.Hash}";
            var data = JsonSerializer.Serialize(seal, Json);
            var sealedNow = new NewEvent(at, "system", "", command, Seal.EventName, 1, data);
            var result = await store.AppendAsync(new Append(Seal.Stream, version, command, [sealedNow]), cancel);
            if (result.Outcome != AppendOutcome.Conflict) return seal;

            // Somebody else sealed in between: theirs comes first, and this list would name the wrong one before it.
            await files.DeleteAsync(Seal.ListKey(seal.Hash), cancel);
        }
    }

    private async Task<(int Version, string Previous)> LastAsync(CancellationToken cancel)
    {
        var head = (await store.ReadPageAsync(Seal.Stream, int.MaxValue, 1, cancel))?.Head;
        if (head is null) return (0, EventHash.Genesis);
        var last = await store.ReadPageAsync(Seal.Stream, head.Version - 1, 1, cancel);
        return (head.Version, JsonSerializer.Deserialize<Seal>(last!.Events[0].Data, Json)!.Hash);
    }

    private async Task<Seal> WriteListAsync(string previous, CancellationToken cancel)
    {
        await using var list = new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096,
            FileOptions.DeleteOnClose);
        using var writer = new SealListWriter(list, previous);
        var (streams, events) = (0, 0L);
        string? last = null;
        while (await store.HeadsAsync(last, Page, cancel) is { Count: > 0 } heads)
        {
            foreach (var head in heads.Where(h => h.Stream != Seal.Stream))
            {
                writer.Add(head);
                (streams, events) = (streams + 1, events + head.Version);
            }

            last = heads[^1].Stream;
        }

        var seal = new Seal(writer.Finish(), streams, events, previous);
        list.Position = 0;
        await files.PutAsync(Seal.ListKey(seal.Hash), list, cancel);
        return seal;
    }
}
