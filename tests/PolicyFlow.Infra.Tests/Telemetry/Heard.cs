using System.Diagnostics.Metrics;
using PolicyFlow.App.Telemetry;

namespace PolicyFlow.Infra.Tests.Telemetry;

/// <summary>One measurement, as whoever exports them gets it.</summary>
internal sealed record Measurement(string Name, double Value, IReadOnlyDictionary<string, string?> Tags);

/// <summary>Listens to PolicyFlow's meter from when it is made until it is disposed.</summary>
internal sealed class Heard : IDisposable
{
    private readonly List<Measurement> _heard = [];
    private readonly MeterListener _listener = new();

    public Heard()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == MetricNames.Meter) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Add(i, value, tags));
        _listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Add(i, value, tags));
        _listener.Start();
    }

    public IReadOnlyList<Measurement> All
    {
        get
        {
            lock (_heard) return [.. _heard];
        }
    }

    public IReadOnlyList<Measurement> Of(string name) => [.. All.Where(m => m.Name == name)];

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var kept = new Dictionary<string, string?>();
        foreach (var (key, tag) in tags) kept[key] = tag?.ToString();
        lock (_heard) _heard.Add(new Measurement(instrument.Name, value, kept));
    }
}

/// <summary>The meter is the process's own: whoever listens to it does so alone.</summary>
[CollectionDefinition(nameof(TheMeter), DisableParallelization = true)]
public sealed class TheMeter;
