using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Takedown.Providers;
using static PolicyFlow.Domain.Tests.Takedown.Providers.ProviderStory;

namespace PolicyFlow.Domain.Tests.Takedown.Providers;

/// <summary>The rules of the provider directory, on their own: managers are "m-1" and "m-2", the lead is "lead".</summary>
public sealed class ProviderDeciderTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly ProviderStory _story = new("m-1", "m-2") { Shipped = AsShipped };

    [Fact]
    public void Other_addresses_hold_only_when_a_second_person_confirms_them()
    {
        _story.Does("m-1", new ChangeProvider(0, Entry, Other));

        Assert.Equal(Reach, _story.State.Reach);
        Assert.Equal("needs-another", _story.Refused("m-1", new AnswerReach(1, Confirm: true)));
        _story.Does("m-2", new AnswerReach(1, Confirm: true));
        Assert.Equal(Other, _story.State.Reach);
        Assert.Null(_story.State.Proposed);
    }

    [Fact]
    public void One_alone_may_while_there_is_nobody_else()
    {
        var alone = new ProviderStory("m-1") { Shipped = AsShipped };

        alone.Does("m-1", new ChangeProvider(0, Entry, Other));

        Assert.Equal(Other, alone.State.Reach);
    }

    [Fact]
    public void Who_may_only_propose_waits_for_a_manager_even_where_there_is_just_one()
    {
        var one = new ProviderStory("m-1") { Shipped = AsShipped };
        one.Does("lead", new ChangeProvider(0, Entry, Other));

        Assert.Equal(Reach, one.State.Reach);
        Assert.Equal("not-yours", one.Refused("lead", new AnswerReach(1, Confirm: true)));
        one.Does("m-1", new AnswerReach(1, Confirm: true));
        Assert.Equal(Other, one.State.Reach);
    }

    [Fact]
    public void Who_proposed_takes_it_back_and_a_stranger_to_it_cannot()
    {
        _story.Does("lead", new ChangeProvider(0, Entry, Other));

        Assert.Equal("not-yours", _story.Refused("principal", new AnswerReach(1, Confirm: false)));
        _story.Does("lead", new AnswerReach(1, Confirm: false));
        Assert.Null(_story.State.Proposed);
        Assert.Equal("stale-answer", _story.Refused("m-2", new AnswerReach(1, Confirm: true)));
    }

    [Fact]
    public void An_answer_to_addresses_that_were_replaced_is_stale()
    {
        _story.Does("m-1", new ChangeProvider(0, Entry, Other));
        _story.Does("m-1", new ChangeProvider(_story.State.Edition, Entry, new ProviderReach(null, "else@chatter.example")));

        Assert.Equal("stale-answer", _story.Refused("m-2", new AnswerReach(1, Confirm: true)));
        Assert.Equal(2, _story.State.Proposed!.Number);
    }

    [Fact]
    public void Nobody_writes_over_what_they_have_not_seen()
    {
        _story.Does("m-1", new ChangeProvider(0, Entry with { Hours = "Always" }, Reach));

        Assert.Equal("stale", _story.Refused("m-2", new ChangeProvider(0, Entry with { Hours = "Never" }, Reach)));
        Assert.Equal("stale", _story.Refused("m-2", new CheckProvider(0, Today)));
    }

    [Fact]
    public void What_is_no_address_holds_at_once_and_needs_no_second_person()
    {
        var events = _story.Does("lead", new ChangeProvider(0, Entry with { Takes = "Links" }, Reach));

        Assert.Equal([typeof(ProviderAdded), typeof(ProviderChanged)], events.Select(e => e.GetType()));
        Assert.Equal("Links", _story.State.Entry!.Takes);
    }

    [Fact]
    public void A_shipped_entry_is_written_down_before_its_first_change_and_not_again()
    {
        var first = _story.Does("m-1", new CheckProvider(0, Today));
        var second = _story.Does("m-2", new CheckProvider(0, Today.AddDays(1)));

        Assert.Equal([AsShipped, new ProviderChecked(Today)], first);
        Assert.Equal([new ProviderChecked(Today.AddDays(1))], second);
        Assert.Equal(new ProviderCheck(Today.AddDays(1), Actor.Person("m-2")), _story.State.Check);
    }

    [Fact]
    public void Nothing_is_written_where_nothing_changes()
    {
        Assert.Empty(_story.Does("m-1", new ChangeProvider(0, Entry, Reach)));
        _story.Does("m-1", new CheckProvider(0, Today));
        Assert.Empty(_story.Does("m-1", new CheckProvider(0, Today)));
        Assert.Empty(_story.Does("m-1", new ReturnProvider()));
    }

    [Fact]
    public void Other_addresses_have_not_been_checked()
    {
        _story.Does("m-1", new CheckProvider(0, Today));
        _story.Does("m-1", new ChangeProvider(0, Entry, Other));
        Assert.NotNull(_story.State.Check);

        _story.Does("m-2", new AnswerReach(1, Confirm: true));

        Assert.Null(_story.State.Check);
    }

    [Fact]
    public void A_provider_that_is_no_longer_used_changes_only_when_it_is_brought_back()
    {
        _story.Does("m-1", new ChangeProvider(0, Entry, Other));
        _story.Does("m-1", new RetireProvider());

        Assert.Null(_story.State.Proposed);
        Assert.Equal("retired", _story.Refused("m-2", new CheckProvider(_story.State.Edition, Today)));
        _story.Does("m-2", new ReturnProvider());
        Assert.False(_story.State.Retired);
        Assert.Equal(Reach, _story.State.Reach);
    }

    [Fact]
    public void A_new_provider_has_no_address_before_it_is_confirmed()
    {
        var added = new ProviderStory("m-1", "m-2");

        added.Does("m-1", new AddProvider(Entry, Reach));

        Assert.Equal(ProviderReach.None, added.State.Reach);
        Assert.Equal(Reach, added.State.Proposed!.Reach);
        Assert.Equal("already-added", added.Refused("m-2", new AddProvider(Entry, Reach)));
    }

    [Fact]
    public void One_website_belongs_to_one_provider()
    {
        var late = new ProviderStory("m-1") { TakenHosts = new HashSet<string> { "chatter.example" } };

        Assert.Equal("host-taken", late.Refused("m-1", new AddProvider(Entry, Reach)));
    }

    [Fact]
    public void Nothing_can_be_asked_of_a_provider_that_was_never_added() =>
        Assert.Equal("no-such-provider", new ProviderStory("m-1").Refused("m-1", new RetireProvider()));
}
