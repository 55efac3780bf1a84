using System.Collections.Immutable;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>What each event makes of a person's entry.</summary>
internal static class EntryEvolution
{
    public static EntryState Evolve(EntryState state, Recorded recorded) => recorded.Event switch
    {
        Enrolled e => new EntryState(
            e.Campaign, e.Member, e.Policy, e.Version, e.Hash, e.School, e.JobRole, e.Kind, EntryStatus.Pending)
        {
            EnrolledAt = recorded.At,
            CountsFrom = e.Day,
            OwnDays = e.Joiner,
            HasAddress = e.HasAddress,
            Round = 0,
            RoundDay = e.Day,
        },
        RoundClaimed e => state with { Round = e.Round, RoundDay = e.Day },
        PolicyOpened => state with
        {
            Status = EntryStatus.Viewed,
            OpenedAt = state.OpenedAt ?? recorded.At,
            LastStepAt = recorded.At,
        },
        SectionRead e => state with
        {
            SectionsRead = state.SectionsRead.Add(e.Section),
            ReadingSeconds = state.ReadingSeconds + e.Seconds,
            LastStepAt = recorded.At,
        },
        QuizAnswered e => state with { QuizTries = state.QuizTries + 1, QuizPassed = state.QuizPassed || e.Passed },
        Acknowledged e => Ended(state, recorded, EntryStatus.Acknowledged, e.Name) with
        {
            Wording = e.Wording,
            How = e.How,
            DoneOn = LondonDay.Of(recorded.At),
        },
        Declined e => Ended(state, recorded, EntryStatus.Declined, e.Reason),
        Exempted e => Ended(state, recorded, EntryStatus.Exempt, e.Reason) with { ExemptUntil = e.Until },
        RecordedOnBehalf e => Ended(state, recorded, EntryStatus.RecordedOnBehalf, e.Reason) with
        {
            How = e.How,
            DoneOn = e.DoneOn,
        },
        EntrySuperseded => Ended(state, recorded, EntryStatus.Superseded, null),
        EntryLeft => Ended(state, recorded, EntryStatus.Left, null),
        EntryLapsed => Ended(state, recorded, EntryStatus.Lapsed, null),
        QuestionAsked e => state with
        {
            Questions = state.Questions.Add(new EntryQuestion(e.Question, e.Words, recorded.At)),
        },
        QuestionAnswered e => state with { Questions = Answer(state.Questions, e, recorded) },
        AskedAgain e => Again(state, e.Day),
        ExemptionEnded e => Again(state, e.Day),
        AwayUntilSet e => state with { AwayUntil = e.Until },
        AwayEnded e => Again(state, e.Day),
        AddressDoubted => state with { Unreachable = true },
        AddressReplaced e => Readdressed(state, e),
        TakenByHand => state with { ByHand = true },
        MailFailing { ForGood: true } e when EntryLetters.MemberOf(e.Lane) == state.Member =>
            state with { Unreachable = true },
        _ => state,
    };

    private static EntryState Ended(EntryState state, Recorded recorded, EntryStatus status, BodyRef? words) =>
        state with { Status = status, End = new EntryEnd(recorded.At, recorded.Actor, words) };

    /// <summary>They are asked anew, and have the full time for it.</summary>
    private static EntryState Again(EntryState state, DateOnly day) => state with
    {
        Status = state.OpenedAt is null ? EntryStatus.Pending : EntryStatus.Viewed,
        End = null,
        AwayUntil = null,
        ExemptUntil = null,
        OwnDays = true,
        CountsFrom = day,
        Round = 0,
        RoundDay = day,
    };

    /// <summary>Links that went to the old address open nothing any more.</summary>
    private static EntryState Readdressed(EntryState state, AddressReplaced e)
    {
        var known = state with { HasAddress = e.HasAddress, Unreachable = false, LinkSerial = state.LinkSerial + 1 };
        return known is { HasAddress: true, Status: EntryStatus.Pending or EntryStatus.Viewed }
            ? known with { OwnDays = true, CountsFrom = e.Day, Round = 0, RoundDay = e.Day }
            : known;
    }

    private static ImmutableList<EntryQuestion> Answer(
        ImmutableList<EntryQuestion> questions, QuestionAnswered e, Recorded recorded) =>
        questions.ConvertAll(q => q.Number != e.Question
            ? q
            : q with { Answer = e.Words, AnsweredBy = recorded.Actor, AnsweredAt = recorded.At });
}
