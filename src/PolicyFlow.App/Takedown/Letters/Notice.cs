using System.Text;
using System.Text.Json;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Takedown.Letters;

/// <summary>A notice to a host as it was previewed and approved; it goes out to the letter.</summary>
public sealed record Notice(string Subject, string Text)
{
    public string ToBody() => JsonSerializer.Serialize(this, EventCodec.Json);

    /// <summary>Reads a stored notice, or null where it was erased.</summary>
    public static Notice? Of(IReadOnlyDictionary<string, Body> bodies, BodyRef? reference) =>
        reference is not null && bodies.TryGetValue(reference.Id, out var body)
            ? JsonSerializer.Deserialize<Notice>(Encoding.UTF8.GetString(body.Bytes), EventCodec.Json)
            : null;
}
