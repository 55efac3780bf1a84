using System.Text.Json;

namespace PolicyFlow.App.Storing.Proof;

/// <summary>What a comparison with a seal found.</summary>
/// <param name="Streams">How many streams under the seal were compared.</param>
/// <param name="Broken">What is wrong, in words, or null when everything under the seal is still there.</param>
/// <param name="FirstBroken">The first event that is missing or was rewritten, where that can be told.</param>
public sealed record SealReport(string Seal, int Streams, string? Broken, BrokenEvent? FirstBroken = null)
{
    public bool IsWhole => Broken is null;

    /// <summary>The result in plain words.</summary>
    public override string ToString() => IsWhole
        ? $"All {Streams} streams under the seal {Seal} are as they were sealed."
        : $"BROKEN since the seal {Seal}: {Broken}";
}

/// <summary>
/// Compares the store with a seal that was kept outside. Finds what the chains alone cannot show: a tail that was cut
/// off, a stream that is missing, a chain that was rewritten whole.
/// </summary>
public sealed class SealVerifier(ICaseStore store, IFileStore files)
{
    private const int Page = 256;
    private const string NoList = "its list is not here. It is not a seal of this store, or the list was removed.";
    private const string NotChained = "it is missing from the chain of seals, which was cut off or rewritten.";

    /// <param name="seal">The hash that was kept.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be read.</exception>
    public async Task<SealReport> VerifyAsync(string seal, CancellationToken cancel = default)
    {
        if (seal.Length != 64 || !seal.All(char.IsAsciiHexDigitLower))
            return new SealReport(seal, 0, "this is not a seal; a seal is 64 digits and letters from a to f.");

        await using (var list = await files.OpenAsync(Seal.ListKey(seal), cancel))
        {
            if (list is null) return new SealReport(seal, 0, NoList);
            if (!await SealListReader.IsGenuineAsync(list, seal, cancel))
                return new SealReport(seal, 0, "its list was changed.");
        }

        return await CompareAsync(seal, cancel);
    }

    private async Task<SealReport> CompareAsync(string seal, CancellationToken cancel)
    {
        var streams = 0;
        await using var list = (await files.OpenAsync(Seal.ListKey(seal), cancel))!;
        await foreach (var head in SealListReader.HeadsAsync(list, cancel))
        {
            if (await WhatIsWrongAsync(head, cancel) is { } broken)
                return new SealReport(seal, streams, broken.ToString(), broken);
            streams++;
        }

        return new SealReport(seal, streams, await IsChainedAsync(seal, cancel) ? null : NotChained);
    }

    private async Task<BrokenEvent?> WhatIsWrongAsync(StreamHead head, CancellationToken cancel)
    {
        var now = await store.ReadPageAsync(head.Stream, head.Version - 1, 1, cancel);
        if (now is null) return new BrokenEvent(head.Stream, 1, "is missing: the whole stream is gone");
        if (now.Head.Version < head.Version || now.Events.Count == 0)
        {
            var first = Math.Min(now.Head.Version + 1, head.Version);
            return new BrokenEvent(
                head.Stream, first, $"is missing: the stream had {head.Version} events when it was sealed");
        }

        return now.Events[0].Hash == head.Hash
            ? null
            : new BrokenEvent(
                head.Stream, head.Version, "is not the event that was sealed: it or one before it was rewritten");
    }

    private async Task<bool> IsChainedAsync(string seal, CancellationToken cancel)
    {
        var after = 0;
        while (await store.ReadPageAsync(Seal.Stream, after, Page, cancel) is { Events: { Count: > 0 } events })
        {
            foreach (var e in events)
            {
                using var data = JsonDocument.Parse(e.Data);
                if (data.RootElement.TryGetProperty("hash", out var hash) && hash.GetString() == seal) return true;
            }

            after = events[^1].Sequence;
        }

        return false;
    }
}
