using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Mail.Inbound.Events;

/// <summary>One thing that happened to a mail of ours, as the service that carries our mail or a mail server tells
/// it.</summary>
/// <param name="Id">The same when it is told again.</param>
/// <param name="Kind">bounce, dropped, blocked, delivered …</param>
/// <param name="MessageIds">Under which the mail may be known: the one that we gave along, and the one of its
/// header.</param>
/// <param name="Reason">What the other server said; it may name people.</param>
internal sealed record DeliveryEvent(string Id, string Kind, IReadOnlyList<string> MessageIds, string Reason)
{
    /// <summary>The name under which our Message-ID goes along with a mail and comes back with its events.</summary>
    public const string OurMessageId = "policyflow_mail";

    /// <summary>When it happened, as whoever tells it says (UTC); null where it is not said.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whom the mail was for, as far as that is said.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>It came by mail, which anybody can write; the service's own calls are proved.</summary>
    public bool ByMail { get; init; }

    /// <summary>How far the mail got, or null where that is not what is told. Whether somebody opened it or followed a link
    /// is nobody's business, should a setting of the account make the service tell it.</summary>
    public DeliveryStatus? Status => Kind switch
    {
        "processed" => DeliveryStatus.Accepted,
        "deferred" => DeliveryStatus.Deferred,
        "delivered" => DeliveryStatus.Delivered,
        "spamreport" or "unsubscribe" or "group_unsubscribe" => DeliveryStatus.OptedOut,
        "dropped" => DeliveryStatus.Dropped,
        "bounce" or "blocked" => DeliveryStatus.Bounced,
        _ => null,
    };

    /// <summary>It will not arrive; nobody tries any more.</summary>
    public bool IsReturn => Status is DeliveryStatus.Dropped or DeliveryStatus.Bounced;

    /// <exception cref="JsonException">It is no list of events.</exception>
    public static IReadOnlyList<DeliveryEvent> ReadAll(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
            throw new JsonException("This is no list of events.");
        return [.. document.RootElement.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object).Select(Read)];
    }

    /// <summary>Ids of others have no limit; ours lie in a stream.</summary>
    public static string IdOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];

    private static DeliveryEvent Read(JsonElement e)
    {
        var (id, kind) = (Text(e, "sg_event_id"), Text(e, "event"));
        return new DeliveryEvent(
            IdOf(id.Length > 0 ? id : e.GetRawText()), kind,
            [.. new[] { Text(e, OurMessageId), Text(e, "smtp-id") }.Where(t => t.Length > 0)],
            Text(e, kind == "deferred" ? "response" : "reason"))
        {
            At = Time(e),
            Recipients = [.. new[] { Text(e, "email") }.Where(t => t.Length > 0)],
        };
    }

    private static string Text(JsonElement e, string name) =>
        e.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>Seconds of the UNIX clock.</summary>
    private static DateTimeOffset? Time(JsonElement e) =>
        e.TryGetProperty("timestamp", out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt64(out var seconds) && seconds is > 0 and < 253402300799
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : null;
}
