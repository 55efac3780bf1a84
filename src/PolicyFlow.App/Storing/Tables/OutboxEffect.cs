using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Storing.Tables;

/// <summary>An unfinished effect as the stream's head keeps it. Times are UTC ticks.</summary>
/// <param name="Mark">Names the claim that holds it, so that a claim whose answer was lost knows itself again.</param>
internal sealed record OutboxEffect(
    string Id, string Kind, string Lane, string? About, int Round, long Next, int Attempts = 0, bool Doubt = false,
    string? Owner = null, long? Lease = null, string? Mark = null, string? Error = null)
{
    public static OutboxEffect Of(NewEffect e) => new(
        e.Id, e.Effect.Kind, e.Effect.Lane, e.Effect.About, e.Effect.Round, e.NotBefore.UtcTicks);

    public PendingEffect On(string stream) => new(
        stream, Id, new Effect(Kind, Lane, About, Round), new DateTimeOffset(Next, TimeSpan.Zero), Attempts, Doubt,
        Error);

    /// <summary>In nobody's hands.</summary>
    public OutboxEffect Free() => this with { Owner = null, Lease = null, Mark = null };
}
