using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Audit;

/// <summary>Somebody had the whole record checked.</summary>
public sealed record RecordCheckBegun : ICaseEvent;

/// <summary>What the check found. Broken names the first event that is not as it was written, by stream and number.</summary>
/// <param name="Seal">The seal that the store was compared with, or null where there was none yet.</param>
/// <param name="SealBroken">What is wrong since that seal, or null.</param>
public sealed record RecordChecked(
    int Streams, long Events, int BrokenStreams, string? Broken, string? Seal, string? SealBroken) : ICaseEvent;

/// <summary>The last check.</summary>
/// <param name="BegunBy">The id of whoever asked for it.</param>
/// <param name="Ended">Null while it runs.</param>
public sealed record RecordCheck(string? BegunBy, DateTimeOffset? BegunAt, RecordChecked? Ended, DateTimeOffset? EndedAt)
{
    public const string Stream = "record-check";

    /// <summary>A check that has not ended after so long was cut off with the program.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    public static readonly EventCatalogue Events = new EventCatalogue()
        .Add<RecordCheckBegun>("record-check-begun", "6.2").Add<RecordChecked>("record-checked", "6.2");

    internal static readonly StreamKind<RecordCheck> Kind =
        new(Events, new RecordCheck(null, null, null, null), Evolve);

    /// <summary>Whether everything is as it was written, as far as the last check that ended can tell.</summary>
    public bool IsWhole => Ended is { BrokenStreams: 0, SealBroken: null };

    /// <param name="now">System time.</param>
    public bool IsRunning(DateTimeOffset now) => Ended is null && BegunAt is { } begun && now - begun < Longest;

    private static RecordCheck Evolve(RecordCheck state, Recorded r) => r.Event switch
    {
        RecordCheckBegun => new RecordCheck(r.Actor.Id, r.At, null, null),
        RecordChecked e => state with { Ended = e, EndedAt = r.At },
        _ => state,
    };
}
