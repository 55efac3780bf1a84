using Microsoft.Extensions.Logging;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Mail.Inbound.Taking;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Inbound;
using PolicyFlow.App.Telemetry;

namespace PolicyFlow.App.Mail.Inbound.Working;

/// <summary>
/// Works through one folder, in the order in which things came. What fails is tried again later and holds up none of
/// the others; what fails too often is set aside as a file, and nothing is ever thrown away.
/// </summary>
/// <param name="process">Takes it out of the folder when it is done.</param>
/// <param name="system">System time.</param>
/// <param name="givenUp">Told of what was set aside, or null.</param>
public sealed class InboundRound(
    FolderMailStore folder, Func<string, CancellationToken, Task> process, TimeProvider system, ILogger log,
    Func<string, CancellationToken, Task>? givenUp = null)
{
    public const int MostTries = 5;

    private readonly Dictionary<string, DateTimeOffset> _notBefore = [];

    /// <summary>Works on everything whose time has come.</summary>
    /// <returns>When something that failed is to be tried again; null where nothing is.</returns>
    public async Task<DateTimeOffset?> RunAsync(CancellationToken cancel)
    {
        var waiting = folder.Waiting;
        foreach (var gone in _notBefore.Keys.Except(waiting).ToList()) _notBefore.Remove(gone);
        foreach (var id in waiting)
        {
            cancel.ThrowIfCancellationRequested();
            if (!_notBefore.TryGetValue(id, out var time) || time <= system.GetUtcNow()) await TryAsync(id, cancel);
        }

        return _notBefore.Count == 0 ? null : _notBefore.Values.Min();
    }

    private async Task TryAsync(string id, CancellationToken cancel)
    {
        var attempt = folder.Begin(id);
        if (attempt > MostTries)
        {
            // Each time the program itself ended over it.
            await SetAsideAsync(id, cancel);
            return;
        }

        try
        {
            await process(id, cancel);
            _notBefore.Remove(id);
        }
        catch (Exception fault) when (fault
            is StoreUnavailableException or MailWaitsException or OperationCanceledException)
        {
            folder.Uncount(id);
            if (fault is OperationCanceledException) throw;
            Later(id, 1);
        }
#pragma warning disable CA1031 // One mail that the program cannot work on must not hold up the others.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            log.LogError(fault, "Working on {Id} failed, try {Attempt}", id, attempt);
            if (attempt == MostTries) await SetAsideAsync(id, cancel);
            else Later(id, attempt);
        }
    }

    private void Later(string id, int attempt) => _notBefore[id] = system.GetUtcNow() + Backoff.After(attempt);

    private async Task SetAsideAsync(string id, CancellationToken cancel)
    {
        folder.SetAside(id);
        _notBefore.Remove(id);
        if (givenUp is null) GiveUp(id, log);
        else await givenUp(id, cancel);
    }

    /// <summary>Counts and logs what is left for a person.</summary>
    internal static void GiveUp(string id, ILogger log)
    {
        Measured.SetAside();
        log.LogError("{Id} was set aside: a person has to look at the file", id);
    }
}
