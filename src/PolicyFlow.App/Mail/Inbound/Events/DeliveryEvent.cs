using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PolicyFlow.App.Mail.Inbound.Events;

/// <summary>One thing that happened to a mail of ours, as SendGrid tells it.</summary>
/// <param name="Id">The same when it is told again.</param>
/// <param name="Kind">bounce, dropped, blocked, delivered …</param>
/// <param name="MessageIds">Under which the mail may be known: the one that we gave along, and the one of its
/// header.</param>
/// <param name="Reason">What the other server said; it may name people.</param>
internal sealed record DeliveryEvent(string Id, string Kind, IReadOnlyList<string> MessageIds, string Reason)
{
    /// <summary>The name under which our Message-ID goes along with a mail and comes back with its events.</summary>
    public const string OurMessageId = "policyflow_mail";

    /// <summary>It will not arrive; nobody tries any more.</summary>
    public bool IsReturn => Kind is "bounce" or "dropped" or "blocked";

    /// <summary>The other server took it.</summary>
    public bool IsDelivery => Kind == "delivered";

    /// <exception cref="JsonException">It is no list of events.</exception>
    public static IReadOnlyList<DeliveryEvent> ReadAll(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
            throw new JsonException("This is no list of events.");
        return [.. document.RootElement.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object).Select(Read)];
    }

    private static DeliveryEvent Read(JsonElement e)
    {
        var id = Text(e, "sg_event_id");
        return new DeliveryEvent(
            Hash(id.Length > 0 ? id : e.GetRawText()), Text(e, "event"),
            [.. new[] { Text(e, OurMessageId), Text(e, "smtp-id") }.Where(t => t.Length > 0)], Text(e, "reason"));
    }

    private static string Text(JsonElement e, string name) =>
        e.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    // Ids of others have no limit; ours lie in a stream.
    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
