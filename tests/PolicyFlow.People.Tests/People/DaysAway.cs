using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.People.Tests.People;

/// <summary>Days away and messages, decided for <c>p-1</c> on Monday 23 November 2026; <c>a</c> is the
/// administrator.</summary>
public sealed class DaysAway
{
    private const string Me = "p-1";
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly BodyRef Number = new("b9", "00");

    private static readonly PersonState Holder = PersonState.Nobody with
    {
        Name = new BodyRef("b1", "00"),
        Email = new BodyRef("b2", "00"),
        Active = true,
        Grants = [new RoleGrant(Role.Manager)],
    };

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(-5, 0, null)]
    [InlineData(3, 30, null)]
    [InlineData(-366, 731, null)]
    [InlineData(1, 0, "until-before-from")]
    [InlineData(-9, -1, "absence-over")]
    [InlineData(-367, 1, "too-long-ago")]
    [InlineData(1, 732, "too-far-ahead")]
    public void Days_are_taken_where_they_make_sense(int from, int until, string? refusal)
    {
        var decision = Ask(Holder, new SetAbsence(Today.AddDays(from), Today.AddDays(until)), Me);

        Assert.Equal(refusal, (decision as Decision.Refused)?.Code);
    }

    [Fact]
    public void The_ends_of_the_calendar_are_refused_and_not_fallen_over()
    {
        Assert.Equal("too-far-ahead", Refusal(Ask(Holder, new SetAbsence(Today, DateOnly.MaxValue), Me)));
        Assert.Equal("too-long-ago", Refusal(Ask(Holder, new SetAbsence(DateOnly.MinValue, Today), Me)));
        Assert.Equal(
            DateOnly.MaxValue,
            new App.People.Person("p", "Demo", "d@demo.invalid", [], true)
            {
                Absences = [new Absence(1, DateOnly.MaxValue.AddDays(-3), DateOnly.MaxValue)],
            }.AwayUntil(DateOnly.MaxValue.AddDays(-1)));
    }

    [Fact]
    public void Two_absences_may_overlap_but_the_same_days_are_entered_once()
    {
        var once = After(Holder, new SetAbsence(Today, Today.AddDays(4)), Me);
        var twice = After(once, new SetAbsence(Today.AddDays(2), Today.AddDays(9)), Me);

        Assert.Equal([1, 2], twice.Absences.Select(a => a.Number));
        Assert.Equal("already-entered", Refusal(Ask(twice, new SetAbsence(Today, Today.AddDays(4)), Me)));
    }

    [Fact]
    public void Withdrawn_days_count_for_nothing_and_stay_in_the_history()
    {
        var away = After(Holder, new SetAbsence(Today, Today.AddDays(4)), Me);
        Assert.True(away.Absences[0].Covers(Today));

        var back = After(away, new CancelAbsence(1), "a");
        Assert.False(Assert.Single(back.Absences).Covers(Today));
        Assert.Empty(Assert.IsType<Decision.Accepted>(Ask(back, new CancelAbsence(1), Me)).Events);
        Assert.Single(Assert.IsType<Decision.Accepted>(Ask(back, new SetAbsence(Today, Today.AddDays(4)), Me)).Events);
    }

    [Fact]
    public void Days_that_are_over_cannot_be_withdrawn()
    {
        var over = Holder with { Absences = [new Absence(1, Today.AddDays(-9), Today.AddDays(-1))] };

        Assert.Equal("absence-over", Refusal(Ask(over, new CancelAbsence(1), Me)));
        Assert.Equal("no-such-absence", Refusal(Ask(over, new CancelAbsence(2), Me)));
    }

    [Fact]
    public void Somebody_has_only_so_many_entries_ahead()
    {
        var many = Holder with
        {
            Absences = [.. Enumerable.Range(1, 50).Select(n => new Absence(n, Today, Today.AddDays(n)))],
        };

        Assert.Equal("too-many", Refusal(Ask(many, new SetAbsence(Today, Today), Me)));
    }

    [Fact]
    public void An_absence_includes_its_first_and_its_last_day()
    {
        var absence = new Absence(1, Today, Today.AddDays(1));

        Assert.Equal(
            [false, true, true, false],
            new[] { -1, 0, 1, 2 }.Select(d => absence.Covers(Today.AddDays(d))));
    }

    [Fact]
    public void Nobody_else_changes_what_is_mine()
    {
        ICaseCommand[] mine =
            [new SetAbsence(Today, Today), new CancelAbsence(1), new SetMobile(Number), new SetDigestHour(9)];

        Assert.All(mine, c => Assert.Equal("not-yours", Refusal(Ask(Holder, c, "p-2"))));
    }

    [Fact]
    public void An_administrator_enters_days_and_a_number_for_others_but_not_their_hour()
    {
        Assert.Single(After(Holder, new SetAbsence(Today, Today), "a").Absences);
        Assert.Equal(Number, After(Holder, new SetMobile(Number), "a").Mobile);
        Assert.Equal("not-yours", Refusal(Ask(Holder, new SetDigestHour(9), "a")));
    }

    [Fact]
    public void Whoever_holds_no_role_has_no_messages_to_set()
    {
        var plain = Holder with { Grants = [] };

        Assert.Equal("no-role", Refusal(Ask(plain, new SetMobile(Number), Me)));
        Assert.Equal("no-role", Refusal(Ask(plain, new SetDigestHour(9), Me)));
        Assert.Null(After(plain with { Mobile = Number }, new SetMobile(null), Me).Mobile);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(23, null)]
    [InlineData(24, "bad-hour")]
    [InlineData(-1, "bad-hour")]
    public void The_digest_comes_at_an_hour_of_the_day(int hour, string? refusal) =>
        Assert.Equal(refusal, (Ask(Holder, new SetDigestHour(hour), Me) as Decision.Refused)?.Code);

    [Fact]
    public void The_digest_comes_at_seven_until_somebody_chooses()
    {
        Assert.Equal(7, Holder.DigestHour);
        Assert.Empty(Assert.IsType<Decision.Accepted>(Ask(Holder, new SetDigestHour(7), Me)).Events);
        Assert.Equal(18, After(Holder, new SetDigestHour(18), Me).DigestHour);
    }

    [Fact]
    public void Who_has_left_gets_no_text_and_enters_nothing()
    {
        var left = PersonState.Evolve(
            Holder with { Mobile = Number },
            new Recorded(1, DateTimeOffset.UnixEpoch, Actor.Person("a"), new PersonLeft()));

        Assert.Null(left.Mobile);
        Assert.Equal("has-left", Refusal(Ask(left, new SetAbsence(Today, Today), "a")));
        Assert.Equal("has-left", Refusal(Ask(left, new SetMobile(Number), "a")));
    }

    private static Decision Ask(PersonState state, ICaseCommand command, string by) => PersonDecider.Decide(
        state, command,
        new PeopleContext(Actor.Person(by), Me, new HashSet<string> { "a" }, new HashSet<string>()) { Today = Today });

    private static PersonState After(PersonState state, ICaseCommand command, string by) =>
        Assert.IsType<Decision.Accepted>(Ask(state, command, by)).Events.Aggregate(
            state, (s, e) => PersonState.Evolve(s, new Recorded(1, DateTimeOffset.UnixEpoch, Actor.Person(by), e)));

    private static string Refusal(Decision decision) => Assert.IsType<Decision.Refused>(decision).Code;
}
