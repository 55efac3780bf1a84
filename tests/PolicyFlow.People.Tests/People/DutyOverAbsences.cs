using Microsoft.Extensions.Time.Testing;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.People.Tests.People;

/// <summary>Who is on duty while others are away. The invented school is <c>park</c>; today is Monday 23 November
/// 2026.</summary>
public sealed class DutyOverAbsences
{
    private const string Park = "park";
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly HashSet<string> NobodyLeftOut = [];

    /// <summary>The line of one role at a school, and how many of it are away: the first of those who are there.</summary>
    [Theory]
    [InlineData("", "holder")]
    [InlineData("holder", "deputy")]
    [InlineData("holder deputy", "network")]
    [InlineData("holder deputy network", "network-deputy")]
    [InlineData("holder deputy network network-deputy", "holder")]
    [InlineData("deputy network network-deputy", "holder")]
    [InlineData("holder network", "deputy")]
    public void The_first_in_line_who_is_there_is_on_duty(string away, string onDuty)
    {
        foreach (var role in new[] { Role.Manager, Role.SafeguardingLead, Role.Principal, Role.Governor, Role.ItDirector })
        {
            var duty = Line(role, away.Split(' ')).DutyFor(Park, NobodyLeftOut);

            Assert.Equal([onDuty], CoverBoard.Line(duty, role));
        }
    }

    [Fact]
    public void Who_is_left_out_is_passed_over_like_who_is_away()
    {
        var people = Line(Role.Manager, "deputy");

        Assert.Equal(["network"], people.DutyFor(Park, new HashSet<string> { "holder" }).Managers);
        Assert.Equal(["network-deputy"], people.DutyFor(Park, new HashSet<string> { "holder", "network" }).Managers);
    }

    [Fact]
    public void Where_all_are_away_nobody_who_is_left_out_is_called_back()
    {
        var people = Line(Role.Manager, "holder", "deputy", "network", "network-deputy");

        Assert.Equal(["network"], people.DutyFor(Park, new HashSet<string> { "holder" }).Managers);
        Assert.Equal(["deputy"], people.DutyFor(Park, new HashSet<string> { "holder", "network" }).Managers);
        Assert.Empty(people.DutyFor(
            Park, new HashSet<string> { "holder", "deputy", "network", "network-deputy" }).Managers);
    }

    [Fact]
    public void One_of_two_holders_is_enough()
    {
        var people = Network(
            Somebody("one", [new(Role.Manager, Park)], away: true), Somebody("two", [new(Role.Manager, Park)]),
            Somebody("deputy", [new(Role.Manager, Park, Deputy: true)]));

        Assert.Equal(["two"], people.DutyFor(Park, NobodyLeftOut).Managers);
    }

    [Fact]
    public void A_deputy_stands_in_where_nobody_holds_the_role()
    {
        var people = Network(
            Somebody("deputy", [new(Role.SafeguardingLead, Park, Deputy: true)]),
            Somebody("network", [new(Role.SafeguardingLead)]));

        Assert.Equal(["deputy"], people.DutyFor(Park, NobodyLeftOut).SafeguardingLeads);
    }

    [Fact]
    public void Another_school_never_covers_for_a_school()
    {
        var people = Network(
            Somebody("here", [new(Role.Principal, Park)], away: true), Somebody("hill", [new(Role.Principal, "hill")]));

        Assert.Equal(["here"], people.DutyFor(Park, NobodyLeftOut).Principals);
    }

    [Fact]
    public void The_schools_cover_for_a_network_whose_own_people_are_all_away()
    {
        var people = Network(
            Somebody("network", [new(Role.Manager)], away: true), Somebody("hill", [new(Role.Manager, "hill")]),
            Somebody("park-deputy", [new(Role.Manager, Park, Deputy: true)]));

        Assert.Equal(["hill"], people.DutyFor(null, NobodyLeftOut).Managers);
        Assert.Equal(["park-deputy"], people.DutyFor(null, new HashSet<string> { "hill" }).Managers);
        Assert.Equal(["network"], people.DutyFor(null, new HashSet<string> { "hill", "park-deputy" }).Managers);
    }

