using PolicyFlow.Domain.Cases;

namespace PolicyFlow.Domain.Investigation.Work.Lists;

/// <summary>Somebody asks for another list of tasks.</summary>
/// <param name="Proposal">Counts the proposals of this place, so that a stale button is known.</param>
/// <param name="Tasks">In order. The same words for every case: nobody is named in them. Null where the place would have no list
/// of its own.</param>
public sealed record TaskListProposed(int Proposal, IReadOnlyList<string>? Tasks) : ICaseEvent;

/// <summary>A second named person confirmed: what was proposed holds from now on.</summary>
public sealed record TaskListConfirmed(int Proposal) : ICaseEvent;

/// <summary>The proposal was turned down or taken back.</summary>
public sealed record TaskListRejected(int Proposal) : ICaseEvent;

/// <summary>The stored names of the events of a list of tasks.</summary>
public static class TaskListEvents
{
    public static readonly EventCatalogue Catalogue = new EventCatalogue()
        .Add<TaskListProposed>("task-list-proposed", "16.1")
        .Add<TaskListConfirmed>("task-list-confirmed", "16.1")
        .Add<TaskListRejected>("task-list-rejected", "16.1");
}
