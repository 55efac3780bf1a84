using System.Text.Json.Nodes;

namespace PolicyFlow.Domain.Cases;

/// <summary>An event's stable name, newest version, and the clause of the policy that it serves.</summary>
public sealed record EventType(string Name, int Version, string Clause, Type ClrType);

/// <summary>
/// The stored names of the events of one kind of stream. Names and versions are a wire format: they are added to, never
/// changed, and older versions are brought up to date on read.
/// </summary>
public sealed class EventCatalogue
{
    private readonly Dictionary<string, EventType> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, EventType> _byType = [];
    private readonly Dictionary<(string Name, int From), Func<JsonObject, JsonObject>> _upcasts = [];

    public IEnumerable<EventType> All => _byName.Values;

    /// <summary>Registers an event.</summary>
    /// <param name="name">Kebab-case, never a CLR name.</param>
    /// <param name="clause">The clause that the event serves, such as <c>16.3</c>, or empty where it is housekeeping.
    /// </param>
    /// <param name="version">The version that is written today.</param>
    public EventCatalogue Add<T>(string name, string clause, int version = 1)
        where T : ICaseEvent
    {
        var type = new EventType(name, version, clause, typeof(T));
        _byName.Add(name, type);
        _byType.Add(typeof(T), type);
        return this;
    }

    /// <summary>Says how data written as <paramref name="fromVersion"/> becomes the version after it.</summary>
    public EventCatalogue Upcast(string name, int fromVersion, Func<JsonObject, JsonObject> step)
    {
        _upcasts.Add((name, fromVersion), step);
        return this;
    }

    /// <summary>The registration of an event's type.</summary>
    /// <exception cref="KeyNotFoundException">The event was never registered: a mistake in the program.</exception>
    public EventType Of(ICaseEvent @event) => _byType[@event.GetType()];

    /// <summary>The type for a stored name and version, or null: then the stream is read-only for this release.</summary>
    public EventType? Find(string name, int version) =>
        _byName.TryGetValue(name, out var type) && version <= type.Version ? type : null;

    /// <summary>Brings stored data to the newest version, step by step.</summary>
    public JsonObject ToNewest(EventType type, int version, JsonObject data)
    {
        for (var v = version; v < type.Version; v++)
            data = _upcasts[(type.Name, v)](data);
        return data;
    }
}
