using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Acknowledgement;

/// <summary>What the person does on their own page.</summary>
internal static class EntryReading
{
    /// <summary>The longest step that counts as reading, in seconds.</summary>
    private const int LongestStep = 1800;

    /// <summary>How many questions wait for an answer at once.</summary>
    private const int MostOpenQuestions = 5;

    public static Decision Decide(EntryState state, ICaseCommand command, DecisionContext context) => state.Status switch
    {
        EntryStatus.Superseded => Decision.No(
            "superseded", "A newer version of the policy has taken the place of this one. You will get a link to it."),
        EntryStatus.Left or EntryStatus.Lapsed => Decision.No("closed", "This is closed. Nothing more is asked of you."),
        EntryStatus.Acknowledged or EntryStatus.RecordedOnBehalf when command is not AskQuestion => Decision.No(
            "already-done", "This is already on record. Nothing more is asked of you."),
        _ => command switch
        {
            OpenPolicy => state.Status == EntryStatus.Pending ? Decision.Of(new PolicyOpened()) : Decision.Nothing,
            ReadSection c => Read(state, c, context.Now),
            AnswerQuiz c => Answer(state, c),
            Acknowledge c => Confirm(state, c, context.Now),
            Decline c => state.Status == EntryStatus.Declined
                ? Decision.No("already-declined", "You have already told us why. Somebody will be in touch.")
                : Decision.Of(new Declined(c.Reason)),
            AskQuestion c => state.Questions.Count(q => q.Answer is null) >= MostOpenQuestions
                ? Decision.No("too-many-questions", "Your earlier questions are waiting for an answer. Please wait for it.")
                : Decision.Of(new QuestionAsked(state.Questions.Count + 1, c.Words)),
            _ => throw new ArgumentException($"Nobody reads by {command.GetType().Name}.", nameof(command)),
        },
    };

    private static Decision Read(EntryState state, ReadSection c, DateTimeOffset now)
    {
        if (state.OpenedAt is null) return Decision.No("not-opened", "Press \"Start reading\" first.");
        if (c.Section < 1 || c.Section > c.Of) return Decision.No("no-such-section", "There is no such section.");
        var seconds = (int)Math.Clamp((now - (state.LastStepAt ?? now)).TotalSeconds, 0, LongestStep);
        return state.SectionsRead.Contains(c.Section)
            ? Decision.Nothing
            : Decision.Of(new SectionRead(c.Section, c.Of, seconds));
    }

    private static Decision Answer(EntryState state, AnswerQuiz c)
    {
        if (state.OpenedAt is null) return Decision.No("not-opened", "Read the policy first.");
        if (state.QuizPassed) return Decision.Nothing;
        if (c.Answers.Count != c.Key.Count) return Decision.No("quiz-incomplete", "Answer every question.");
        List<int> wrong = [.. Enumerable.Range(0, c.Key.Count).Where(n => c.Answers[n] != c.Key[n]).Select(n => n + 1)];
        return Decision.Of(new QuizAnswered(c.Answers, wrong, wrong.Count == 0));
    }

    private static Decision Confirm(EntryState state, Acknowledge c, DateTimeOffset now)
    {
        if (state.OpenedAt is null || state.SectionsRead.Count < c.Sections)
            return Decision.No("not-read", "Read every section of the policy before you confirm.");
        if (c.QuizNeeded && !state.QuizPassed) return Decision.No("quiz-open", "Answer the questions before you confirm.");
        if (c.Hash != state.Hash)
            return Decision.No("another-version", "This page shows another version than the one you were asked to read.");
        if (c.Wording != AcknowledgementWording.Of(state.Version))
            return Decision.No("another-wording", "The words on the page are not the ones that are confirmed.");
        var seconds = state.ReadingSeconds
            + (int)Math.Clamp((now - (state.LastStepAt ?? now)).TotalSeconds, 0, LongestStep);
        return Decision.Of(new Acknowledged(state.Version, state.Hash, c.Wording, c.Name, seconds, c.How));
    }
}
