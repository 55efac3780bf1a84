using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Work;

namespace PolicyFlow.App.Investigation.View;

/// <summary>The words of the history for what was done and written down.</summary>
internal static class TimelineOfWork
{
    private const string OnHold = ". To review: a hold was on";

    public static (string Text, BodyRef? Detail)? Of(ICaseEvent e, TimelineNames names) => e switch
    {
        TasksPlanned { Tasks: [var only] } => ("Added a task", only.Words),
        TasksPlanned t => ($"Added {t.Tasks.Count} tasks{(t.Template is null ? "" : " from a list of the school")}", null),
        TaskFinished t => ($"Finished task {t.Task[1..]}", t.Note),
        TaskDropped t => ($"Dropped task {t.Task[1..]}", t.Reason),
        NoteWritten n => ("Note", n.Text),
        EntryCorrected c => ($"Corrected entry {c.Corrects[1..]}", c.Text),
        InterviewPlanned i => ($"Planned an interview with {names.Involved(i.With)} for {UkTime.Deadline(i.At)}", i.Where),
        InterviewHeld i => (
            $"Interview with {names.Involved(i.With)}, {UkTime.Deadline(i.HeldAt)}{(i.Flags.Count > 0 ? OnHold : "")}", i.Record),
        InterviewCancelled i => ("The interview does not take place", i.Reason),
        ReporterUpdated u => (
            $"Told the reporter how it stands{(u.NextBy is { } next ? $". They hear again by {UkTime.Deadline(next)}" : "")}"
            + (u.Flags is { Count: > 0 } ? OnHold : ""), u.Words),
        UpdateOverdue => ("The reporter should have heard by now. Whoever looks into it was reminded", null),
        _ => null,
    };
}
