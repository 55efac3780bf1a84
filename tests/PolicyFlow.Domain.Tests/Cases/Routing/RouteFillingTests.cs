using CsCheck;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Cases.Routing;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Domain.Tests.Cases.Routing;

/// <summary>Who is told of a matter: those whom the policy names, and whoever steps in for them.</summary>
public sealed class RouteFillingTests
{
    private static readonly OnDuty School = new(["manager"], ["lead"], ["principal"])
    {
        ItDirectors = ["it"],
        Chairs = ["chair"],
    };

    /// <summary>A few people in any of the roles, some in several, and some whom the matter is about.</summary>
    private static readonly Gen<(Route Route, OnDuty Duty, HashSet<string> LeftOut, bool Child)> Any =
        from route in Gen.Int[0, PolicyRoutes.All.Count - 1].Select(i => PolicyRoutes.All[i].Route)
        from managers in Somebody
        from leads in Somebody
        from principals in Somebody
        from directors in Somebody
        from chairs in Somebody
        from leftOut in Somebody
        from child in Gen.Bool
        select (
            route, new OnDuty(managers, leads, principals) { ItDirectors = directors, Chairs = chairs }, leftOut.ToHashSet(),
            child);

    private static Gen<string[]> Somebody => Gen.Int[0, 5].Select(i => $"p{i}").Array[0, 3];

    [Theory]
    [InlineData(PolicyRoutes.Misuse, "lead,principal")]
    [InlineData(PolicyRoutes.General, "manager,lead")]
    [InlineData(PolicyRoutes.Safeguarding, "lead")]
    [InlineData(PolicyRoutes.AboutMe, "manager")]
    [InlineData(PolicyRoutes.Disparaging, "manager,principal")]
    [InlineData(PolicyRoutes.OwnAccount, "lead,it")]
    [InlineData(PolicyRoutes.QuestionFriends, "principal,lead")]
    [InlineData(PolicyRoutes.QuestionPost, "manager")]
    [InlineData("never-heard-of", "manager,lead")]
    public void A_matter_goes_to_those_whom_the_policy_names(string category, string people) =>
        Assert.Equal(people, Told(category));

    [Fact]
    public void The_next_in_line_takes_the_place_of_the_subject_and_the_answer_says_so()
    {
        var places = Fill(PolicyRoutes.AboutMe, "manager").Places;

        var place = Assert.Single(places);
        Assert.Equal((Role.Manager, Role.SafeguardingLead, true), (place.Wanted, place.Taken, place.SteppedIn));
        Assert.Equal(["lead"], place.People);
        Assert.Equal("principal", Told(PolicyRoutes.AboutMe, "manager", "lead"));
    }

    [Fact]
    public void A_report_about_the_last_in_line_goes_to_the_chair_of_governors_who_is_named_and_gets_no_role()
    {
        var routed = Fill(PolicyRoutes.Misuse, "principal");

        Assert.Equal(["lead", "chair"], routed.People);
        Assert.Equal(["chair"], routed.Named);
        Assert.Equal([Role.SafeguardingLead], routed.Roles);
    }

    [Fact]
    public void Where_nobody_is_above_somebody_below_is_better_than_nobody()
    {
        var small = new OnDuty(["manager"], [], ["principal"]);

        var routed = RouteFilling.Fill(PolicyRoutes.Of(PolicyRoutes.Misuse).Route, small, new HashSet<string> { "principal" });

        Assert.Equal(["manager"], routed.People);
    }

    [Fact]
    public void A_child_at_risk_brings_the_safeguarding_lead_first_whatever_the_table_says()
    {
        var routed = RouteFilling.Fill(
            PolicyRoutes.Of(PolicyRoutes.Disparaging).Route, School, new HashSet<string>(), childAtRisk: true);

        Assert.Equal(["lead", "manager", "principal"], routed.People);
    }

    [Fact]
    public void Whom_it_is_about_is_never_told() => Any.Sample(any =>
        Assert.DoesNotContain(Fill(any).People, any.LeftOut.Contains));

    [Fact]
    public void Whoever_is_there_somebody_is_always_told() => Any.Sample(any =>
        Assert.Equal(Everybody(any.Duty).Except(any.LeftOut).Any(), Fill(any).People.Count > 0));

    [Fact]
    public void Every_role_keeps_a_place_and_none_is_empty_while_anybody_remains() => Any.Sample(any =>
    {
        var places = Fill(any).Places;
        Assert.Subset(places.Select(p => p.Wanted).ToHashSet(), any.Route.Roles.ToHashSet());
        if (Everybody(any.Duty).Except(any.LeftOut).Any()) Assert.All(places, p => Assert.NotEmpty(p.People));
    });

    [Fact]
    public void Leaving_one_more_out_never_leaves_nobody_while_anybody_remains() => Any.Sample(any =>
    {
        foreach (var one in Fill(any).People)
        {
            var fewer = any with { LeftOut = [.. any.LeftOut, one] };
            if (Everybody(any.Duty).Except(fewer.LeftOut).Any()) Assert.NotEmpty(Fill(fewer).People);
        }
    });

    [Fact]
    public void Nobody_below_is_asked_while_somebody_above_is_there() => Any.Sample(any => Assert.All(
        Fill(any).Places.Where(p => p.SteppedIn && p.People.Count > 0),
        p => Assert.All(
            NextInLine.For(p.Wanted).TakeWhile(r => r != p.Taken),
            r => Assert.Empty(any.Duty.Of(r).Except(any.LeftOut)))));

    private static Routed Fill((Route Route, OnDuty Duty, HashSet<string> LeftOut, bool Child) any) =>
        RouteFilling.Fill(any.Route, any.Duty, any.LeftOut, any.Child);

    private static Routed Fill(string category, params string[] leftOut) =>
        RouteFilling.Fill(PolicyRoutes.Of(category).Route, School, leftOut.ToHashSet());

    private static string Told(string category, params string[] leftOut) => string.Join(',', Fill(category, leftOut).People);

    private static IEnumerable<string> Everybody(OnDuty duty) =>
        [.. duty.Managers, .. duty.SafeguardingLeads, .. duty.Principals, .. duty.ItDirectors, .. duty.Chairs];
}
