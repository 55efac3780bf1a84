using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster.Importing;

namespace PolicyFlow.Domain.Tests.People.Roster;

public sealed class ImportDeciderTests
{
    private static readonly DateTimeOffset Start = new(2026, 10, 1, 9, 0, 0, TimeSpan.Zero);
    private readonly ImportDecider _decider = new();
    private ImportState _state = ImportState.Initial;
    private DateTimeOffset _now = Start;
    private int _sequence;

    [Fact]
    public void What_is_read_waits_and_is_carried_out_step_by_step()
    {
        Brought(applyAtOnce: false);
        Assert.Empty(Do(new RecordReading(Found(removed: 0, steps: 2))));
        Assert.Equal(ImportStage.Waiting, _state.Stage);

        var first = Assert.Single(Do(new ApproveImport(0)));
        Assert.Equal((ImportWork.Apply, 1), (first.Kind, first.Round));
        Assert.Empty(Do(new ApproveImport(0)));
        Assert.Equal(2, Assert.Single(Do(new RecordStep(new ImportStepDone(1, 1, 0, 0, 1)))).Round);
        Assert.Empty(Do(new RecordStep(new ImportStepDone(1, 1, 0, 0, 1))));
        Assert.NotNull(_decider.StillWanted(_state, first));
        Assert.Empty(Do(new RecordStep(new ImportStepDone(2, 2, 0, 0, 0))));

        Assert.Equal((ImportStage.Finished, 3, 1), (_state.Stage, _state.Done.Added, _state.Done.Refused));
    }

    [Fact]
    public void A_yes_to_another_number_of_leavers_is_refused()
    {
        Brought(applyAtOnce: false);
        Do(new RecordReading(Found(removed: 7, steps: 1)));

        Assert.IsType<Decision.Refused>(Decide(new ApproveImport(6)));
        Assert.IsType<Decision.Accepted>(Decide(new ApproveImport(7)));
    }

    [Fact]
    public void Whoever_asked_for_it_at_once_waits_for_nobody_and_where_nothing_changes_it_is_over()
    {
        Brought(applyAtOnce: true);
        Do(new RecordReading(Found(removed: 0, steps: 0)));

        Assert.Equal(ImportStage.Finished, _state.Stage);
    }

    [Fact]
    public void Nobodys_yes_in_a_week_drops_it_and_a_month_later_its_words_go()
    {
        Brought(applyAtOnce: false);
        Do(new RecordReading(Found(removed: 0, steps: 1)));
        Assert.Equal(_now + ImportDecider.WaitsFor, _decider.Due(_state));
        Assert.Empty(Do(new Wake()));
        Assert.Equal(ImportStage.Waiting, _state.Stage);

        _now += ImportDecider.WaitsFor;
        Do(new Wake());
        Assert.Equal(ImportStage.Dropped, _state.Stage);
        _now += ImportDecider.KeptFor;
        Assert.Equal(ImportWork.Clear, Assert.Single(Do(new Wake())).Kind);
        Assert.Null(_decider.Due(_state));
    }

    [Fact]
    public void What_is_being_carried_out_is_not_dropped()
    {
        Brought(applyAtOnce: true);
        Do(new RecordReading(Found(removed: 0, steps: 1)));

        Assert.IsType<Decision.Refused>(Decide(new DropImport()));
    }

    private void Brought(bool applyAtOnce) => Assert.Equal(
        ImportWork.Read, Assert.Single(Do(new BringImport(new ImportBrought(100, true, [], applyAtOnce)))).Kind);

    private static ImportRead Found(int removed, int steps) => new(1, 0, removed, 0, 0, steps);

    private Decision Decide(ICaseCommand command) => _decider.Decide(
        _state, command, new DecisionContext(Actor.Person("p-1"), _now, Rules.Default, OnDuty.Nobody));

    private List<Effect> Do(ICaseCommand command)
    {
        var effects = new List<Effect>();
        foreach (var @event in Assert.IsType<Decision.Accepted>(Decide(command)).Events)
        {
            var recorded = new Recorded(++_sequence, _now, Actor.Person("p-1"), @event);
            _state = _decider.Evolve(_state, recorded);
            effects.AddRange(_decider.React(_state, recorded));
        }

        return effects;
    }
}
