using System.Collections.Concurrent;
using PolicyFlow.App.Driving;

namespace PolicyFlow.Simulation.Tests.Driving;

/// <summary>What hangs holds up its own place and nothing else.</summary>
public sealed class DriverPassTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_case_that_becomes_due_while_another_one_hangs_gets_its_turn()
    {
        var due = new ConcurrentQueue<string>(["hanging"]);
        var (begun, over, alerted) = (Signal(), Signal(), Signal());
        var pass = new DriverPass(2, (_, _) => Task.FromResult<IReadOnlyList<string>>(TakeAll(due)), TurnAsync, _ => { });

        var running = pass.RunAsync(CancellationToken.None);
        await begun.Task.WaitAsync(Patience);
        due.Enqueue("alert");
        await alerted.Task.WaitAsync(Patience);

        Assert.False(running.IsCompleted);
        over.SetResult();
        Assert.Equal(2, await running.WaitAsync(Patience));

        Task TurnAsync(string stream, CancellationToken cancel)
        {
            if (stream == "alert") alerted.SetResult();
            else begun.SetResult();
            return stream == "alert" ? Task.CompletedTask : over.Task;
        }
    }

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static List<string> TakeAll(ConcurrentQueue<string> due)
    {
        var taken = new List<string>();
        while (due.TryDequeue(out var stream)) taken.Add(stream);
        return taken;
    }
}