    [Fact]
    public void For_a_matter_of_no_known_school_a_lead_who_is_there_comes_before_one_who_is_away()
    {
        var people = Network(
            Somebody("park", [new(Role.SafeguardingLead, Park)], away: true),
            Somebody("hill", [new(Role.SafeguardingLead, "hill")]));

        Assert.Equal(["hill"], people.DutyFor(null, NobodyLeftOut).SafeguardingLeads);
        Assert.Equal(["park"], people.DutyFor(null, new HashSet<string> { "hill" }).SafeguardingLeads);
    }

    [Fact]
    public void Being_away_takes_sight_of_a_case_from_nobody()
    {
        var park = Somebody("park", [new(Role.SafeguardingLead, Park)], away: true);
        var people = Network(park, Somebody("hill", [new(Role.SafeguardingLead, "hill")]));
        var sight = new CaseSight("takedown-1", null, new HashSet<string>(), SafeguardingOnly: true)
        {
            Duty = people.DutyFor(null, NobodyLeftOut),
        };

        Assert.DoesNotContain("park", sight.Duty.SafeguardingLeads);
        Assert.True(Sight.MaySee(new Viewer("park", park.Grants), Matter.Case, sight));
        Assert.False(Sight.MaySee(
            new Viewer("park", park.Grants), Matter.Case, sight with { LeftOut = new HashSet<string> { "park" } }));
        Assert.False(Sight.MaySee(
            new Viewer("park", [new RoleGrant(Role.Manager, Park)]), Matter.Case, sight));
    }

    [Fact]
    public void Deputies_are_those_who_are_there_and_not_on_duty_already()
    {
        var there = Line(Role.Manager).DutyFor(Park, NobodyLeftOut);
        Assert.Equal(["deputy", "network", "network-deputy"], there.Deputies);
        Assert.Empty(there.SafeguardingDeputies);

        var covered = Line(Role.Manager, "holder", "network").DutyFor(Park, NobodyLeftOut);
        Assert.Equal(["deputy"], covered.Managers);
        Assert.Equal(["network-deputy"], covered.Deputies);

        Assert.Equal(
            ["deputy", "network"],
            Line(Role.SafeguardingLead).DutyFor(Park, new HashSet<string> { "network-deputy" }).SafeguardingDeputies);
    }

    [Fact]
    public void Nobody_is_their_own_deputy_on_duty()
    {
        var people = Network(
            Somebody("both", [new(Role.Manager, Park), new(Role.Manager, null, Deputy: true)]),
            Somebody("hill", [new(Role.Manager, "hill", Deputy: true)]));

        Assert.Empty(people.DutyFor(Park, NobodyLeftOut).Deputies);
    }

    /// <summary>Days begin and end at midnight in London, which is 23:00 UTC in summer.</summary>
    [Theory]
    [InlineData("2026-07-05T22:59:59Z", "holder")]
    [InlineData("2026-07-05T23:00:00Z", "deputy")]
    [InlineData("2026-07-10T22:59:59Z", "deputy")]
    [InlineData("2026-07-10T23:00:00Z", "holder")]
    public void In_summer_a_day_away_begins_and_ends_at_midnight_in_london(string now, string onDuty) =>
        Assert.Equal([onDuty], OnDutyAt(now, new DateOnly(2026, 7, 6), new DateOnly(2026, 7, 10)));

    /// <summary>On 25 October 2026 the clocks go back: that day has 25 hours.</summary>
    [Theory]
    [InlineData("2026-10-24T22:59:59Z", "holder")]
    [InlineData("2026-10-24T23:00:00Z", "deputy")]
    [InlineData("2026-10-25T23:59:59Z", "deputy")]
    [InlineData("2026-10-26T00:00:00Z", "holder")]
    public void The_day_on_which_the_clocks_go_back_is_away_for_all_its_hours(string now, string onDuty) =>
        Assert.Equal([onDuty], OnDutyAt(now, new DateOnly(2026, 10, 25), new DateOnly(2026, 10, 25)));

