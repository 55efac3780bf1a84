using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.PolicyReview;

namespace PolicyFlow.App.PolicyReview.View;

/// <summary>The words of a review's history, and the body that goes with them.</summary>
internal static class ReviewHistory
{
    private const string Sent = "mail-sent";

    /// <param name="points">The titles of the checklist's points, as it is now.</param>
    public static (string Text, BodyRef? Detail) Of(ICaseEvent e, IReadOnlyDictionary<string, string> points) => e switch
    {
        ReviewScheduled s => ($"Put into the calendar. It opens on {UkTime.Day(s.OpensAt)}", null),
        ReviewWarned w => ($"Warning {w.Round} is due: {People(w.Tell)} told", null),
        ReviewOpened o => ($"Opened. {Capital(People(o.Tell))} told", null),
        NextReviewScheduled n => ($"The review of {n.Year} is in the calendar", null),
        EarlyReviewOpened o => (
            $"Opened early because national guidance changed from {UkTime.Day(o.TakesEffect)} on. "
            + $"It is to be done by {UkTime.Day(o.OverdueAt)}", o.Title),
        ReviewOverdue o => ($"Overdue. {Capital(People(o.Tell))} told", null),
        ReviewClimbed c => (
            $"Still not done. It climbed: {People(c.Tell)} told; the next time is {UkTime.Day(c.NextAt)}", null),
        ChecklistAsked => ("Asked for the checklist to be filled again", null),
        ChecklistFilled f => ($"The checklist was filled with {f.Points.Count} points", null),
        PointTicked t => (
            $"{(t.Answer == TickAnswer.Done ? "Ticked" : "Said that nothing is needed for")}: {Point(points, t.Point)}", t.Note),
        PointUnticked u => ($"Took the tick back: {Point(points, u.Point)}", null),
        ReviewHeld h => (
            $"Recorded that it was held on {UkTime.Day(h.HeldAt)}. "
            + (h.Changes ? "The policy is to be changed" : "The policy stays as it is"), h.Note),
        ReviewDrafting d => ("The policy is to be changed: a new version is being written", d.Note),
        ReviewApproved => ("Approved the new version, to be published and given to everybody to confirm", null),
        PublishRefused r => ("The new version could not be published", r.Reason),
        ReviewPublished p => ($"Version {p.Version} is published, and everybody is asked to confirm it", null),
        TermsPlanned t => ($"Governors will be told of {t.Terms.Count} terms", null),
        TermTold t => ($"The term is over: {People(t.Tell)} told of the page for governors", null),
        LetterSkipped s => ($"Not done: {Letter(s.Letter)}. {s.Reason}", null),
        MailSent m => ($"Sent: {Letter(m.Letter)}{(m.Repeated ? " (perhaps twice, after an interruption)" : "")}", null),
        MailFailing m => ($"{(m.ForGood ? "Could not be done" : "Keeps failing, and is still tried")}: {Letter(m.Letter)}",
            m.Reason),
        _ => ("", null),
    };

    /// <summary>One letter to several people is one line that names them.</summary>
    public static IReadOnlyList<ReviewStep> Gather(IEnumerable<ReviewStep> steps)
    {
        var gathered = new List<ReviewStep>();
        foreach (var step in steps)
        {
            if (step.Event == Sent && gathered is [.., { Event: Sent } last] && last.Text == step.Text)
                gathered[^1] = last with { Detail = $"{last.Detail}, {step.Detail}" };
            else
                gathered.Add(step);
        }

        return gathered;
    }

    public static string Letter(string letter) => letter switch
    {
        ReviewLetters.Warning => "the warning that the review comes",
        ReviewLetters.Open => "the letter that the review is open",
        ReviewLetters.Early => "the letter that an early review is open",
        ReviewLetters.Overdue or ReviewLetters.EarlyOverdue => "the letter that the review is overdue",
        ReviewLetters.Governors => "the letter to a governor that the review is overdue",
        ReviewLetters.Term => "the letter to a governor about the term's page",
        ReviewWork.Fill => "filling the checklist",
        ReviewWork.Next => "putting the next review into the calendar",
        _ => "publishing the new version",
    };

    private static string Point(IReadOnlyDictionary<string, string> points, string id) =>
        points.GetValueOrDefault(id, "a point that is not on the list any more");

    private static string People(IReadOnlyList<string> told) => told.Count switch
    {
        0 => "nobody was",
        1 => "1 person was",
        var n => $"{n} people were",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
