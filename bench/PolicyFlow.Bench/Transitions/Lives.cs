using PolicyFlow.App.Cases;
using PolicyFlow.App.Takedown;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Bench.Transitions;

/// <summary>Takedowns from the report to the second look: half of the hosts answer, half miss their window.</summary>
internal sealed class Lives(Rig rig, int cases, Waits waits)
{
    private const int Producers = 64;

    public async Task LiveAsync()
    {
        var start = rig.Clock.Now;
        await WithDriverAsync(() => EachAsync(async n =>
        {
            await AskAsync(n, "report", Actor.Reporter, vault => Rig.Report(vault, quiet: false));
            await AskAsync(n, "open", Rig.Manager, _ => new OpenReport("manager"));
            await AskAsync(n, "approve", Rig.Manager, vault => new ApproveApproach(
                "host:demo", ["i1"], vault.Keep("to", "host", "abuse@host.example"),
                vault.Keep("notice", "host", new Notice("Request to remove content", "Please look at it.").ToBody())));
        }));
        await AtAsync(start.AddHours(12));
        await WithDriverAsync(() => EachAsync(async n =>
        {
            if (n % 2 == 0)
                await AskAsync(n, "answer", Actor.Host, _ => new RecordHostAnswer(null, HostAnswer.Removed, null));
            else
                await AskAsync(n, "note", Rig.Manager, vault => new AddNote(vault.Keep("note", "staff", "Still there.")));
        }));
        await AtAsync(start.AddHours(20));
        await AtAsync(start.AddHours(24));
        await WithDriverAsync(() => EachAsync(async n =>
        {
            await AskAsync(n, "check", Rig.Manager, _ => new CheckItems([], ItemStatus.Gone, null));
            await AskAsync(n, "support", Rig.Manager, _ => new RecordSupport(SupportAnswer.Offered, null));
            await AskAsync(n, "close", Rig.Manager, _ => new CloseCase(null, null, 12));
        }));
        await AtAsync(start.AddHours(48));
        await AtAsync(start.AddDays(9));
    }

    private Task EachAsync(Func<int, Task> work) => Parallel.ForEachAsync(
        Enumerable.Range(0, cases), new ParallelOptions { MaxDegreeOfParallelism = Producers },
        async (n, _) => await work(n));

    private Task<bool> AskAsync(int n, string what, Actor by, Func<BodyVault, ICaseCommand> command) =>
        waits.TimeAsync(async () =>
        {
            await rig.DoAsync($"{TakedownStreams.Prefix}case{n:D6}", what, by, command);
            return true;
        });

    private async Task AtAsync(DateTimeOffset time)
    {
        rig.Clock.MoveTo(time);
        await rig.Driver.RunDueAsync(CancellationToken.None);
    }

    /// <summary>People work while the driver does what their work brings about.</summary>
    private async Task WithDriverAsync(Func<Task> people)
    {
        var working = people();
        while (!working.IsCompleted)
        {
            if (await rig.Driver.RunDueAsync(CancellationToken.None) == 0) await Task.Delay(1);
        }

        await working;
        await rig.Driver.RunDueAsync(CancellationToken.None);
    }
}
