using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.People.Roster.Importing;

/// <summary>
/// A file of people is read first, and changes nothing until somebody has looked at what it would do. Then it is carried
/// out in steps, each of which can be taken again after a crash. The file and what was made of it hold words about people
/// and go when they have served.
/// </summary>
public sealed class ImportDecider : IDecider<ImportState>
{
    /// <summary>How long what was read waits for a yes: by then the staff list has moved on.</summary>
    public static readonly TimeSpan WaitsFor = TimeSpan.FromDays(7);

    /// <summary>How long the report can be looked at.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    public string Kind => "RosterImport";

    public EventCatalogue Events => ImportEvents.Catalogue;

    public ImportState Initial => ImportState.Initial;

    public Decision Decide(ImportState state, ICaseCommand command, DecisionContext context) => command switch
    {
        BringImport c => state.Stage == ImportStage.None ? Decision.Of(c.File) : Decision.Nothing,
        RecordReading c => state.Stage != ImportStage.Reading ? Decision.Nothing
            : !state.File!.ApplyAtOnce ? Decision.Of(c.Found)
            : Decision.Of([c.Found, .. Approval(c.Found)]),
        RecordUnreadable c => state.Stage == ImportStage.Reading
            ? Decision.Of(new ImportUnreadable(c.Reason))
            : Decision.Nothing,
        ApproveImport c => Approve(state, c),
        RecordStep c => Step(state, c.Step),
        DropImport => state.Stage is ImportStage.Waiting or ImportStage.Reading
            ? Decision.Of(new ImportDropped())
            : Decision.No("too-late", "This import is being carried out, or is over."),
        Wake => Due(state) is not { } due || due > context.Now ? Decision.Nothing
            : state.IsOver ? Decision.Of(new ImportCleared())
            : Decision.Of(new ImportDropped()),
        RecordEffect c => Decision.Of(new ImportWorkEnded(c.Effect.Kind, c.Effect.Round, c.End)),
        _ => throw new ArgumentException($"An import knows no command {command.GetType().Name}.", nameof(command)),
    };

    public ImportState Evolve(ImportState state, Recorded recorded) => recorded.Event switch
    {
        ImportBrought e => At(state, recorded, ImportStage.Reading) with
        {
            File = e,
            By = recorded.Actor.ToString(),
            BroughtAt = recorded.At,
        },
        ImportRead e => At(state, recorded, ImportStage.Waiting) with { Found = e },
        ImportUnreadable e => At(state, recorded, ImportStage.Unreadable) with { Reason = e.Reason },
        ImportApproved => At(state, recorded, ImportStage.Applying) with { ApprovedBy = recorded.Actor.ToString() },
        ImportStepDone e => state with
        {
            Failing = false,
            Done = new ImportStepDone(
                e.Step, state.Done.Added + e.Added, state.Done.Changed + e.Changed, state.Done.Removed + e.Removed,
                state.Done.Refused + e.Refused),
        },
        ImportFinished => At(state, recorded, ImportStage.Finished),
        ImportDropped => At(state, recorded, ImportStage.Dropped),
        ImportCleared => state with { Cleared = true },
        ImportWorkEnded e => state with { Failing = e.End == EffectEnd.StillFailing },
        _ => state,
    };

    public IReadOnlyList<Effect> React(ImportState state, Recorded recorded) => recorded.Event switch
    {
        ImportBrought => [new Effect(ImportWork.Read, ImportWork.Lane)],
        ImportApproved when state.Found!.Steps > 0 => [new Effect(ImportWork.Apply, ImportWork.Lane, Round: 1)],
        ImportStepDone e when e.Step < state.Found!.Steps =>
            [new Effect(ImportWork.Apply, ImportWork.Lane, Round: e.Step + 1)],
        ImportCleared => [new Effect(ImportWork.Clear, ImportWork.Lane)],
        _ => [],
    };

    public DateTimeOffset? Due(ImportState state) => state switch
    {
        { Stage: ImportStage.Waiting } => state.Since + WaitsFor,
        { IsOver: true, Cleared: false } => state.Since + KeptFor,
        _ => null,
    };

    public Withdrawal? StillWanted(ImportState state, Effect effect) => effect.Kind switch
    {
        ImportWork.Read when state.Stage != ImportStage.Reading => new Withdrawal("over", "Nobody waits for it any more."),
        ImportWork.Apply when state.Stage != ImportStage.Applying || effect.Round <= state.Done.Step =>
            new Withdrawal("done", "This step is done."),
        _ => null,
    };

    private static ImportState At(ImportState state, Recorded recorded, ImportStage stage) =>
        state with { Stage = stage, Since = recorded.At, Failing = false };

    private static Decision Approve(ImportState state, ApproveImport c) => state.Stage switch
    {
        ImportStage.Applying or ImportStage.Finished => Decision.Nothing,
        ImportStage.Waiting when c.Removed != state.Found!.Removed =>
            Decision.No("other-number", "Say yes to the people who would leave, or do not carry it out."),
        ImportStage.Waiting => Decision.Of([.. Approval(state.Found!)]),
        _ => Decision.No("not-waiting", "There is nothing to carry out."),
    };

    /// <summary>Where nothing changes there is no step, and it is over at once.</summary>
    private static IEnumerable<ICaseEvent> Approval(ImportRead found) =>
        found.Steps > 0 ? [new ImportApproved()] : [new ImportApproved(), new ImportFinished()];

    private static Decision Step(ImportState state, ImportStepDone step) =>
        state.Stage != ImportStage.Applying || step.Step != state.Done.Step + 1 ? Decision.Nothing
        : step.Step < state.Found!.Steps ? Decision.Of(step)
        : Decision.Of(step, new ImportFinished());
}
