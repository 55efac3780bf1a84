using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Cases.Lists;
using PolicyFlow.App.Investigation;
using PolicyFlow.App.Investigation.View;

namespace PolicyFlow.App.Api;

/// <summary>An investigation in a list. Times are UTC.</summary>
/// <param name="Waiting">What it waits for, in words.</param>
public sealed record InvestigationSummary(
    string Reference, string Status, DateTimeOffset ReportedAt, DateTimeOffset? DueAt, string Waiting)
{
    public static InvestigationSummary Of(CaseLine line) =>
        new(line.Reference, line.Status, line.ReportedAt, line.DueAt, line.Waiting);
}

/// <summary>Investigations found, newest first.</summary>
/// <param name="Next">What to send as <c>after</c> for the next page; null on the last.</param>
public sealed record InvestigationList(IReadOnlyList<InvestigationSummary> Investigations, string? Next = null);

/// <summary>One investigation. Times are UTC.</summary>
/// <param name="DueAt">When the next thing is due; null where it is over.</param>
/// <param name="Clause">The clause whose route the report took.</param>
/// <param name="Investigator">Who looks into it, by name.</param>
/// <param name="Actions">What the caller may do now.</param>
public sealed record InvestigationAnswer(
    string Reference, string Status, int Version, DateTimeOffset ReportedAt, DateTimeOffset? DueAt, string Category,
    string Clause, string Description, string About, DateTimeOffset? SeenAt, bool Threatening, bool Safeguarding, bool Held,
    IReadOnlyList<string> Added, IReadOnlyList<string> Places, IReadOnlyList<InvestigationPerson> People,
    string? Investigator, IReadOnlyList<InvestigationTask> Tasks, int Minutes, IReadOnlyList<TimelineRow> Timeline,
    IReadOnlyList<OfferedAction> Actions)
{
    public static InvestigationAnswer Of(InvestigationView view, IReadOnlyList<CaseAction> actions) => new(
        view.Reference, view.State.Status.ToString(), view.Version, view.State.ReportedAt,
        view.State.Over ? null : InvestigationDesk.DueAt(view.State), view.Words.Category.Code, view.State.Report.Clause,
        view.Words.Description, view.Words.About, view.State.Report.SeenAt, view.State.Report.Threatening,
        view.State.Safeguarding.Concern is not null, view.State.Held, view.Words.Added,
        [.. view.Words.Places.Select(p => p.Text)], [.. view.People.Select(InvestigationPerson.Of)], view.Investigator,
        [.. view.Tasks.Select(InvestigationTask.Of)], view.State.Minutes, view.Timeline,
        [.. actions.Select(OfferedAction.Of)]);
}

/// <summary>Somebody who has to do with it.</summary>
/// <param name="Part">reporter, subject, affected or witness.</param>
/// <param name="Removed">They have nothing to do with it after all.</param>
public sealed record InvestigationPerson(string Id, string Part, string Name, bool Pupil, bool Removed)
{
    public static InvestigationPerson Of(InvolvedView person) =>
        new(person.Who, Kebab.Of(person.Part), person.Name, person.Pupil, person.Removed);
}

/// <summary>Something to be done. Times are UTC.</summary>
public sealed record InvestigationTask(string Id, string Text, string For, DateTimeOffset? DueAt, DateTimeOffset? DoneAt, bool Dropped)
{
    public static InvestigationTask Of(TaskView task) =>
        new(task.Id, task.Text, task.For, task.DueAt, task.DoneAt, task.Dropped);
}
