using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.TermDates;

namespace PolicyFlow.Domain.Tests.Cases.TermDates;

public sealed class TermDeciderTests
{
    private static readonly TermBreak HalfTerm = new(new DayRange(new(2026, 10, 19), new(2026, 10, 23)), "Half-term");
    private static readonly TermBreak Summer = new(new DayRange(new(2027, 7, 26), new(2027, 8, 31)), "");

    public static TheoryData<string, string> Golden => new()
    {
        { "holiday-added", """{"number":1,"from":"2026-10-19","until":"2026-10-23","name":"Half-term"}""" },
        { "holiday-removed", """{"number":1}""" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void An_event_is_read_and_written_as_it_always_was(string name, string data)
    {
        var stored = new StoredEvent("term-dates", 1, DateTimeOffset.UnixEpoch, "person:p-1", "", "c", name, 1, data, "", "");

        var recorded = EventCodec.Decode(TermEvents.Catalogue, stored);
        var again = EventCodec.Encode(TermEvents.Catalogue, recorded.Event, recorded.At, recorded.Actor, "c");

        Assert.Equal((name, 1, data), (again.Name, again.Version, again.Data));
        Assert.Equal(Golden.Count, TermEvents.Catalogue.All.Count());
    }

    [Fact]
    public void Holidays_are_added_removed_and_added_again_and_the_history_keeps_all()
    {
        var state = Do(TermState.Empty, new AddHolidays([Summer, HalfTerm, HalfTerm]));
        Assert.Equal([HalfTerm, Summer], state.Current.Select(h => h.Break));

        state = Do(state, new RemoveHoliday(2));
        Assert.Equal([Summer], state.Current.Select(h => h.Break));
        Assert.Equal(Decision.Nothing, TermDecider.Decide(state, new RemoveHoliday(2), mayChange: true));

        state = Do(state, new AddHolidays([HalfTerm, Summer]));
        Assert.Equal([HalfTerm, Summer], state.Current.Select(h => h.Break));
        Assert.Equal([1, 2, 3], state.All.Select(h => h.Number));
    }

    [Fact]
    public void What_changes_nothing_or_is_not_allowed_is_refused()
    {
        var state = Do(TermState.Empty, new AddHolidays([HalfTerm]));

        Assert.Equal("there-already", Refusal(state, new AddHolidays([HalfTerm])));
        Assert.Equal("no-such-holiday", Refusal(state, new RemoveHoliday(7)));
        Assert.Equal("not-yours", Refusal(state, new AddHolidays([Summer]), mayChange: false));
        Assert.Equal("too-many", Refusal(state, new AddHolidays(
        [
            .. Enumerable.Range(0, TermDecider.Most).Select(i =>
                new TermBreak(new DayRange(new DateOnly(2030, 1, 1).AddDays(i), new DateOnly(2030, 1, 1).AddDays(i)), "")),
        ])));
    }

    [Fact]
    public void Days_that_cannot_be_a_holiday_are_a_problem()
    {
        Assert.Null(TermBreak.Problem(HalfTerm));
        Assert.NotNull(TermBreak.Problem(HalfTerm with { Days = new DayRange(new(2026, 10, 23), new(2026, 10, 19)) }));
        Assert.NotNull(TermBreak.Problem(HalfTerm with { Days = new DayRange(new(2026, 10, 19), new(2027, 10, 19)) }));
        Assert.NotNull(TermBreak.Problem(HalfTerm with { Days = new DayRange(new(1026, 10, 19), new(1026, 10, 23)) }));
        Assert.NotNull(TermBreak.Problem(HalfTerm with { Name = "a\u202eb" }));
    }

    private static TermState Do(TermState state, ICaseCommand command)
    {
        var accepted = Assert.IsType<Decision.Accepted>(TermDecider.Decide(state, command, mayChange: true));
        return accepted.Events.Aggregate(state, (s, e) => TermState.Evolve(s, new Recorded(1, default, Actor.System, e)));
    }

    private static string Refusal(TermState state, ICaseCommand command, bool mayChange = true) =>
        Assert.IsType<Decision.Refused>(TermDecider.Decide(state, command, mayChange)).Code;
}
