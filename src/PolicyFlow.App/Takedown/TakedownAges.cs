using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Telemetry;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown;

/// <summary>Measures how old the oldest takedowns are of which nobody has confirmed yet that the content is gone
/// (16.3, 16.4), over all schools.</summary>
public sealed class TakedownAges(ICaseStore store, CaseEngine<TakedownState> engine, CaseClock clock) : ISurvey
{
    private const int Page = 1000;

    /// <summary>Every status in which somebody still has something to do about the content.</summary>
    public static IReadOnlyList<TakedownStatus> Open { get; } =
    [
        .. Enum.GetValues<TakedownStatus>().Where(
            s => s is not (TakedownStatus.Confirmed or TakedownStatus.NotApproached or TakedownStatus.Closed)),
    ];

    public async Task MeasureAsync(CancellationToken cancel)
    {
        foreach (var status in Open)
        {
            var reported = await OldestAsync(status, cancel);
            Measured.Oldest(status.ToString(), reported is { } at ? clock.Now - at : TimeSpan.Zero);
        }
    }

    /// <returns>When the oldest one of that status was reported (UTC), or null where there is none.</returns>
    private async Task<DateTimeOffset?> OldestAsync(TakedownStatus status, CancellationToken cancel)
    {
        // The index is in order of newest first, and a key is a hint: the stream says what is true.
        var streams = new List<string>();
        var value = TakedownKeys.ListOf(TakedownKeys.Everywhere, status);
        for (string? after = null; ;)
        {
            var page = await store.FindAsync(new KeyQuery(TakedownKeys.List, value, Page, after), cancel);
            streams.AddRange(page.Found.Select(f => f.Stream));
            if (page.Next is null) break;
            after = page.Next;
        }

        for (var n = streams.Count - 1; n >= 0; n--)
        {
            if (await engine.LoadAsync(streams[n], cancel) is { } loaded
                && TakedownStatusOf.Case(loaded.State) == status)
                return loaded.State.ReportedAt;
        }

        return null;
    }
}
