using PolicyFlow.Domain.People;

namespace PolicyFlow.People.Tests.People;

public class DutyRoster
{
    private static readonly HashSet<string> NobodyLeftOut = [];

    [Fact]
    public async Task The_holders_at_the_school_are_on_duty_before_those_of_the_network()
    {
        await using var world = new PeopleWorld();
        var park = await world.SchoolAsync("Invented Park School");
        var atPark = await world.PersonAsync("Demo Dana", new RoleGrant(Role.Manager, park.Id));
        var everywhere = await world.PersonAsync("Demo Robin", new RoleGrant(Role.Manager));

        Assert.Equal([atPark.Id], world.Directory.DutyFor(park.Id, NobodyLeftOut).Managers);
        Assert.Equal([everywhere.Id], world.Directory.DutyFor(null, NobodyLeftOut).Managers);
    }

    [Fact]
    public async Task Where_the_schools_only_holder_is_left_out_the_network_steps_in()
    {
        await using var world = new PeopleWorld();
        var park = await world.SchoolAsync("Invented Park School");
        var atPark = await world.PersonAsync("Demo Dana", new RoleGrant(Role.SafeguardingLead, park.Id));
        var everywhere = await world.PersonAsync("Demo Robin", new RoleGrant(Role.SafeguardingLead));

        var duty = world.Directory.DutyFor(park.Id, new HashSet<string> { atPark.Id });

        Assert.Equal([everywhere.Id], duty.SafeguardingLeads);
    }

    [Fact]
    public async Task A_role_that_nobody_holds_has_an_empty_list()
    {
        await using var world = new PeopleWorld();
        var park = await world.SchoolAsync("Invented Park School");
        var hill = await world.SchoolAsync("Invented Hill School");
        await world.PersonAsync("Demo Dana", new RoleGrant(Role.Principal, hill.Id));

        Assert.Empty(world.Directory.DutyFor(park.Id, NobodyLeftOut).Principals);
    }

    [Fact]
    public async Task Days_away_count_from_the_store_on_the_days_themselves()
    {
        await using var world = new PeopleWorld();
        var dana = await world.PersonAsync("Demo Dana", new RoleGrant(Role.Manager));
        var robin = await world.PersonAsync("Demo Robin", new RoleGrant(Role.Manager, null, Deputy: true));
        var tomorrow = new DateOnly(2026, 11, 24);
        await world.Cover.SetAbsenceAsync(
            Domain.Cases.Actor.Person(dana.Id), world.NewCommand(), dana.Id, tomorrow, tomorrow);

        Assert.Equal([dana.Id], world.Directory.DutyFor(null, NobodyLeftOut).Managers);
        world.Time.Advance(TimeSpan.FromHours(15));
        Assert.Equal([robin.Id], world.Directory.DutyFor(null, NobodyLeftOut).Managers);
        using var other = await world.SeenByAnotherAsync();
        Assert.Equal([robin.Id], other.DutyFor(null, NobodyLeftOut).Managers);
        world.Time.Advance(TimeSpan.FromHours(24));
        Assert.Equal([dana.Id], world.Directory.DutyFor(null, NobodyLeftOut).Managers);
    }

    [Fact]
    public async Task Who_has_left_is_not_on_duty()
    {
        await using var world = new PeopleWorld();
        var dana = await world.PersonAsync("Demo Dana", new RoleGrant(Role.Manager));

        await world.Office.LeaveAsync(Domain.Cases.Actor.System, world.NewCommand(), dana.Id);

        Assert.Empty(world.Directory.DutyFor(null, NobodyLeftOut).Managers);
        Assert.Null(world.Directory.FindByEmail(dana.Email));
    }
}
