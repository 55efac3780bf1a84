namespace PolicyFlow.App.Storing;

/// <summary>Turns new events into stored ones, which every store does alike: time never runs back, each hash covers the
/// one before.</summary>
internal static class EventChain
{
    /// <param name="version">Sequence of the stream's last event.</param>
    /// <param name="hash">Hash of the stream's last event.</param>
    /// <param name="at">Time of the stream's last event.</param>
    public static List<StoredEvent> Extend(int version, string hash, DateTimeOffset at, Append append)
    {
        var events = new List<StoredEvent>(append.Events.Count);
        foreach (var e in append.Events)
        {
            var rounded = EventHash.Round(e.At);
            if (rounded > at) at = rounded;
            var kept = e with { At = at, CommandId = append.CommandId };
            var previous = hash;
            hash = EventHash.Of(append.Stream, ++version, kept, previous);
            events.Add(new StoredEvent(
                append.Stream, version, at, kept.Actor, kept.Clause, kept.CommandId, kept.Name, kept.Version,
                kept.Data, previous, hash));
        }

        return events;
    }
}
