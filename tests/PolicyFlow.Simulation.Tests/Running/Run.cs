using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail;
using PolicyFlow.App.Mail.Inbound.Events;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Simulation.Tests.Crashing;
using PolicyFlow.Simulation.Tests.Year;
using PolicyFlow.Simulation.Tests.Year.Visits;

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
        var post = new Post(_chance, _clock, Start) { Arrived = Arrived };
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
            plan.Stream, "report", new Wish(keep => plan.Report((name, text) => keep(name, text)), Actor.Reporter)));
        var at = plan.ReportedAt;
        var visits = 4 + _chance.Number(9, "visits", plan.Number);
        for (var n = 1; n <= visits; n++)
        {
            var hurry = _chance.Number(3, "hurry", plan.Number, n);
            at += TimeSpan.FromMinutes(5 + _chance.Number(hurry == 0 ? 60 : hurry == 1 ? 600 : 4000, "gap", plan.Number, n));
            PlanVisit(plan, at, $"visit-{n}", ManagerVisit.To);
        }

        for (var n = _chance.Number(4, "guests", plan.Number); n > 0; n--)
        {
            var after = TimeSpan.FromMinutes(30 + _chance.Number(8 * 24 * 60, "guest", plan.Number, n));
            PlanVisit(plan, plan.ReportedAt + after, $"guest-{n}", GuestVisit.To);
        }

        // A hold that nobody lifts is reviewed for ever.
        PlanVisit(plan, at + TimeSpan.FromDays(9), "end", (state, _) => HoldWishes.LiftAll(state));
    }

    private void PlanVisit(
        CasePlan plan, DateTimeOffset at, string name, Func<TakedownState, Moment, IEnumerable<Wish>> visit) =>
        _agenda.Add(at, $"{name} {plan.Number}", () => VisitAsync(plan, name, visit));

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

    /// <summary>Somebody sees the case as it stands and does one thing after the other. What the program had taken before
    /// it ended is not asked for twice, since a repeated command is the same command.</summary>
    private async Task VisitAsync(CasePlan plan, string name, Func<TakedownState, Moment, IEnumerable<Wish>> visit)
    {
        var seen = await RestartingAsync(() => _machine.Engine.LoadAsync(plan.Stream));
        var number = 0;
        foreach (var wish in visit(seen!.State, new Moment(_chance, plan, name)))
            await AskAsync(plan.Stream, $"{name}-{number++}", wish);
    }

    private Task<Execution<TakedownState>> AskAsync(string stream, string commandId, Wish wish) => RestartingAsync(() =>
    {
        var vault = new BodyVault(commandId);
        var command = wish.Command((name, text) => vault.Keep(name, "reporter", text));
        return _machine.Engine.ExecuteAsync(new CaseRequest(stream, command, wish.By, commandId) { Bodies = vault.Bodies });
    });

    /// <summary>A letter that left the organisation may come back after a while, or a host may answer it.</summary>
    private void Arrived(OutgoingMail mail)
    {
        var at = _clock.Now.AddMinutes(1 + _chance.Number(40 * 60, "answers", mail.MessageId));
        if (!mail.To.EndsWith("@staff.example", StringComparison.Ordinal) && _chance.OneIn(7, "returns", mail.MessageId))
        {
            var back = new DeliveryEvent(mail.MessageId, "bounce", [mail.MessageId], "Mailbox full");
            _agenda.Add(at, "return " + mail.MessageId, () => RestartingAsync(
                () => _machine.Outcomes.RecordAsync(back, CancellationToken.None)));
        }
        else if (mail.To.EndsWith("@host.example", StringComparison.Ordinal) && !_chance.OneIn(3, "silent", mail.MessageId))
        {
            _agenda.Add(at, "answer " + mail.MessageId, () => AskAsync(
                LetterId.CaseOf(LetterId.EffectOf(mail.MessageId, Machine.Site)!), "answer-" + mail.MessageId,
                new Wish(keep => new RecordHostAnswer(null, HostAnswer.Unread, keep("answer", "We look at it.")), Actor.Host)));
        }
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

    private static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null || b < a ? b : a;
}
