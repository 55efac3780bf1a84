using System.Text.Json;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Storing.Proof;

/// <summary>
/// Finds in an event's data what it says about bodies, without knowing the event: references anywhere in its fields,
/// and the ids that an event names which says that bodies were taken away.
/// </summary>
internal static class BodyMentions
{
    public const string ErasedEvent = "body-erased";
    public const string DestroyedEvent = "destroyed-on-instruction";

    public static IReadOnlyList<BodyRef> References(StoredEvent e)
    {
        if (!e.Data.Contains("sha256", StringComparison.Ordinal)) return [];
        var found = new List<BodyRef>();
        Read(e, root => Collect(root, found));
        return found;
    }

    public static IReadOnlyList<string> Erased(StoredEvent e)
    {
        if (e.Name is not (ErasedEvent or DestroyedEvent)) return [];
        var found = new List<string>();
        Read(e, root =>
        {
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("bodies", out var ids)
                && ids.ValueKind == JsonValueKind.Array)
                found.AddRange(ids.EnumerateArray().Select(Text).OfType<string>());
        });
        return found;
    }

    private static void Read(StoredEvent e, Action<JsonElement> read)
    {
        try
        {
            using var document = JsonDocument.Parse(e.Data);
            read(document.RootElement);
        }
        catch (JsonException)
        {
            // Data that is not JSON refers to nothing; whether it is as it was written, its hash tells.
        }
    }

    private static void Collect(JsonElement element, List<BodyRef> found)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Collect(item, found);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (Field(element, "id") is { } id && Field(element, "sha256") is { } sha256)
                found.Add(new BodyRef(id, sha256));
            foreach (var property in element.EnumerateObject()) Collect(property.Value, found);
        }
    }

    private static string? Field(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
