using PolicyFlow.App.Takedown;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Bench.Probes;

/// <summary>Cases with one page each, whose hosts were asked: the machine watches the pages.</summary>
internal static class Watched
{
    private const int Together = 64;

    /// <summary>Reports and approaches a run of cases; what follows is the driver's.</summary>
    public static Task AddAsync(Rig rig, Pages pages, int from, int count) => Parallel.ForEachAsync(
        Enumerable.Range(from, count), new ParallelOptions { MaxDegreeOfParallelism = Together },
        async (n, _) =>
        {
            var stream = $"{TakedownStreams.Prefix}page{n:D6}";
            await rig.DoAsync(stream, "report", Actor.Reporter, vault => new ReportTakedown(
                "form", null, "s-1", "abuse", false, false, null,
                [new ListedItem("i1", "address", vault.Keep("place", "reporter", pages.Address(n)), "host:demo")],
                [], vault.Keep("description", "reporter", "Unkind words."), null, null, null, "secret", [], []));
            await rig.DoAsync(stream, "approve", Rig.Manager, vault => new ApproveApproach(
                "host:demo", ["i1"], vault.Keep("to", "host", "abuse@host.example"),
                vault.Keep("notice", "host", new Notice("Request to remove content", "Please look at it.").ToBody())));
        });
}
