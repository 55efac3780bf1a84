namespace PolicyFlow.App.Storing.Tables;

/// <summary>The unfinished effects of a stream, oldest first. They lie in the head, so that a claim and a write of the
/// stream see each other.</summary>
internal sealed class Outbox(IReadOnlyList<OutboxEffect> effects)
{
    public static readonly Outbox Empty = new([]);

    public IReadOnlyList<OutboxEffect> Effects => effects;

    /// <summary>When the next effect can be tried: within a lane the first one keeps the others waiting.</summary>
    public long? Next => effects.Count == 0
        ? null
        : effects.GroupBy(e => e.Lane, StringComparer.Ordinal).Min(lane => lane.First().Next);

    public static Outbox Parse(string json) =>
        json.Length == 0 ? Empty : new Outbox(RowJson.Read<List<OutboxEffect>>(json));

    public string ToJson() => effects.Count == 0 ? "" : RowJson.Write(effects);

    public OutboxEffect? Find(string id) => effects.FirstOrDefault(e => e.Id == id);

    /// <summary>Takes completed effects out and puts new ones in.</summary>
    /// <exception cref="InvalidOperationException">A new one has the id of one that waits.</exception>
    public Outbox Change(Append append)
    {
        if (append.CompletedEffects.Count == 0 && append.Effects.Count == 0) return this;
        var completed = append.CompletedEffects.ToHashSet(StringComparer.Ordinal);
        List<OutboxEffect> changed =
            [.. effects.Where(e => !completed.Contains(e.Id)), .. append.Effects.Select(OutboxEffect.Of)];
        if (changed.DistinctBy(e => e.Id, StringComparer.Ordinal).Count() < changed.Count)
            throw new InvalidOperationException("The id of an effect was used before in this stream.");
        return new Outbox(changed);
    }

    public Outbox With(OutboxEffect changed) => new([.. effects.Select(e => e.Id == changed.Id ? changed : e)]);

    /// <summary>Puts the claims of other owners in doubt; null where there are none.</summary>
    public Outbox? Release(string owner)
    {
        return effects.Any(OfAnother)
            ? new Outbox([.. effects.Select(e => OfAnother(e) ? e.Free() with { Doubt = true } : e)])
            : null;

        bool OfAnother(OutboxEffect e) => e.Owner is not null && e.Owner != owner;
    }
}
