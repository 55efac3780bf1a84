using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>
/// One person in one campaign (5.3). It has no clock of its own: the campaign walks through its entries, and claiming a
/// round here is the same write as the mail that it asks for, so that no round is told twice. Whoever is done is asked for
/// nothing more.
/// </summary>
public sealed class EntryDecider : IDecider<EntryState>
{
    public string Kind => "Acknowledgement";

    public EventCatalogue Events => EntryCatalogue.Events;

    public EntryState Initial => EntryState.Initial;

    public Decision Decide(EntryState state, ICaseCommand command, DecisionContext context) => command switch
    {
        Enrol when state.Exists && state.Status != EntryStatus.Left => Decision.Nothing,
        Enrol c => Decision.Of(new Enrolled(
            c.Campaign, c.Member, c.Policy, c.Version, c.Hash, c.School, c.JobRole, c.Kind, c.Joiner, c.HasAddress, c.Day)),
        _ when !state.Exists => Decision.No("no-such-entry", "There is no such person in this campaign."),
        Wake => Decision.Nothing,
        ClaimRound or LookAtDay or CloseAsLeft or SupersedeEntry or LapseEntry =>
            EntryRounds.Decide(state, command, context.Rules.Campaign),
        OpenPolicy or ReadSection or AnswerQuiz or Acknowledge or Decline or AskQuestion =>
            EntryReading.Decide(state, command, context),
        AnswerQuestion or AskAgain or Exempt or RecordOnBehalf or SetAwayUntil or DoubtAddress or AddressChanged
            or PutByHand or SendLinkAgain => EntryAnswers.Decide(state, command, context),
        SayOfPerson or SetSayingAside or PrintLetter => EntrySayings.Decide(state, command),
        RecordEffect c => Decision.Of(c.ToEvent()),
        _ => throw new ArgumentException($"An entry knows no command {command.GetType().Name}.", nameof(command)),
    };

    public EntryState Evolve(EntryState state, Recorded recorded) => EntryEvolution.Evolve(state, recorded);

    public IReadOnlyList<Effect> React(EntryState state, Recorded recorded) => recorded.Event switch
    {
        Enrolled or AwayEnded or ExemptionEnded or AskedAgain => ToThem(state, EntryLetters.Digest),
        AddressReplaced when state.Status.IsOpen() => ToThem(state, EntryLetters.Digest),
        RoundClaimed { Kind: RoundKind.LineManager } e => e.LineManager is { } manager
            ? [new(EntryLetters.Digest, EntryLetters.ToMember(manager), EntryLetters.About(e.Day), e.Round)]
            : [],
        RoundClaimed => ToThem(state, EntryLetters.Digest),
        LinkSentAgain => ToThem(state, EntryLetters.Link),
        Acknowledged => ToThem(state, EntryLetters.Certificate),
        QuestionAnswered e => state.Mailable ? [Letter(state, EntryLetters.Answer, e.Question)] : [],
        QuestionAsked e => [EntryMatters.Effect(EntryMatters.Question, e.Question)],
        Declined => [EntryMatters.Effect(EntryMatters.Refusal, recorded.Sequence)],
        ManagerSaid => [EntryMatters.Effect(EntryMatters.Said, recorded.Sequence)],
        AddressDoubted when recorded.Actor == Actor.System && state.Status.IsOpen() =>
            [EntryMatters.Effect(EntryMatters.Unreachable, state.LinkSerial)],
        MailFailing { ForGood: true } e when ToTheirOwn(state, e.Lane) && state.Status.IsOpen() =>
            [EntryMatters.Effect(EntryMatters.Unreachable, state.LinkSerial)],
        _ => [],
    };

    /// <summary>Its campaign knows when something is due.</summary>
    public DateTimeOffset? Due(EntryState state) => null;

    public Withdrawal? StillWanted(EntryState state, Effect effect)
    {
        if (effect.Kind is not (EntryLetters.Digest or EntryLetters.Link)) return null;
        if (state.Status == EntryStatus.Superseded)
            return new Withdrawal("superseded", "A newer version has taken the place of this one.");
        if (!state.Status.IsOpen()) return new Withdrawal("done", "They are done by now.");
        if (!ToTheirOwn(state, effect.Lane)) return null;
        if (!state.Mailable) return new Withdrawal("no-address", "Mail does not reach them.");
        if (effect.Kind == EntryLetters.Link) return null;
        if (state.AwayUntil is not null) return new Withdrawal("away", "They are away and left alone.");
        return effect.About != EntryLetters.About(state.RoundDay)
            ? new Withdrawal("overtaken", "A later round has taken the place of this one.")
            : null;
    }

    /// <summary>Which round somebody's own days have come to, where they have not had it; null for none, and for whoever
    /// follows the campaign's days.</summary>
    public static (int Round, RoundKind Kind)? OwnRound(EntryState state, DateOnly day, CampaignRules rules) =>
        EntryRounds.OwnRound(state, day, rules);

    private static bool ToTheirOwn(EntryState state, string lane) => EntryLetters.MemberOf(lane) == state.Member;

    private static IReadOnlyList<Effect> ToThem(EntryState state, string letter) =>
        state.Mailable ? [Letter(state, letter, state.Round)] : [];

    private static Effect Letter(EntryState state, string letter, int round) =>
        new(letter, EntryLetters.ToMember(state.Member), EntryLetters.About(state.RoundDay), round);
}
