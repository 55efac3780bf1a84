using System.Security.Cryptography;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>
/// Tries a write on the newest head until it is settled. A failure of storage is followed by one more look: if the
/// write went through and only its answer was lost, the look shows it.
/// </summary>
internal sealed class HeadLoop(WriteParts parts)
{
    /// <param name="attempt">Looks at the head (null where there is no stream), and answers null to be called again.
    /// </param>
    /// <exception cref="StoreUnavailableException">It was not settled in the tries that there are.</exception>
    public async Task<T> RunAsync<T>(
        string stream, Func<HeadRow?, Task<T?>> attempt, CancellationToken cancel)
        where T : class
    {
        var failed = false;
        for (var tries = 0; tries < parts.Options.MostTries; tries++)
        {
            cancel.ThrowIfCancellationRequested();
            var head = await parts.Streams.HeadAsync(stream, cancel);
            try
            {
                if (await attempt(head) is { } result) return result;
            }
            catch (Exception failure) when (!failed && StorageFailure.IsOfStorage(failure, cancel))
            {
                failed = true;
            }

            // The first to try again does so at once, and those who met do not meet again.
            if (tries > 0) await Task.Delay(Pause(), cancel);
        }

        throw new StoreUnavailableException($"Stream {stream} is written to by too many at once.");
    }

    private TimeSpan Pause() => parts.Options.LongestPause * (RandomNumberGenerator.GetInt32(1, 1000) / 1000.0);
}
