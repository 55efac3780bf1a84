using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Investigation.Work;

/// <summary>Folds what was done and written down into the state.</summary>
internal static class WorkFold
{
    public static WorkState Apply(WorkState s, Recorded r, string? investigator)
    {
        var next = Apply(s, r);
        return Begins(r.Event) && r.Actor.Kind == ActorKind.Person && r.Actor.Id == investigator
            ? next with { Begun = true } : next;
    }

    private static WorkState Apply(WorkState s, Recorded r) => r.Event switch
    {
        TasksPlanned e => s with { Tasks = s.Tasks.AddRange(e.Tasks.Select(t => new CaseTaskState(t))) },
        TaskFinished e => Change(s, e.Task, t => t with { DoneAt = r.At, DoneBy = r.Actor.Id, Note = e.Note }),
        TaskDropped e => Change(s, e.Task, t => t with { Dropped = e.Reason }),
        NoteWritten e => Add(s, e.Entry, r),
        EntryCorrected e => Add(s, e.Entry, r),
        InterviewPlanned e => Add(s, e.Entry, r),
        InterviewHeld e => Settle(Add(s, e.Entry, r), e.Planned),
        InterviewCancelled e => Settle(s, e.Entry),
        ReporterUpdated e => s with { Updates = s.Updates.Add(e), UpdateBy = e.NextBy, UpdateReminded = false },
        UpdateOverdue => s with { UpdateReminded = true },
        _ => s,
    };

    private static bool Begins(ICaseEvent e) => e is TasksPlanned or TaskFinished or TaskDropped or NoteWritten
        or EntryCorrected or InterviewPlanned or InterviewHeld or ReporterUpdated;

    private static WorkState Add(WorkState s, string id, Recorded r) =>
        s with { Entries = s.Entries.Add(new WorkEntry(id, r.At, r.Actor.Id, r.Event)) };

    private static WorkState Settle(WorkState s, string? entry) =>
        s with { Entries = s.Entries.ConvertAll(e => e.Id == entry ? e with { Settled = true } : e) };

    private static WorkState Change(WorkState s, string task, Func<CaseTaskState, CaseTaskState> change) =>
        s with { Tasks = s.Tasks.ConvertAll(t => t.Task.Id == task ? change(t) : t) };
}
