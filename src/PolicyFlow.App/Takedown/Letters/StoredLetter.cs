using System.Text;
using System.Text.Json;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>Reads a letter that was kept as a body: with a subject of its own, or as plain text.</summary>
internal static class StoredLetter
{
    /// <summary>The letter with an empty subject where it has none, or null where it was erased.</summary>
    public static Notice? Of(IReadOnlyDictionary<string, Body> bodies, BodyRef? reference)
    {
        if (reference is null || !bodies.TryGetValue(reference.Id, out var body)) return null;
        var text = Encoding.UTF8.GetString(body.Bytes);
        if (!text.StartsWith('{')) return new Notice("", text);
        try
        {
            return JsonSerializer.Deserialize<Notice>(text, EventCodec.Json) is { Text: not null } letter
                ? letter
                : new Notice("", text);
        }
        catch (JsonException)
        {
            return new Notice("", text);
        }
    }
}
