using System.Text.Json.Serialization;

namespace PolicyFlow.App.Storing.Carrying;

/// <summary>One line of an export. A stream begins with <see cref="CopiedStream"/>; all lines up to the next one are
/// its own.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "row")]
[JsonDerivedType(typeof(CopiedStream), "stream")]
[JsonDerivedType(typeof(CopiedEvent), "event")]
[JsonDerivedType(typeof(CopiedCommand), "command")]
[JsonDerivedType(typeof(CopiedBody), "body")]
[JsonDerivedType(typeof(CopiedEffect), "effect")]
[JsonDerivedType(typeof(CopiedKey), "key")]
public abstract record CopiedRow;

/// <summary>A stream as a whole.</summary>
/// <param name="Version">The sequence of its last event.</param>
/// <param name="Hash">The hash of its last event.</param>
/// <param name="Due">When the case itself is next due (case time, UTC), apart from its effects.</param>
public sealed record CopiedStream(string Stream, int Version, string Hash, DateTimeOffset? Due) : CopiedRow;

/// <summary>An event exactly as stored.</summary>
/// <param name="At">UTC, to the millisecond.</param>
public sealed record CopiedEvent(
    int Sequence, DateTimeOffset At, string Actor, string Clause, string Command, string Name, int V, string Data,
    string Previous, string Hash) : CopiedRow
{
    public static CopiedEvent Of(StoredEvent e) => new(
        e.Sequence, e.At, e.Actor, e.Clause, e.CommandId, e.Name, e.Version, e.Data, e.PreviousHash, e.Hash);

    public StoredEvent On(string stream) =>
        new(stream, Sequence, At, Actor, Clause, Command, Name, V, Data, Previous, Hash);
}

/// <summary>A command that was carried out: it wrote so many events from that sequence on, or none.</summary>
public sealed record CopiedCommand(string Command, int First, int Events) : CopiedRow;

/// <summary>A body with its salt; only place and id are left of an erased one.</summary>
/// <param name="Place">Orders the bodies of a stream, from 1.</param>
public sealed record CopiedBody(
    int Place, string Id, string? Owner, string? Type, byte[]? Salt, byte[]? Bytes) : CopiedRow
{
    [JsonIgnore]
    public bool IsErased => Owner is null || Type is null || Salt is null || Bytes is null;
}

/// <summary>An unfinished effect; they stand in the order in which they wait.</summary>
/// <param name="Next">Case time of the next attempt (UTC).</param>
/// <param name="InDoubt">An attempt ended without a record, or was under way: it may have been performed.</param>
public sealed record CopiedEffect(
    string Id, string Kind, string Lane, string? About, int Round, DateTimeOffset Next, int Attempts, bool InDoubt,
    string? Error) : CopiedRow;

/// <summary>An index entry.</summary>
/// <param name="Value">The fingerprint of the value, which is all that a store keeps of it, in lower-case hexadecimal.
/// </param>
public sealed record CopiedKey(string Index, string Value, string Sort) : CopiedRow;
