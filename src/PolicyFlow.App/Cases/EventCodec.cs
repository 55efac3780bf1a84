using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Cases;

/// <summary>A stream holds an event that this release does not know: it may be read in part but not written.</summary>
public sealed class NewerEventException(string stream, string name, int version)
    : Exception($"Stream {stream} holds '{name}' version {version}, which this release does not know. It is read-only.");

/// <summary>
/// Turns events into their stored form and back. The JSON is a wire format: camelCase fields, enums in kebab-case,
/// fields that are null are left out, unknown fields of a known version are ignored.
/// </summary>
public static class EventCodec
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static NewEvent Encode(
        EventCatalogue catalogue, ICaseEvent @event, DateTimeOffset at, Actor actor, string commandId)
    {
        var type = catalogue.Of(@event);
        var data = JsonSerializer.Serialize(@event, type.ClrType, Json);
        return new NewEvent(at, actor.ToString(), type.Clause, commandId, type.Name, type.Version, data);
    }

    /// <exception cref="NewerEventException">The name or version is not known to this release.</exception>
    public static Recorded Decode(EventCatalogue catalogue, StoredEvent stored)
    {
        var type = catalogue.Find(stored.Name, stored.Version)
            ?? throw new NewerEventException(stored.Stream, stored.Name, stored.Version);
        var @event = stored.Version == type.Version
            ? JsonSerializer.Deserialize(stored.Data, type.ClrType, Json)
            : catalogue.ToNewest(type, stored.Version, JsonNode.Parse(stored.Data)!.AsObject())
                .Deserialize(type.ClrType, Json);
        return new Recorded(stored.Sequence, stored.At, Actor.Parse(stored.Actor), (ICaseEvent)@event!);
    }
}
