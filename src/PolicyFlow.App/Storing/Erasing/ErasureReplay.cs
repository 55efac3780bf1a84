namespace PolicyFlow.App.Storing.Erasing;

/// <summary>
/// Erases bodies of a stream again: appends <c>body-erased</c> with the bodies among
/// <see cref="Append.ErasedBodies"/>, and removes the keys and files that were derived from them.
/// </summary>
public delegate Task EraseAgain(string stream, IReadOnlyList<string> bodies, CancellationToken cancel);

/// <summary>
/// Runs when the store was opened and before anybody uses it: what the ledger says was erased and is there all the same
/// came back with an older backup, or its erasure was cut short by a crash. It is erased again.
/// </summary>
public sealed class ErasureReplay(ICaseStore store, ErasureLedger ledger, EraseAgain erase)
{
    /// <summary>Answers how many bodies were erased again.</summary>
    /// <exception cref="InvalidOperationException">A body is still there after it was erased again.</exception>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        var erased = 0;
        var entries = ledger.Read()
            .SelectMany(entry => entry.Bodies.Select(body => (entry.Stream, body))).Distinct()
            .GroupBy(entry => entry.Stream, entry => entry.body, StringComparer.Ordinal).ToList();
        foreach (var stream in entries)
        {
            var back = await BackAsync(stream.Key, [.. stream], cancel);
            if (back.Count == 0) continue;
            await erase(stream.Key, back, cancel);
            if ((await BackAsync(stream.Key, [.. stream], cancel)).Count > 0)
            {
                throw new InvalidOperationException(
                    $"Bodies of stream {stream.Key} were to be erased again but are still there.");
            }

            erased += back.Count;
        }

        return erased;
    }

    private async Task<IReadOnlyList<string>> BackAsync(
        string stream, IReadOnlyList<ErasedBody> erased, CancellationToken cancel)
    {
        var there = await store.BodiesAsync(stream, [.. erased.Select(e => e.Id).Distinct()], cancel);
        var known = erased.ToHashSet();
        var back = there.Values.Where(body => known.Contains(ErasedBody.Of(body.Id, body.Salt)));
        return [.. back.Select(body => body.Id)];
    }
}
