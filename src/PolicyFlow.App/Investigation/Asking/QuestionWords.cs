using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Web;
using PolicyFlow.App.Web.Parts;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Asking;

namespace PolicyFlow.App.Investigation.Asking;

/// <summary>Questions in the words of pages.</summary>
public static class QuestionWords
{
    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new(Kebab.Of(QuestionKind.Policy), "What the policy says or means"),
        new(
            Kebab.Of(QuestionKind.Friends), "A friend request, or contact with a pupil or a former pupil",
            "You are required to talk about this before you do it (policy 11.4)"),
        new(
            Kebab.Of(QuestionKind.Post), "Something you want to post",
            "Do not post it until you have talked about it (policy 12.5)"),
    ];

    public static readonly IReadOnlyList<Choice> Advices =
    [
        new(Kebab.Of(QuestionAdvice.Yes), "Yes, that is fine"),
        new(Kebab.Of(QuestionAdvice.YesWithConditions), "Yes, with conditions", "Write the conditions below"),
        new(Kebab.Of(QuestionAdvice.NotBeforeWeTalk), "Not before we have talked", "Write when and where you can talk"),
        new(Kebab.Of(QuestionAdvice.No), "No", "Write why"),
    ];

    public static readonly IReadOnlyList<Choice> Decisions =
    [
        new(Kebab.Of(QuestionDecision.LeavesIt), "Not to do it"),
        new(Kebab.Of(QuestionDecision.DoesAsAdvised), "To do it, the way that was advised"),
        new(Kebab.Of(QuestionDecision.DoesItAnyway), "To do it, against the advice"),
    ];

    public static string Title(QuestionKind kind) => kind switch
    {
        QuestionKind.Friends => "About a friend request or contact",
        QuestionKind.Post => "About something to post",
        _ => "About the policy",
    };

    /// <summary>What the policy asks of whoever has such a question, or null.</summary>
    public static string? Rule(QuestionKind kind) => kind switch
    {
        QuestionKind.Friends => "The policy strongly advises against being friends, online or offline, with pupils and with "
            + "recent pupils. Whoever considers it all the same is required to talk about it with the Principal or the "
            + "Designated Safeguarding Lead first (11.4).",
        QuestionKind.Post => "Do not post it until you have talked about it (12.5). Anything posted can reach a wider audience "
            + "than intended.",
        _ => null,
    };

    public static string Status(QuestionState question) => question.Status switch
    {
        QuestionStatus.Waiting => "Waits for an answer",
        QuestionStatus.Withdrawn => "Taken back",
        _ => question.Advice is { } advice ? Advice(advice.Advice) : "Answered",
    };

    public static string Colour(QuestionState question) => question.Status switch
    {
        QuestionStatus.Waiting => "orange",
        QuestionStatus.Withdrawn => "grey",
        _ => question.Advice?.Advice switch
        {
            QuestionAdvice.No => "red",
            QuestionAdvice.NotBeforeWeTalk => "yellow",
            _ => "green",
        },
    };

    public static string Advice(QuestionAdvice advice) => advice switch
    {
        QuestionAdvice.Yes => "Yes",
        QuestionAdvice.YesWithConditions => "Yes, with conditions",
        QuestionAdvice.NotBeforeWeTalk => "Not before we have talked",
        _ => "No",
    };

    /// <summary>What a step was, as a sentence without its words.</summary>
    /// <param name="asker">The name of whoever asked.</param>
    public static string Step(ICaseEvent said, string who, string asker) => said switch
    {
        QuestionPut => $"{who} asked.",
        QuestionAdvised { TalkedOn: { } day } e => $"{who} advised: {Lower(e.Advice)}. They talked about it in person on {UkTime.Day(day)}.",
        QuestionAdvised e => $"{who} advised: {Lower(e.Advice)}.",
        QuestionContinued => $"{who} asked more.",
        QuestionHandedOn e => $"{who} handed it on to the role {RoleNames.Of(e.To)}.",
        QuestionWithdrawn => $"{who} took the question back.",
        QuestionDecided e when who == asker => $"{who} decided {Lower(e.Decision)}.",
        QuestionDecided e => $"{who} put on record: {asker} decided {Lower(e.Decision)}.",
        QuestionReportBegun => $"{who} began a report with these words.",
        _ => who,
    };

    /// <summary>Who asked: a colleague's name, or the one that somebody without an account gave.</summary>
    internal static string Asker(QuestionState state, IReadOnlyDictionary<string, Body> words, IPeopleDirectory people) =>
        state.AskedBy is { } id ? people.Find(id)?.Name ?? "A colleague"
        : state.Name is null ? "Somebody without an account"
        : words.Text(state.Name);

    private static string Lower(QuestionAdvice advice) => char.ToLowerInvariant(Advice(advice)[0]) + Advice(advice)[1..];

    private static string Lower(QuestionDecision decision) =>
        Decisions.Single(d => d.Value == Kebab.Of(decision)).Text is var text ? char.ToLowerInvariant(text[0]) + text[1..] : "";
}
