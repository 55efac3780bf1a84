using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Simulation.Tests.Running;

/// <summary>
/// What the timeline of a case must show whatever happened: a missed window is answered or a clock runs, nobody waits for
/// a decision that has no clock, the police learn nothing without consent or a stated danger, and no letter stays
/// somebody's task after it went out.
/// </summary>
internal sealed class Promises(string stream)
{
    private static readonly TakedownDecider Decider = new();

    private readonly HashSet<Effect> _hopeless = [];
    private string _command = "";
    private Recorded? _last;

    public TakedownState State { get; private set; } = Decider.Initial;

    public List<string> Broken { get; } = [];

    public void Add(Recorded recorded, string command)
    {
        // What one command brings belongs together: only behind it the case must be in order.
        if (command != _command) CheckDriven();
        _command = command;
        if (recorded.Event is PoliceReportSent sent && !MaySend(sent)) Note(recorded, "the police were told without consent");
        if (recorded.Event is MailFailing m)
        {
            var letter = new Effect(m.Letter, m.Lane, m.About, m.Round);
            if (m.ForGood) _hopeless.Add(letter);
            else _hopeless.Remove(letter);
        }

        State = Decider.Evolve(State, recorded);
        _last = recorded;
    }

    /// <summary>The year is over, and nothing waits any more.</summary>
    public void End()
    {
        CheckDriven();
        foreach (var letter in State.FailingMail.Where(f => !_hopeless.Contains(f)))
            Note(_last!, $"{letter.Kind} {letter.About} is done and still somebody's task");
    }

    private void CheckDriven()
    {
        // Whatever is due is answered by the next look at the clock, and looked at behind that.
        if (!State.Exists || State.Closed is not null || State.Held || _last is null || Decider.Due(State) <= _last.At) return;
        if (State.AwaitsDecision && State.Decision is null) Note(_last, "something awaits a decision that has no clock");
        var missed = State.Items.Where(i => i is { Settled: false, Declined: false, Locked: false }
            && State.Find(i.Approach ?? "") is { Missed: true, WindowEndsAt: not null });
        var answered = State.Ladder is { Declined: true } or { Decision: not null }
            || State.Ladder.Escalations.Exists(e => e is { Past: false, Bounced: false, Lapsed: false, ClockEndsAt: not null });
        if (!answered && missed.FirstOrDefault() is { } item)
            Note(_last, $"the window of {item.Approach} was missed, and nothing follows for {item.Id}");
    }

    private bool MaySend(PoliceReportSent sent) =>
        State.Care.PoliceReports.Find(p => p.Id == sent.Report) is { } report
            && (report.Override is not null || State.Care.Consent?.Answer == ConsentAnswer.Given);

    private void Note(Recorded at, string what) =>
        Broken.Add($"{stream} {at.Sequence} {at.At:u} {at.Event.GetType().Name} ({_command}): {what}");
}
