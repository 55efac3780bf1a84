using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation.Work.Lists;
using PolicyFlow.Domain.Mail.Templates;
using PolicyFlow.Domain.Tests.Telling;

namespace PolicyFlow.Domain.Tests.Investigation;

public sealed class TaskListTests
{
    private static readonly Actor Dana = Actor.Person("dana");
    private static readonly Actor Marek = Actor.Person("marek");
    private static readonly Actor Sofia = Actor.Person("sofia");
    private static readonly string[] Two = ["Keep what was posted", "Offer support"];

    public static TheoryData<string, string> Golden => new()
    {
        { "task-list-proposed", """{"proposal":1,"tasks":["Keep what was posted"]}""" },
        { "task-list-confirmed", """{"proposal":1}""" },
        { "task-list-rejected", """{"proposal":1}""" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void An_event_is_read_and_written_as_it_always_was(string name, string data) =>
        StoredForm.IsReadAndWritten(TaskListEvents.Catalogue, name, data);

    [Fact]
    public void Every_event_has_its_golden_form() => Assert.Equal(
        TaskListEvents.Catalogue.All.Select(e => e.Name).Order(), Golden.Select(row => (string)row[0]).Order());

    [Fact]
    public void A_list_holds_when_a_second_person_confirms_it()
    {
        var proposed = Do(TaskListState.AsBefore, Dana, new ProposeTaskList(0, Two));
        Assert.Null(proposed.Own);
        Assert.Equal("needs-another", Refusal(proposed, Dana, new AnswerTaskList(1, Confirm: true)));
        Assert.Equal("not-yours", Refusal(proposed, Sofia, new AnswerTaskList(1, Confirm: true)));

        var confirmed = Do(proposed, Marek, new AnswerTaskList(1, Confirm: true));

        Assert.Equal(Two, confirmed.Own!);
        Assert.Equal(Marek, confirmed.History[0].AnsweredBy);
        Assert.Equal("stale-answer", Refusal(confirmed, Marek, new AnswerTaskList(1, Confirm: true)));
        Assert.Equal("no-change", Refusal(confirmed, Dana, new ProposeTaskList(2, Two)));
        Assert.Equal("stale", Refusal(confirmed, Dana, new ProposeTaskList(0, ["Another"])));
    }

    [Fact]
    public void A_place_can_do_without_a_list_of_its_own_again()
    {
        var changed = Do(
            Do(TaskListState.AsBefore, Dana, new ProposeTaskList(0, Two)), Marek, new AnswerTaskList(1, Confirm: true));

        var back = Do(Do(changed, Dana, new ProposeTaskList(2, null)), Marek, new AnswerTaskList(2, Confirm: true));

        Assert.Null(back.Own);
        Assert.Equal("no-change", Refusal(back, Dana, new ProposeTaskList(4, null)));
    }

    [Fact]
    public void A_newer_proposal_takes_the_place_of_one_that_waits_and_whoever_made_one_takes_it_back()
    {
        var first = Do(TaskListState.AsBefore, Dana, new ProposeTaskList(0, Two));
        Assert.Equal("waits-already", Refusal(first, Marek, new ProposeTaskList(1, Two)));
        var second = Do(first, Marek, new ProposeTaskList(1, ["One"]));
        Assert.Equal(ProposalEnd.Replaced, second.History[0].End);

        var taken = Do(second, Marek, new AnswerTaskList(2, Confirm: false));

        Assert.Null(taken.Proposed);
        Assert.Null(taken.Own);
    }

    [Fact]
    public void Whoever_is_alone_may_confirm_at_once() =>
        Assert.Equal(Two, Do(TaskListState.AsBefore, Dana, new ProposeTaskList(0, Two), "dana").Own!);

    [Fact]
    public void A_list_is_neither_empty_nor_endless()
    {
        Assert.Equal("no-task", Refusal(TaskListState.AsBefore, Dana, new ProposeTaskList(0, [])));
        Assert.Equal("too-many", Refusal(
            TaskListState.AsBefore, Dana, new ProposeTaskList(0, [.. Enumerable.Range(0, 31).Select(n => $"Task {n}")])));
        Assert.Equal("too-long", Refusal(TaskListState.AsBefore, Dana, new ProposeTaskList(0, [new string('x', 201)])));
        Assert.Equal(["a", "b"], TaskListDecider.Read("a\r\n\n  b \na"));
    }

    private static TaskListState Do(TaskListState state, Actor by, ICaseCommand command, params string[] confirmers)
    {
        var accepted = Assert.IsType<Decision.Accepted>(Decide(state, by, command, confirmers));
        return accepted.Events.Aggregate(state, (s, e) => TaskListState.Evolve(s, new Recorded(1, default, by, e)));
    }

    private static string Refusal(TaskListState state, Actor by, ICaseCommand command) =>
        Assert.IsType<Decision.Refused>(Decide(state, by, command)).Code;

    private static Decision Decide(TaskListState state, Actor by, ICaseCommand command, params string[] confirmers) =>
        TaskListDecider.Decide(
            state, command,
            new SecondPerson(by, (confirmers.Length > 0 ? confirmers : ["dana", "marek"]).ToHashSet()));
}
