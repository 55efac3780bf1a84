using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Investigation.Asking;
using PolicyFlow.Domain.Investigation.Asking;

namespace PolicyFlow.App.Api;

/// <summary>A question over HTTP.</summary>
/// <param name="Kind">policy, friends or post.</param>
/// <param name="School">The id of the school concerned; null where it is not known.</param>
/// <param name="LeftOut">Ids of people who never see it.</param>
public sealed record QuestionRequest(
    string? Kind = null, string? School = null, string? Words = null, IReadOnlyList<string>? LeftOut = null);

/// <summary>What is kept of it.</summary>
public sealed record QuestionReceipt(string Reference);

/// <summary>One step of a question.</summary>
/// <param name="At">UTC.</param>
/// <param name="What">In words, without what was written.</param>
/// <param name="Words">What was written; empty where nothing.</param>
public sealed record QuestionStepAnswer(DateTimeOffset At, string What, string Words);

/// <summary>A question with everything that was said about it.</summary>
/// <param name="Status">waiting, answered or withdrawn.</param>
/// <param name="Advice">yes, yes-with-conditions, not-before-we-talk or no; null where nobody has answered.</param>
/// <param name="Decision">leaves-it, does-as-advised or does-it-anyway; null where it is not on record.</param>
/// <param name="WaitsFor">The names of those whom it waits for.</param>
public sealed record QuestionAnswer(
    string Reference, string Kind, string Status, string? Advice, string? Decision, string AskedBy, DateTimeOffset AskedAt,
    IReadOnlyList<string> WaitsFor, IReadOnlyList<QuestionStepAnswer> Steps)
{
    public static QuestionAnswer Of(QuestionView view) => new(
        view.Reference, Kebab.Of(view.State.Kind), Kebab.Of(view.State.Status),
        view.State.Advice is { } advice ? Kebab.Of(advice.Advice) : null,
        view.State.Decided is { } decided ? Kebab.Of(decided.Decision) : null,
        view.Asker, view.State.AskedAt, view.State.Status == QuestionStatus.Waiting ? view.Holders : [],
        [.. view.Steps.Select(s => new QuestionStepAnswer(s.At, QuestionWords.Step(s.Said, s.Who, view.Asker), s.Words))]);
}
