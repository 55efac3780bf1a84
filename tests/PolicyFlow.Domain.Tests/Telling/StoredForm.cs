using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Tests.Telling;

/// <summary>Events as they were first written: they must be read for ever, and written the same.</summary>
internal static class StoredForm
{
    /// <summary>Reads what was once written, and writes it again byte by byte.</summary>
    public static void IsReadAndWritten(EventCatalogue events, string name, string data)
    {
        var stored = new StoredEvent(
            "any/stream", 1, DateTimeOffset.UnixEpoch, "person:p-1", "", "c", name, 1, data, "", "");

        var recorded = EventCodec.Decode(events, stored);
        var again = EventCodec.Encode(events, recorded.Event, recorded.At, recorded.Actor, "c");

        Assert.Equal((name, 1, data), (again.Name, again.Version, again.Data));
    }

    /// <summary>A golden form without one of the fields would say nothing of it.</summary>
    public static void FillsEveryField(EventCatalogue events, string name, string data)
    {
        var fields = events.Find(name, 1)!.ClrType
            .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name));

        Assert.Equal(fields.Order(), JsonNode.Parse(data)!.AsObject().Select(f => f.Key).Order());
    }
}
