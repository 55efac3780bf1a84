using System.Collections.Concurrent;
using System.Diagnostics;

namespace PolicyFlow.Bench.Stores;

/// <summary>Counts the requests that go to Azure Storage, each of which is one transaction on the bill. An entity-group
/// transaction is one request.</summary>
internal sealed class Requests : IDisposable
{
    private readonly ActivityListener _listener;
    private readonly ConcurrentDictionary<string, int> _byMethod = new();

    public Requests(params Uri[] services)
    {
        var ports = services.Select(s => s.Port).ToHashSet();
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.GetTagItem("server.port") is int port && ports.Contains(port))
                    _byMethod.AddOrUpdate((string)activity.GetTagItem("http.request.method")!, 1, (_, n) => n + 1);
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public int Count => _byMethod.Values.Sum();

    public override string ToString() =>
        string.Join(", ", _byMethod.OrderByDescending(m => m.Value).Select(m => $"{m.Value:N0} {m.Key}"));

    public void Reset() => _byMethod.Clear();

    public void Dispose() => _listener.Dispose();
}
