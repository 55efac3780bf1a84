using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Mail.Templates;

namespace PolicyFlow.Domain.Tests.Mail.Templates;

public sealed class TemplateDeciderTests
{
    private static readonly TemplateWords Shipped = new("[{reference}] News", "News", "As shipped");
    private static readonly TemplateWords Other = Shipped with { Body = "Other words" };
    private static readonly TemplateWords Third = Shipped with { Body = "Third words" };

    private TemplateState _state = TemplateState.AsShipped;
    private string[] _administrators = ["ada", "bo"];
    private int _sequence;

    [Fact]
    public void Other_words_hold_when_a_second_administrator_confirms_them()
    {
        Does("ada", new ProposeTemplate(0, Other));
        Assert.Null(_state.Words);
        Assert.Equal("needs-another", Refused("ada", new AnswerTemplate(1, Confirm: true)));

        Does("bo", new AnswerTemplate(1, Confirm: true));

        Assert.Equal(Other, _state.Words);
        Assert.Null(_state.Proposed);
    }

    [Fact]
    public void The_only_administrator_may_change_words_alone()
    {
        _administrators = ["ada"];

        Does("ada", new ProposeTemplate(0, Other));

        Assert.Equal(Other, _state.Words);
    }

    [Fact]
    public void Whoever_is_left_alone_with_a_proposal_of_their_own_may_confirm_it()
    {
        Does("ada", new ProposeTemplate(0, Other));
        _administrators = ["ada"];

        Does("ada", new AnswerTemplate(1, Confirm: true));

        Assert.Equal(Other, _state.Words);
    }

    [Fact]
    public void Words_that_come_from_a_file_wait_even_for_the_only_administrator()
    {
        _administrators = ["ada"];

        Does(null, new ProposeTemplate(0, Other));
        Assert.Null(_state.Words);
        Assert.Equal("not-yours", Refused(null, new AnswerTemplate(1, Confirm: true)));
        Does("ada", new AnswerTemplate(1, Confirm: true));

        Assert.Equal(Other, _state.Words);
    }

    [Fact]
    public void Nobody_but_administrators_answers()
    {
        Does("ada", new ProposeTemplate(0, Other));

        Assert.Equal("not-yours", Refused("dana", new AnswerTemplate(1, Confirm: true)));
        Assert.Equal("not-yours", Refused("dana", new AnswerTemplate(1, Confirm: false)));
    }

    [Fact]
    public void A_proposal_is_turned_down_or_taken_back_and_everything_stays()
    {
        Does("ada", new ProposeTemplate(0, Other));
        Does("ada", new AnswerTemplate(1, Confirm: false));
        Does("bo", new ProposeTemplate(2, Third));
        Does("ada", new AnswerTemplate(2, Confirm: false));

        Assert.Null(_state.Words);
        Assert.Equal(
            [(1, ProposalEnd.Rejected), (2, ProposalEnd.Rejected)], _state.History.Select(p => (p.Number, p.End)));
    }

    [Fact]
    public void A_later_proposal_takes_the_place_of_one_that_waits_and_its_button_is_stale()
    {
        Does("ada", new ProposeTemplate(0, Other));
        Does("bo", new ProposeTemplate(1, Third));

        Assert.Equal("stale-answer", Refused("bo", new AnswerTemplate(1, Confirm: true)));
        Assert.Equal(Third, _state.Proposed!.Words);
        Assert.Equal(ProposalEnd.Replaced, _state.History[0].End);
    }

    [Fact]
    public void A_form_that_was_open_while_somebody_else_saved_writes_over_nothing()
    {
        Does("ada", new ProposeTemplate(0, Other));

        Assert.Equal("stale", Refused("bo", new ProposeTemplate(0, Third)));
    }

    [Fact]
    public void What_is_sent_or_waits_already_is_not_proposed_again()
    {
        Assert.Equal("no-change", Refused("ada", new ProposeTemplate(0, Shipped)));
        Assert.Equal("no-change", Refused("ada", new ProposeTemplate(0, null)));
        Does("ada", new ProposeTemplate(0, Other));
        Assert.Equal("waits-already", Refused("bo", new ProposeTemplate(1, Other)));
    }

    [Fact]
    public void Putting_back_the_shipped_words_is_a_change_like_any_other_and_no_version_is_lost()
    {
        Does("ada", new ProposeTemplate(0, Other));
        Does("bo", new AnswerTemplate(1, Confirm: true));

        Does("bo", new ProposeTemplate(2, Shipped));
        Assert.Equal(Other, _state.Words);
        Does("ada", new AnswerTemplate(2, Confirm: true));

        Assert.Null(_state.Words);
        Assert.Equal([Other, null], _state.History.Select(p => p.Words));
        Assert.Equal(
            [(Actor.Person("ada"), Actor.Person("bo")), (Actor.Person("bo"), Actor.Person("ada"))],
            _state.History.Select(p => (p.By, p.AnsweredBy!)));
    }

    /// <param name="who">Null for the program.</param>
    private void Does(string? who, ICaseCommand command)
    {
        var accepted = Assert.IsType<Decision.Accepted>(Ask(who, command));
        Assert.NotEmpty(accepted.Events);
        foreach (var e in accepted.Events)
            _state = TemplateState.Evolve(_state, new Recorded(++_sequence, DateTimeOffset.UnixEpoch, ActorOf(who), e));
    }

    private string Refused(string? who, ICaseCommand command) => Assert.IsType<Decision.Refused>(Ask(who, command)).Code;

    private Decision Ask(string? who, ICaseCommand command) => TemplateDecider.Decide(
        _state, command, new TemplateContext(ActorOf(who), Shipped, _administrators.ToHashSet()));

    private static Actor ActorOf(string? who) => who is null ? Actor.System : Actor.Person(who);
}
