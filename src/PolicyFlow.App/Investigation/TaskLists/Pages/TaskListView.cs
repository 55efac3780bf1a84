using PolicyFlow.App.People;
using PolicyFlow.App.PolicyReview;
using PolicyFlow.App.SignIn;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Work.Lists;
using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.App.Investigation.TaskLists.Pages;

/// <summary>Reads the lists of tasks for their pages.</summary>
public sealed class TaskListView(TaskListTable table, IPeopleDirectory people, CurrentViewer current)
{
    /// <summary>The whole network first, then every school by name.</summary>
    public IReadOnlyList<TaskListDetail> All =>
        [.. ((School?[])[null]).Concat(people.Schools).Select(s => Detail(new TaskListPlace(s)))];

    /// <summary>Null where there is no such place.</summary>
    public TaskListDetail? Find(string place) => All.FirstOrDefault(d => d.Place.Id == place);

    /// <summary>What the viewer may do about the change that waits; null where none does.</summary>
    public TaskListAnswer? AnswerTo(TaskListDetail detail)
    {
        if (detail.State.Proposed is not { } proposed) return null;
        var second = new SecondPerson(current.Actor, Confirmers.Of(people));
        return new TaskListAnswer(
            proposed, NameOf(proposed.By), second.Against(proposed.By, confirm: true) is null,
            second.Against(proposed.By, confirm: false) is null, proposed.By == current.Actor);
    }

    private TaskListDetail Detail(TaskListPlace place)
    {
        var (school, state) = (place.School?.Id, table.At(place.School?.Id));
        return new TaskListDetail(
            place, state, table.Of(school), school is null ? ShippedTasks.Template : table.Before(school),
            [.. state.History.Reverse().Select(p => new ToldTaskList(p, Sentence(p)))]);
    }

    private string Sentence(TaskListProposal p) => $"{Start(p.By)} proposed "
        + (p.Tasks is { } tasks ? $"a list of {tasks.Count} {(tasks.Count == 1 ? "task" : "tasks")}. " : "to do without a list of its own. ")
        + p.End switch
        {
            ProposalEnd.Confirmed when p.AnsweredBy == p.By => "There was nobody else to confirm it, so it held at once.",
            ProposalEnd.Confirmed => $"{Start(p.AnsweredBy!)} confirmed it on {UkTime.Long(p.AnsweredAt!.Value)}.",
            ProposalEnd.Rejected when p.AnsweredBy == p.By => "It was taken back.",
            ProposalEnd.Rejected => $"{Start(p.AnsweredBy!)} turned it down on {UkTime.Long(p.AnsweredAt!.Value)}.",
            ProposalEnd.Replaced => "Another proposal took its place.",
            _ => "It waits.",
        };

    private string Start(Actor actor) => NameOf(actor) is "you" ? "You" : NameOf(actor);

    private string NameOf(Actor actor) =>
        actor == current.Actor ? "you"
        : actor.Kind == ActorKind.Person ? people.Find(actor.Id)?.Name ?? actor.Id : "the program";
}
