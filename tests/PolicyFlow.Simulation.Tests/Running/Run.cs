using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Simulation.Tests.Crashing;
using PolicyFlow.Simulation.Tests.Year;

namespace PolicyFlow.Simulation.Tests.Running;

/// <summary>One simulated year on one database file.</summary>
internal sealed class Run
{
    private const int MostRoundsAnInstant = 200;
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string _path;
    private readonly CrashPlan _crashes;
    private readonly IDriving _driving;
    private readonly Chance _chance;
    private readonly SteppedClock _clock = new(Start);
    private readonly Agenda _agenda = new();
    private readonly World _world;
    private readonly List<CasePlan> _cases;
    private Machine _machine = null!;
    private int _lives;

    private Run(int seed, string path, CrashPlan crashes, Func<CaseClock, IDriving> driving)
    {
        (_path, _crashes, _chance, _driving) = (path, crashes, new Chance(seed), driving(_clock));
        _cases = [.. Enumerable.Range(1, 1 + _chance.Number(3, "cases")).Select(n => CasePlan.Of(_chance, n, Start))];
        var post = new Post(_chance, _clock, Start) { Arrived = HostReads };
        _world = new World(Network.People, post, new Phones(_chance, _clock), new Web(_chance, _clock, _cases), []);
    }

    public static async Task<Ending> YearAsync(
        int seed, string path, CrashPlan crashes, Func<CaseClock, IDriving> driving)
    {
        var run = new Run(seed, path, crashes, driving);
        await run.StartAsync();
        try
        {
            foreach (var plan in run._cases) run.PlanCase(plan);
            await run.LiveAsync();
            return await Ending.OfAsync(run._machine, run._world, crashes.Crashes);
        }
        finally
        {
            await run._machine.DisposeAsync();
        }
    }

    private void PlanCase(CasePlan plan)
    {
        _agenda.Add(plan.ReportedAt, $"report {plan.Number}", () => AskAsync(
            plan.Stream, "report", vault => new Wish(plan.Report(Keep(vault)), Actor.Reporter)));
        var at = plan.ReportedAt;
        var visits = 4 + _chance.Number(9, "visits", plan.Number);
        for (var n = 1; n <= visits; n++)
        {
            var hurry = _chance.Number(3, "hurry", plan.Number, n);
            at += TimeSpan.FromMinutes(5 + _chance.Number(hurry == 0 ? 60 : hurry == 1 ? 600 : 4000, "gap", plan.Number, n));
            var number = n;
            _agenda.Add(at, $"visit {plan.Number} {n}", () => VisitAsync(plan, number));
        }
    }

    private async Task LiveAsync()
    {
        var rounds = 0;
        while (true)
        {
            await RestartingAsync(() => _driving.RunDueAsync(_machine));
            if (_agenda.TakeDue(_clock.Now) is { } happen)
            {
                await happen();
                continue;
            }

            var wake = await RestartingAsync(() => _driving.NextAsync(_machine));
            if (Earlier(_agenda.Next, wake) is not { } next) return;
            rounds = next <= _clock.Now ? rounds + 1 : 0;
            Assert.True(rounds < MostRoundsAnInstant, $"something stays due at {_clock.Now:u}");
            if (next > _clock.Now) _clock.MoveTo(next);
        }
    }

    /// <summary>A manager sees the case as it stands and does one thing after the other. What the program had taken
    /// before it ended is not asked for twice, since a repeated command is the same command.</summary>
    private async Task VisitAsync(CasePlan plan, int number)
    {
        var seen = await RestartingAsync(() => _machine.Engine.LoadAsync(plan.Stream));
        var names = new Visit(_chance, plan, number, (_, _) => new BodyRef("", "")).To(seen!.State).Count();
        for (var n = 0; n < names; n++)
        {
            var index = n;
            await AskAsync(plan.Stream, $"visit-{number}-{n}",
                vault => new Visit(_chance, plan, number, Keep(vault)).To(seen.State).ElementAt(index));
        }
    }

    private Task<Execution<TakedownState>> AskAsync(string stream, string commandId, Func<BodyVault, Wish> wish) => RestartingAsync(() =>
    {
        var vault = new BodyVault(commandId);
        var (command, by) = wish(vault);
        return _machine.Engine.ExecuteAsync(new CaseRequest(stream, command, by, commandId) { Bodies = vault.Bodies });
    });

    /// <summary>A host that has a letter may answer it after a while; the answer lands in the case unread.</summary>
    private void HostReads(OutgoingMail mail)
    {
        if (!mail.To.EndsWith("@host.example", StringComparison.Ordinal) || _chance.OneIn(3, "silent", mail.MessageId)) return;
        var stream = mail.MessageId[..mail.MessageId.IndexOf('.', StringComparison.Ordinal)];
        var at = _clock.Now.AddMinutes(1 + _chance.Number(40 * 60, "answers", mail.MessageId));
        _agenda.Add(at, "answer " + mail.MessageId, () => AskAsync(
            stream, "answer-" + mail.MessageId,
            vault => new Wish(new RecordHostAnswer(null, HostAnswer.Unread, Keep(vault)("answer", "We look at it.")), Actor.Host)));
    }

    private async Task RestartingAsync(Func<Task> work) => await RestartingAsync(async () =>
    {
        await work();
        return true;
    });

    /// <summary>Does something, and again in a new life of the program for as often as it ends in between.</summary>
    private async Task<T> RestartingAsync<T>(Func<Task<T>> work)
    {
        for (var restarted = false; ; restarted = true)
        {
            try
            {
                if (restarted) await _driving.RestartedAsync(_machine);
                return await work();
            }
            catch (OperationCanceledException)
            {
                await _machine.DisposeAsync();
                await StartAsync();
            }
        }
    }

    private async Task StartAsync()
    {
        _crashes.Restart();
        _machine = await Machine.StartAsync(_path, ++_lives, _crashes, _world, _clock, _driving);
    }

    private static Func<string, string, BodyRef> Keep(BodyVault vault) => (name, text) => vault.Keep(name, "reporter", text);

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b : a;
}
