using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.Domain.Tests.Acknowledgement;

/// <summary>What line managers say of somebody who is silent is a proposal; managers decide.</summary>
public sealed class SayingsTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 18, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2027, 1, 18);
    private static readonly BodyRef Words = new("b1", "aa");

    private readonly EntryDecider _decider = new();
    private EntryState _state = EntryState.Initial;
    private int _sequence;

    public SayingsTests() => Do(new Enrol(
        "campaign-c-1", "m-1", "pol-1", 1, "hash", null, "Coach", StaffKind.Employee, false, true, Today));

    [Fact]
    public void Only_somebody_who_is_silent_after_two_reminders_is_asked_about()
    {
        Assert.Equal("not-silent", Refusal(new SayOfPerson(EntrySayings.Left, null)));
        Silence();
        Assert.Equal("bad-answer", Refusal(new SayOfPerson("died", null)));
        Do(new SayOfPerson(EntrySayings.Left, null));
        Assert.Equal(EntrySayings.Left, _state.Said!.What);
        Assert.Empty(Do(new SayOfPerson(EntrySayings.Left, null)));
    }

    [Fact]
    public void A_wrong_address_stops_the_mail_at_once_and_setting_it_aside_lets_it_go_on()
    {
        Silence();
        Do(new SayOfPerson(EntrySayings.WrongAddress, Words));
        Assert.False(_state.Mailable);

        Do(new SetSayingAside(Words));

        Assert.Equal((true, (EntrySaying?)null), (_state.Mailable, _state.Said));
        Assert.Equal("nothing-said", Refusal(new SetSayingAside(Words)));
    }

    [Fact]
    public void Mail_that_came_back_before_stays_stopped_when_the_saying_is_set_aside()
    {
        Silence();
        Do(new DoubtAddress());
        Do(new SayOfPerson(EntrySayings.WrongAddress, Words));
        Do(new SetSayingAside(Words));

        Assert.False(_state.Mailable);
    }

    [Fact]
    public void A_second_saying_keeps_in_mind_that_the_first_stopped_the_mail()
    {
        Silence();
        Do(new SayOfPerson(EntrySayings.WrongAddress, null));
        Do(new SayOfPerson(EntrySayings.Left, null));
        Do(new SetSayingAside(Words));

        Assert.True(_state.Mailable);
    }

    [Fact]
    public void Whatever_settles_it_takes_the_saying_away()
    {
        foreach (var settling in (ICaseCommand[])
            [new AddressChanged(true, Today), new PutByHand(), new CloseAsLeft(), new Exempt(Words, Today)])
        {
            _state = EntryState.Initial;
            Do(new Enrol(
                "campaign-c-1", "m-1", "pol-1", 1, "hash", null, "Coach", StaffKind.Employee, false, true, Today));
            Silence();
            Do(new SayOfPerson(EntrySayings.WrongAddress, null));

            Do(settling);

            Assert.Null(_state.Said);
        }
    }

    [Fact]
    public void Managers_are_told_of_it_until_somebody_decides()
    {
        Silence();
        var told = Effects(new SayOfPerson(EntrySayings.Left, null)).Single();

        Assert.Equal((EntryLetters.ForManagers, EntryMatters.Said), (told.Kind, told.About));
        Assert.True(EntryMatters.Waits(_state, told.About, told.Round));
        Do(new SetSayingAside(Words));
        Assert.False(EntryMatters.Waits(_state, told.About, told.Round));
    }

    [Fact]
    public void A_letter_is_printed_only_for_somebody_who_is_asked()
    {
        Do(new PrintLetter());
        Do(new CloseAsLeft());

        Assert.Equal("not-asked", Refusal(new PrintLetter()));
    }

    [Fact]
    public void A_briefing_is_read_and_written_as_it_always_was()
    {
        const string Data =
            """{"campaign":"c-1","on":"2027-01-18","place":{"id":"b1","sha256":"aa"},"school":"s-1","sha256":"ab","""
            + "\"contentType\":\"application/pdf\",\"size\":9,\"fileName\":{\"id\":\"b2\",\"sha256\":\"bb\"}}";
        var recorded = EventCodec.Decode(
            BriefingState.Events,
            new StoredEvent("s", 1, DateTimeOffset.UnixEpoch, "person:a", "", "c", "briefing-held", 1, Data, "", ""));

        var again = EventCodec.Encode(BriefingState.Events, recorded.Event, recorded.At, recorded.Actor, "c");

        Assert.Equal(("briefing-held", 1, Data), (again.Name, again.Version, again.Data));
    }

    private void Silence()
    {
        Do(new ClaimRound(1, RoundKind.Reminder, Today));
        Do(new ClaimRound(2, RoundKind.Reminder, Today));
    }

    private IReadOnlyList<ICaseEvent> Do(ICaseCommand command)
    {
        var events = Assert.IsType<Decision.Accepted>(Decide(command)).Events;
        foreach (var each in events)
            _state = _decider.Evolve(_state, new Recorded(++_sequence, Now, Actor.Member("m-boss"), each));
        return events;
    }

    private List<Effect> Effects(ICaseCommand command)
    {
        var events = Do(command);
        return [.. events.SelectMany(e => _decider.React(_state, new Recorded(_sequence, Now, Actor.Member("m-boss"), e)))];
    }

    private string? Refusal(ICaseCommand command) => (Decide(command) as Decision.Refused)?.Code;

    private Decision Decide(ICaseCommand command) =>
        _decider.Decide(_state, command, new DecisionContext(Actor.Member("m-boss"), Now, Rules.Default, OnDuty.Nobody));
}
