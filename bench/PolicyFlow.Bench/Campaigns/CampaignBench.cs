using System.Diagnostics;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.Bench.Transitions;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Bench.Campaigns;

/// <summary>A campaign (5.3) opened, chased through all rounds and closed. A round is to cost what is outstanding, and the
/// memory is to be the same whatever the number of people.</summary>
internal static class CampaignBench
{
    /// <summary>Which share of those who are outstanding is done before each round.</summary>
    private const int DoneShare = 2;

    public static async Task RunAsync(BenchOptions options, BenchFolder folder, Table table)
    {
        await RawAsync(folder, options.Quick ? 1_000 : 5_000, table);
        foreach (var people in options.Quick ? (int[])[1_000, 10_000] : [10_000, 100_000])
        {
            await using var store = SqliteCaseStore.Open(new SqliteStoreOptions(folder[$"campaign-{people}.db"]));
            await OneAsync(store, people, table);
        }
    }

    /// <summary>Opening, next to the same rows put straight into SQLite.</summary>
    private static async Task RawAsync(BenchFolder folder, int people, Table table)
    {
        var commits = new List<int>();
        var recorder = default(Recorder);
        TimeSpan ours;
        await using (var store = SqliteCaseStore.Open(
            new SqliteStoreOptions(folder["campaign.db"]) { Committed = commits.Add }))
        {
            await using (var filling = new CampaignRig(store)) await filling.FillAsync(people);
            commits.Clear();
            recorder = new Recorder(store);
            await using var rig = new CampaignRig(recorder);
            await rig.OpenAsync();
            ours = await TimeAsync(Step(rig, OnTheFirst(8)));
        }

        var raw = RawReplay.Run(folder["campaign-raw.db"], recorder.Kept, commits);
        var writes = recorder.Kept.Count;
        table.Add("opening a campaign, durable writes", $"{writes / ours.TotalSeconds:N0}/s",
            $"{people:N0} people, {(double)writes / people:N1} writes each with the mail, {commits.Average():N1} a commit");
        table.Add("ratio to raw SQLite, same rows, bytes and commits", $"{raw / ours:N2}");
    }

    private static async Task OneAsync(ICaseStore store, int people, Table table)
    {
        await using (var filling = new CampaignRig(store)) await filling.FillAsync(people);
        await using var rig = new CampaignRig(store);
        var id = await rig.OpenAsync();
        TimeSpan opening;
        var memory = new PeakMemory();
        await using (memory) opening = await TimeAsync(Step(rig, OnTheFirst(8)));
        Expect(people, rig.Mail.Count);
        table.Add($"opened for {people:N0} people", $"{opening.TotalSeconds:N1} s",
            $"{people / opening.TotalSeconds:N0} invitations a second");
        table.Add($"memory while it opened for {people:N0}", $"{(memory.Managed - memory.Before) / 1048576.0:N1} MB",
            $"managed at most, above {memory.Before / 1048576.0:N1} MB; process {memory.Process / 1048576.0:N0} MB");

        var (done, rounds) = (0, (await rig.Desk.FindAsync(id))!.Rounds.Where(r => r.Number > 0));
        foreach (var round in rounds)
        {
            rig.Clock.MoveTo(round.At.AddMinutes(-10));
            await rig.RunAsync();
            var more = (people - done) / DoneShare;
            await rig.ConfirmAsync(id, done, done + more);
            done += more;
            var time = await TimeAsync(Step(rig, round.At));
            var left = people - done;
            table.Add($"  round {round.Number} ({round.Kind}) with {left:N0} outstanding", $"{time.TotalSeconds:N2} s",
                $"{time.TotalMilliseconds / left:N2} ms a person");
        }

        await rig.Desk.CloseAsync(Actor.System, "close", id);
        var closing = await TimeAsync(rig.RunAsync);
        var figures = await rig.Desk.FiguresAsync(id);
        Expect(people, figures!.Counts.Done + figures.Counts[EntryStatus.Lapsed]);
        table.Add($"closed with {people - done:N0} outstanding", $"{closing.TotalSeconds:N2} s");
    }

    private static Func<Task> Step(CampaignRig rig, DateTimeOffset to) => async () =>
    {
        rig.Clock.MoveTo(to);
        await rig.RunAsync();

        // Whoever came second to the same line manager waits a minute.
        while (await rig.Store.NextWakeAsync() is { } next && next < to.AddMinutes(5) && rig.Clock.Now < to.AddHours(1))
        {
            rig.Clock.MoveTo(next > rig.Clock.Now ? next : rig.Clock.Now.AddMinutes(1));
            await rig.RunAsync();
        }
    };

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>An hour of the first day, London.</summary>
    private static DateTimeOffset OnTheFirst(int hour) => LondonDay.StartOf(new DateOnly(2026, 10, 1)).AddHours(hour);

    private static void Expect(int people, int found)
    {
        if (found != people) throw new InvalidOperationException($"{found} of {people} people were reached.");
    }
}
