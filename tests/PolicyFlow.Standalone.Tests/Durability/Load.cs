using System.Collections.Concurrent;
using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Durability;

/// <summary>Several clients that report and act as fast as they can, and remember what they were promised.</summary>
public sealed class Load(Caller manager, int clients)
{
    private int _number;

    /// <summary>Reports that were answered with 201: key and reference.</summary>
    public ConcurrentDictionary<string, string> Reports { get; } = new();

    /// <summary>Notes that were answered with 200: key and text are the same; the value is the case.</summary>
    public ConcurrentDictionary<string, string> Notes { get; } = new();

    /// <summary>Notes that were sent and never answered.</summary>
    public ConcurrentDictionary<string, string> Unanswered { get; } = new();

    /// <summary>Sends until the program goes away.</summary>
    /// <param name="answers">After so many answers…</param>
    /// <param name="then">…this happens, with requests of every client still under way.</param>
    public async Task RunAsync(int answers, Func<Task> then)
    {
        var left = answers;
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var all = Enumerable.Range(0, clients).Select(_ => Task.Run(() => ClientAsync(() =>
        {
            if (Interlocked.Decrement(ref left) == 0) enough.SetResult();
        }))).ToList();
        await await Task.WhenAny(enough.Task, Task.WhenAll(all));
        await then();
        await Task.WhenAll(all);
    }

    /// <summary>Sends again what was never answered, with the same keys.</summary>
    public async Task SendAgainAsync()
    {
        foreach (var (key, reference) in Unanswered)
        {
            (await manager.ActAsync(reference, "add-note", new { text = key }, key)).Is(HttpStatusCode.OK);
            Notes[key] = reference;
        }

        Unanswered.Clear();
    }

    private async Task ClientAsync(Action answered)
    {
        try
        {
            while (true)
            {
                var key = $"load-{Interlocked.Increment(ref _number)}";
                var reply = await manager.PostAsync("/api/reports", new { description = "Report " + key }, key);
                var reference = reply.Is(HttpStatusCode.Created).Json.Word("reference");
                Reports[key] = reference;
                answered();
                Unanswered["note-" + key] = reference;
                (await manager.ActAsync(reference, "add-note", new { text = "note-" + key }, "note-" + key))
                    .Is(HttpStatusCode.OK);
                Notes["note-" + key] = reference;
                Unanswered.TryRemove("note-" + key, out var _);
                answered();
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // The program was killed.
        }
    }
}
