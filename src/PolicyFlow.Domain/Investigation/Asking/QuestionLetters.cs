using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Investigation.Asking;

/// <summary>The letters of a question: a reference and a link, and no word of it.</summary>
public static class QuestionLetters
{
    /// <summary>To whom it goes: one mail, at once.</summary>
    public const string Tell = "tell-question";

    /// <summary>To whom it waits for: a line in their digest.</summary>
    public const string Remind = "remind-question";

    /// <summary>To whoever asked and has an account: somebody has answered.</summary>
    public const string Answered = "tell-question-answered";

    /// <summary>To whoever asked without an account: the question has come in, with their private link.</summary>
    public const string Link = "send-question-link";

    /// <summary>To whoever asked without an account: somebody has answered.</summary>
    public const string Answer = "send-question-answer";

    /// <summary>The lane of somebody who asked without an account.</summary>
    public const string AskerLane = "asker";

    internal static IReadOnlyList<Effect> ToHolders(QuestionState state, string letter, int round) =>
        [.. state.Holders.Select(p => new Effect(letter, Effect.ToPerson(p), Round: round))];

    /// <summary>The link for somebody without an account, who may have left no address.</summary>
    internal static IReadOnlyList<Effect> LinkToAsker(QuestionState state, int round) =>
        state.Email is null ? [] : [new Effect(Link, AskerLane, Round: round)];

    internal static IReadOnlyList<Effect> AnswerToAsker(QuestionState state, int round) =>
        state.AskedBy is { } asker ? [new Effect(Answered, Effect.ToPerson(asker), Round: round)]
        : state.Email is not null ? [new Effect(Answer, AskerLane, Round: round)]
        : [];
}