    /// <summary>On 28 March 2027 the clocks go forward: that day has 23 hours.</summary>
    [Theory]
    [InlineData("2027-03-27T23:59:59Z", "holder")]
    [InlineData("2027-03-28T00:00:00Z", "deputy")]
    [InlineData("2027-03-28T22:59:59Z", "deputy")]
    [InlineData("2027-03-28T23:00:00Z", "holder")]
    public void The_day_on_which_the_clocks_go_forward_is_away_for_all_its_hours(string now, string onDuty) =>
        Assert.Equal([onDuty], OnDutyAt(now, new DateOnly(2027, 3, 28), new DateOnly(2027, 3, 28)));

    [Fact]
    public void Without_a_clock_nobody_is_away()
    {
        var people = DirectorySnapshot.Empty.With(
            [Somebody("holder", [new(Role.Manager, Park)], away: true), Somebody("network", [new(Role.Manager)])], []);

        Assert.Equal(["holder"], people.DutyFor(Park, NobodyLeftOut).Managers);
    }

    [Fact]
    public void Withdrawn_days_are_not_away()
    {
        var people = Network(
            Somebody("holder", [new(Role.Manager, Park)]) with { Absences = [new Absence(1, Today, Today, Cancelled: true)] },
            Somebody("network", [new(Role.Manager)]));

        Assert.Equal(["holder"], people.DutyFor(Park, NobodyLeftOut).Managers);
        Assert.Null(people.DutyFor(Park, NobodyLeftOut).WereAllThere);
    }

    [Fact]
    public void Absences_that_run_into_each_other_end_with_the_last_of_them()
    {
        var person = Somebody("holder", []) with
        {
            Absences =
            [
                new Absence(1, Today, Today.AddDays(4)), new Absence(2, Today.AddDays(5), Today.AddDays(9)),
                new Absence(3, Today.AddDays(11), Today.AddDays(12)),
            ],
        };

        Assert.Equal(Today.AddDays(9), person.AwayUntil(Today));
        Assert.Null(person.AwayUntil(Today.AddDays(10)));
    }

    private static IReadOnlyList<string> OnDutyAt(string now, DateOnly from, DateOnly until) =>
        DirectorySnapshot.By(new CaseClock(new FakeTimeProvider(DateTimeOffset.Parse(now, null)))).With(
            [
                Somebody("holder", [new(Role.Manager, Park)]) with { Absences = [new Absence(1, from, until)] },
                Somebody("deputy", [new(Role.Manager, Park, Deputy: true)]),
            ],
            []).DutyFor(Park, NobodyLeftOut).Managers;

    /// <summary>Everybody who can play that part for the school; those named are away.</summary>
    private static DirectorySnapshot Line(Role role, params string[] away) => Network(
    [
        .. ((string Id, RoleGrant Grant)[])
        [
            ("holder", new(role, Park)), ("deputy", new(role, Park, Deputy: true)),
            ("network", new(role)), ("network-deputy", new(role, null, Deputy: true)),
        ],
    ], away);

    private static DirectorySnapshot Network((string Id, RoleGrant Grant)[] line, string[] away) =>
        Network([.. line.Select(l => Somebody(l.Id, [l.Grant], away.Contains(l.Id)))]);

    private static DirectorySnapshot Network(params Person[] people) =>
        DirectorySnapshot.By(new CaseClock(new FakeTimeProvider(PeopleWorld.Start)))
            .With(people, [new School(Park, "Invented Park School"), new School("hill", "Invented Hill School")]);

    private static Person Somebody(string id, RoleGrant[] grants, bool away = false) =>
        new(id, "Demo " + id, id + "@demo.invalid", grants, Active: true)
        {
            Absences = away ? [new Absence(1, Today, Today)] : [],
        };
}
