using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>What managers do for a person in a campaign, each with a reason that stays on record (5.2).</summary>
internal static class EntryAnswers
{
    /// <summary>The longest exemption and absence, in days.</summary>
    private const int LongestWait = 366;

    public static Decision Decide(EntryState state, ICaseCommand command, DecisionContext context)
    {
        var today = LondonDay.Of(context.Now);
        return command switch
        {
            AnswerQuestion c => state.Questions.Find(q => q.Number == c.Question) switch
            {
                null => Decision.No("no-such-question", "There is no such question."),
                { Answer: not null } => Decision.No("already-answered", "Somebody has already answered this question."),
                _ => Decision.Of(new QuestionAnswered(c.Question, c.Words)),
            },
            _ when state.Status is EntryStatus.Superseded or EntryStatus.Left or EntryStatus.Lapsed =>
                Decision.No("closed", "This is closed. Nothing more is asked of this person."),
            _ when state.Status.IsDone() => command is AddressChanged
                ? Decision.Nothing
                : Decision.No("already-done", "This person is already done."),
            AskAgain c => state.Status is EntryStatus.Declined or EntryStatus.Exempt
                ? Decision.Of(new AskedAgain(c.Note, c.Day))
                : Decision.No("not-declined", "This person is being asked already."),
            Exempt c => Until(c.Until, today) ?? Decision.Of(new Exempted(c.Reason, c.Until)),
            RecordOnBehalf c => Record(c, state, today),
            SetAwayUntil c => Until(c.Until, today) ?? NotOpen(state) ?? Decision.Of(new AwayUntilSet(c.Until)),
            DoubtAddress => state.Unreachable ? Decision.Nothing : Decision.Of(new AddressDoubted()),
            AddressChanged c => Decision.Of(new AddressReplaced(c.HasAddress, c.Day)),
            PutByHand => state.ByHand ? Decision.Nothing : Decision.Of(new TakenByHand()),
            SendLinkAgain => NotOpen(state) ?? (state.Mailable
                ? Decision.Of(new LinkSentAgain())
                : Decision.No("no-address", "There is no address that mail reaches.")),
            _ => throw new ArgumentException($"Nobody answers by {command.GetType().Name}.", nameof(command)),
        };
    }

    private static Decision? NotOpen(EntryState state) => state.Status.IsOpen()
        ? null
        : Decision.No("not-asked", "This person is not being asked just now.");

    private static Decision? Until(DateOnly until, DateOnly today) =>
        until < today ? Decision.No("until-over", "The last day must be today or in the future")
        : until.DayNumber > today.DayNumber + LongestWait
            ? Decision.No("too-long", "The last day must be within the next year")
            : null;

    private static Decision Record(RecordOnBehalf c, EntryState state, DateOnly today) =>
        c.How is not ("paper" or "phone" or "in-person" or "briefing")
            ? Decision.No("bad-way", "Choose how the person confirmed.")
            : c.DoneOn > today ? Decision.No("in-the-future", "The day cannot be in the future")
            : c.DoneOn < LondonDay.Of(state.EnrolledAt)
                ? Decision.No("before-asked", "The day must be on or after the day on which this person was asked")
                : Decision.Of(new RecordedOnBehalf(c.How, c.DoneOn, c.Reason, c.Evidence));
}
