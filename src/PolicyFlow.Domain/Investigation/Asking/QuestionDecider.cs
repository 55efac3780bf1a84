using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.Domain.Investigation.Asking;

/// <summary>
/// A question before somebody acts (5.3, 11.4, 12.5): asked, answered and kept. It is no case: nothing lapses, nothing climbs,
/// and the only thing that the clock brings is a reminder. Who may see it is asked before: see <see cref="QuestionSight"/>.
/// </summary>
public sealed class QuestionDecider : IDecider<QuestionState>
{
    public string Kind => "Question";

    public EventCatalogue Events => QuestionCatalogue.Events;

    public QuestionState Initial => QuestionState.Initial;

    public Decision Decide(QuestionState state, ICaseCommand command, DecisionContext context) => command switch
    {
        PutQuestion when state.Exists => Decision.No("taken", "There is such a question already."),
        PutQuestion c => Decision.Of(new QuestionPut(
            c.Kind, c.School, c.AskedBy, c.Name, c.Email, c.Words, c.LeftOut, c.Roles, c.People, RemindAt(context))),
        _ when !state.Exists => Decision.No("no-such-question", "There is no such question."),
        Wake => Remind(state, context),
        EraseQuestion c => Erase(state, c),
        LeaveOut c => LeavingOut.Decide(state.LeftOutBy, c, context),
        RecordEffect c => Decision.Of(c.ToEvent()),
        _ when state.Status == QuestionStatus.Withdrawn =>
            Decision.No("withdrawn", "This question was taken back. Ask a new one."),
        GiveAdvice when state.IsAsker(context.Actor) =>
            Decision.No("own-question", "You asked this yourself: somebody else has to answer it."),
        GiveAdvice { Words: null, Advice: not QuestionAdvice.Yes, TalkedOn: null } =>
            Decision.No("no-words", "Write why, or under which conditions."),
        GiveAdvice { TalkedOn: { } day } when day > LondonDay.Of(context.Now) =>
            Decision.No("not-yet", "The day on which you talked lies in the future."),
        GiveAdvice c => Decision.Of(new QuestionAdvised(c.Advice, c.Words, c.TalkedOn)),
        HandOn { People.Count: 0 } => Decision.No("nobody-there", "Nobody is there who could take it."),
        HandOn c => state.IsAsker(context.Actor)
            ? Decision.No("own-question", "You asked this yourself: those who were asked hand it on.")
            : Decision.Of(new QuestionHandedOn(c.To, c.People, c.Reason, RemindAt(context))),
        AskMore or WithdrawQuestion when !state.IsAsker(context.Actor) =>
            Decision.No("not-asker", "Only whoever asked can do this."),
        AskMore c => Decision.Of(new QuestionContinued(c.Words, RemindAt(context))),
        WithdrawQuestion c => Decision.Of(new QuestionWithdrawn(c.Reason)),
        RecordQuestionDecision when state.Advice is null =>
            Decision.No("not-advised", "Nobody has answered yet: what was decided is put on record after that."),
        RecordQuestionDecision c => Decision.Of(new QuestionDecided(c.Decision, c.Words)),
        BeginReport => Decision.Of(new QuestionReportBegun()),
        _ => throw new ArgumentException($"A question knows no command {command.GetType().Name}.", nameof(command)),
    };

    public QuestionState Evolve(QuestionState state, Recorded recorded) => QuestionEvolution.Evolve(state, recorded);

    public IReadOnlyList<Effect> React(QuestionState state, Recorded recorded) => recorded.Event switch
    {
        QuestionPut =>
        [
            .. QuestionLetters.ToHolders(state, QuestionLetters.Tell, recorded.Sequence),
            .. QuestionLetters.LinkToAsker(state, recorded.Sequence),
        ],
        QuestionContinued or QuestionHandedOn =>
            QuestionLetters.ToHolders(state, QuestionLetters.Tell, recorded.Sequence),
        QuestionAdvised => QuestionLetters.AnswerToAsker(state, recorded.Sequence),
        QuestionReminded => QuestionLetters.ToHolders(state, QuestionLetters.Remind, recorded.Sequence),
        _ => [],
    };

    public DateTimeOffset? Due(QuestionState state) => state.RemindAt;

    public Withdrawal? StillWanted(QuestionState state, Effect effect) => effect.Kind switch
    {
        QuestionLetters.Tell or QuestionLetters.Remind when state.Status != QuestionStatus.Waiting =>
            new Withdrawal("overtaken", "It does not wait any more."),
        QuestionLetters.Tell or QuestionLetters.Remind
            when Effect.PersonOf(effect.Lane) is { } id && !state.Holders.Contains(id) =>
            new Withdrawal("handed-on", "It does not wait for this person any more."),
        _ when state.Status == QuestionStatus.Withdrawn => new Withdrawal("withdrawn", "The question was taken back."),
        _ => null,
    };

    private static DateTimeOffset RemindAt(DecisionContext context) =>
        context.Rules.Questions.RemindAt(context.Now, context.Rules.Holidays);

    /// <summary>Those who hold the roles on that day are reminded, so that a question does not leave with its reader.</summary>
    private static Decision Remind(QuestionState state, DecisionContext context)
    {
        if (!(state.RemindAt <= context.Now)) return Decision.Nothing;
        List<string> people =
        [
            .. state.HolderRoles.SelectMany(r => QuestionPeople.Of(r, context.Duty)).Distinct()
                .Where(id => !state.LeftOut.Contains(id) && id != state.AskedBy).Order(StringComparer.Ordinal),
        ];
        return Decision.Of(new QuestionReminded(people, RemindAt(context)));
    }

    /// <summary>What nobody has answered is needed still.</summary>
    private static Decision Erase(QuestionState state, EraseQuestion c) =>
        state.Status == QuestionStatus.Waiting
            ? Decision.No("waits", "The question waits for an answer. Words are erased when it was answered or taken back.")
            : c.Bodies.Count == 0
                ? Decision.Nothing
                : Decision.Of(new BodyErased(c.Bodies, c.Rule, c.Reason));
}
