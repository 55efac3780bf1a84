using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Investigation.Work;

/// <summary>Something to do, from a template of the school or added by hand.</summary>
/// <param name="Text">Of a template: the same words for every case. Empty where <paramref name="Words"/> has them.</param>
/// <param name="Words">Added by hand: a body.</param>
/// <param name="For">The id of whoever is to do it; null for whoever looks into the case.</param>
/// <param name="DueAt">UTC; null for no time of its own.</param>
public sealed record PlannedTask(string Text, BodyRef? Words, string? For, DateTimeOffset? DueAt);

/// <summary>Puts tasks on the list.</summary>
/// <param name="Template">The code of the template that they come from, or null.</param>
public sealed record PlanTasks(IReadOnlyList<PlannedTask> Tasks, string? Template = null) : ICaseCommand;

/// <summary>A task is done.</summary>
public sealed record FinishTask(string Task, BodyRef? Note) : ICaseCommand;

/// <summary>A task is not needed, and why.</summary>
public sealed record DropTask(string Task, BodyRef? Reason) : ICaseCommand;

/// <summary>A note for whoever works on the case.</summary>
public sealed record WriteNote(BodyRef Text) : ICaseCommand;

/// <summary>Corrects a note, an interview's record or another correction: the first words stay.</summary>
/// <param name="Entry">The number of what is corrected, such as <c>e3</c>.</param>
public sealed record CorrectEntry(string Entry, BodyRef Text) : ICaseCommand;

/// <summary>Plans an interview.</summary>
/// <param name="With">The number of the person in the case.</param>
/// <param name="At">UTC.</param>
public sealed record PlanInterview(string With, DateTimeOffset At, BodyRef? Where) : ICaseCommand;

/// <summary>Records an interview that was held, planned or not; also under a hold, since it happened: it is flagged then.
/// </summary>
/// <param name="Interview">The number of the planned one, or null.</param>
/// <param name="HeldAt">UTC; null for now.</param>
public sealed record RecordInterview(
    string? Interview, string With, DateTimeOffset? HeldAt, BodyRef? Present, BodyRef? Record) : ICaseCommand;

/// <summary>A planned interview does not take place.</summary>
public sealed record CancelInterview(string Interview, BodyRef? Reason) : ICaseCommand;

/// <summary>Tells the reporter how it stands, on their page and by mail where they gave an address (9.1).</summary>
/// <param name="Words">What the reporter reads: a body.</param>
/// <param name="NextBy">When they hear again (UTC); null for the time that the settings say.</param>
public sealed record UpdateReporter(BodyRef? Words, DateTimeOffset? NextBy) : ICaseCommand;
