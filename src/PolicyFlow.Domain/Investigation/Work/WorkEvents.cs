using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Investigation.Work;

/// <summary>A task on the list.</summary>
/// <param name="Id">Such as <c>t1</c>.</param>
public sealed record ListedTask(string Id, string Text, BodyRef? Words, string? For, DateTimeOffset? DueAt);

/// <summary>Tasks were put on the list (16.1).</summary>
public sealed record TasksPlanned(IReadOnlyList<ListedTask> Tasks, string? Template) : ICaseEvent;

/// <summary>A task is done.</summary>
public sealed record TaskFinished(string Task, BodyRef? Note) : ICaseEvent;

/// <summary>A task is not needed.</summary>
public sealed record TaskDropped(string Task, BodyRef Reason) : ICaseEvent;

/// <summary>A note (9.2).</summary>
/// <param name="Entry">Such as <c>e1</c>: notes, interviews and their corrections are numbered together.</param>
public sealed record NoteWritten(string Entry, BodyRef Text) : ICaseEvent;

/// <summary>What an entry says is corrected; the first words stay beside it.</summary>
public sealed record EntryCorrected(string Entry, string Corrects, BodyRef Text) : ICaseEvent;

/// <summary>An interview is planned (16.1).</summary>
public sealed record InterviewPlanned(string Entry, string With, DateTimeOffset At, BodyRef? Where) : ICaseEvent;

/// <summary>An interview was held.</summary>
/// <param name="Planned">The number of the planned one, or null.</param>
/// <param name="Flags">What a gate would have refused, such as <c>on-hold</c>: for review.</param>
public sealed record InterviewHeld(
    string Entry, string? Planned, string With, DateTimeOffset HeldAt, BodyRef? Present, BodyRef Record,
    IReadOnlyList<string> Flags) : ICaseEvent;

/// <summary>A planned interview does not take place.</summary>
public sealed record InterviewCancelled(string Entry, BodyRef Reason) : ICaseEvent;

/// <summary>The reporter was told how it stands (9.1).</summary>
/// <param name="Flags">What somebody should look at, such as <c>on-hold</c>; null for nothing.</param>
public sealed record ReporterUpdated(BodyRef Words, DateTimeOffset? NextBy, IReadOnlyList<string>? Flags = null) : ICaseEvent;

/// <summary>The reporter should have heard by now: whoever looks into it is reminded.</summary>
public sealed record UpdateOverdue(IReadOnlyList<string> Tell) : ICaseEvent;
