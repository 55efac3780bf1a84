using Microsoft.AspNetCore.Http;
using PolicyFlow.App.SignIn;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview.Pages;

/// <summary>What somebody says of one point of the checklist. Each point has a form of its own on the page, and so fields
/// of its own names.</summary>
internal static class PointForm
{
    public const string TakeBack = "take-back";

    public static string Answer(string point) => "answer-" + point;

    public static string Note(string point) => "note-" + point;

    public static Task<IResult> AnswerAsync(
        string review, string point, HttpContext context, ReviewScreen screen, ReviewDesk desk, CurrentViewer viewer) =>
        screen.DoAsync(review, context, Answer(point), async (form, command) =>
        {
            var cancel = context.RequestAborted;
            if (form[Answer(point)] == TakeBack) return await desk.UntickAsync(review, command, viewer.Actor, point, cancel);
            TickAnswer? answer = form[Answer(point)] switch
            {
                "done" => TickAnswer.Done,
                "not-needed" => TickAnswer.NotNeeded,
                _ => null,
            };
            if (answer is null) form.Problem(Answer(point), "Say whether it is seen to or not needed");
            var note = form.Trimmed(Note(point));
            form.Limit(Note(point), ReviewPages.LongestNote, "The note");
            if (answer == TickAnswer.NotNeeded && note.Length == 0) form.Problem(Note(point), "Say why it is not needed");
            return !form.Valid ? null : await desk.TickAsync(
                review, command, viewer.Actor, point, answer!.Value, note.Length > 0 ? note : null, cancel);
        });
}
