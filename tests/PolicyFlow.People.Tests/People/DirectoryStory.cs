using System.Globalization;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.People.Tests.People;

public class DirectoryStory
{
    private static readonly RoleGrant Administrator = new(Role.Administrator);

    [Fact]
    public async Task What_is_written_is_there_for_the_next_start_and_for_another_instance()
    {
        await using var world = new PeopleWorld();
        var school = await world.SchoolAsync("Invented Park School");
        var dana = await world.PersonAsync("Demo Dana", new RoleGrant(Role.Manager, school.Id));

        using var other = await world.SeenByAnotherAsync();
        Assert.Equal("Demo Dana", other.Find(dana.Id)!.Name);
        Assert.Equal(dana.Id, other.FindByEmail("DEMO.Dana@demo.invalid")!.Id);
        Assert.Equal("Invented Park School", other.FindSchool(school.Id)!.Name);

        await world.Office.RenameAsync(Actor.System, world.NewCommand(), dana.Id, "Demo Dana Park");
        await world.Schools.NameAsync(Actor.System, world.NewCommand(), "Invented Parkside", school.Id);
        await other.RefreshAsync();
        Assert.Equal("Demo Dana Park", other.Find(dana.Id)!.Name);
        Assert.Equal("Invented Parkside", Assert.Single(other.Schools).Name);
    }

    [Fact]
    public async Task The_chain_of_a_person_holds_no_name_and_no_address()
    {
        await using var world = new PeopleWorld();
        var dana = await world.PersonAsync("Demo Dana", new RoleGrant(Role.Manager));

        var slice = await world.Store.ReadAsync("person/" + dana.Id);

        Assert.Equal(["person-added", "roles-proposed", "roles-confirmed"], slice!.Events.Select(e => e.Name));
        Assert.DoesNotContain(slice.Events, e => e.Data.Contains("dana", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("\"role\":\"manager\"", slice.Events[2].Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mobile_number_lies_beside_the_chain_and_never_in_it()
    {
        await using var world = new PeopleWorld();
        var dana = await world.PersonAsync("Demo Dana", new RoleGrant(Role.Manager));
        var self = Actor.Person(dana.Id);

        Assert.True((await world.Cover.SetMobileAsync(self, "one", dana.Id, "07700 900123")).Done);
        Assert.True((await world.Cover.SetMobileAsync(self, "one", dana.Id, "07700 900123")).Done);
        Assert.True((await world.Cover.SetMobileAsync(self, "two", dana.Id, "+44 7700 900123")).Done);
        Assert.Equal("+447700900123", world.Directory.Find(dana.Id)!.Mobile);
        var events = (await world.Store.ReadAsync("person/" + dana.Id))!.Events;
        Assert.Equal("mobile-set", Assert.Single(events.Skip(3)).Name);
        Assert.DoesNotContain(events, e => e.Data.Contains("7700", StringComparison.Ordinal));
        using var other = await world.SeenByAnotherAsync();
        Assert.Equal("+447700900123", other.Find(dana.Id)!.Mobile);

        await world.Cover.SetMobileAsync(self, "three", dana.Id, " ");
        Assert.Null(world.Directory.Find(dana.Id)!.Mobile);
        await world.Cover.SetMobileAsync(self, "four", dana.Id, "07700 900123");
        Assert.Equal("+447700900123", world.Directory.Find(dana.Id)!.Mobile);
    }

    [Fact]
    public async Task One_address_belongs_to_one_person()
    {
        await using var world = new PeopleWorld();
        var dana = await world.PersonAsync("Demo Dana");

        var again = await world.Office.AddAsync(
            Actor.System, world.NewCommand(), "Somebody Else", "Demo.DANA@demo.invalid");
        Assert.Equal("email-taken", again.Refusal!.Code);

        await world.Office.ChangeAddressAsync(Actor.System, world.NewCommand(), dana.Id, "new@demo.invalid");
        var free = await world.Office.AddAsync(Actor.System, world.NewCommand(), "Demo Robin", dana.Email);
        Assert.Null(free.Refusal);
    }

    [Fact]
    public async Task Many_who_ask_for_one_address_at_once_leave_one_person_with_it()
    {
        await using var world = new PeopleWorld();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n =>
            world.Office.AddAsync(Actor.System, $"add-{n}", $"Demo {n}", "same@demo.invalid")));

        Assert.Single(answers, a => a.Done);
        Assert.Single(world.Directory.All);
    }

    [Fact]
    public async Task A_second_click_adds_nobody_twice()
    {
        await using var world = new PeopleWorld();

        var first = await world.Office.AddAsync(Actor.System, "one", "Demo Dana", "dana@demo.invalid");
        var second = await world.Office.AddAsync(Actor.System, "one", "Demo Dana", "dana@demo.invalid");

        Assert.True(first.Done && second.Done);
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(1, (await world.Store.ReadAsync("person/" + first.Id))!.Head.Version);
    }

    [Fact]
    public async Task Two_administrators_confirm_each_others_proposals()
    {
        await using var world = new PeopleWorld();
        var ada = Actor.Person((await world.PersonAsync("Demo Ada", Administrator)).Id);
        var bo = Actor.Person((await world.PersonAsync("Demo Bo", Administrator)).Id);
        var dana = await world.PersonAsync("Demo Dana");

        await world.Office.ProposeRolesAsync(ada, world.NewCommand(), dana.Id, [new RoleGrant(Role.Manager)]);
        var proposal = world.Directory.Find(dana.Id)!.ProposedRoles!;
        Assert.Equal(ada, proposal.By);
        var alone = await world.Office.AnswerAsync(ada, world.NewCommand(), dana.Id, proposal.Number, confirm: true);
        Assert.Equal("needs-another", alone.Refusal!.Code);
        Assert.Empty(world.Directory.Find(dana.Id)!.Grants);

        await world.Office.AnswerAsync(bo, world.NewCommand(), dana.Id, proposal.Number, confirm: true);
        Assert.Equal([new RoleGrant(Role.Manager)], world.Directory.Find(dana.Id)!.Grants);
    }

    [Fact]
    public async Task A_confirmed_address_is_the_one_that_signs_in_from_then_on()
    {
        await using var world = new PeopleWorld();
        var ada = Actor.Person((await world.PersonAsync("Demo Ada", Administrator)).Id);
        var bo = Actor.Person((await world.PersonAsync("Demo Bo", Administrator)).Id);
        var dana = await world.PersonAsync("Demo Dana", new RoleGrant(Role.Manager));

        await world.Office.ChangeAddressAsync(ada, world.NewCommand(), dana.Id, "new@demo.invalid");
        Assert.Null(world.Directory.FindByEmail("new@demo.invalid"));
        Assert.Equal(dana.Id, world.Directory.FindByEmail(dana.Email)!.Id);

        var proposed = world.Directory.Find(dana.Id)!.ProposedAddress!;
        Assert.Equal("new@demo.invalid", proposed.Email);
        await world.Office.AnswerAsync(bo, world.NewCommand(), dana.Id, proposed.Number, confirm: true);
        Assert.Equal(dana.Id, world.Directory.FindByEmail("new@demo.invalid")!.Id);
        Assert.Null(world.Directory.FindByEmail(dana.Email));
    }

    [Fact]
    public async Task The_first_administrator_comes_from_the_settings_once()
    {
        await using var world = new PeopleWorld();
        Assert.Contains("FirstAdministrator:Name", await world.FirstAdministrator(null, null).EnsureAsync());
        Assert.NotNull(await world.FirstAdministrator("Demo Ada", "not an address").EnsureAsync());

        Assert.Null(await world.FirstAdministrator("Demo Ada", "ada@demo.invalid").EnsureAsync());
        Assert.Null(await world.FirstAdministrator("Somebody Else", "else@demo.invalid").EnsureAsync());

        var only = Assert.Single(world.Directory.All);
        Assert.Equal("Demo Ada", only.Name);
        Assert.Equal([Administrator], only.Grants);
    }

    [Fact]
    public async Task A_person_changed_by_a_newer_release_stays_as_known_and_holds_up_nobody_else()
    {
        await using var world = new PeopleWorld();
        var dana = await world.PersonAsync("Demo Dana", new RoleGrant(Role.Manager));
        var stream = "person/" + dana.Id;
        var version = (await world.Store.ReadAsync(stream))!.Head.Version;
        var newer = new NewEvent(PeopleWorld.Start, "system", "", "newer", "person-moved", 1, "{}");
        await world.Store.AppendAsync(new Append(stream, version, "newer", [newer])
        {
            AddKeys = [new Key("directory", "person", (version + 1).ToString("D10", CultureInfo.InvariantCulture))],
        });

        var robin = await world.PersonAsync("Demo Robin");

        Assert.Equal("Demo Robin", world.Directory.Find(robin.Id)!.Name);
        Assert.Equal([new RoleGrant(Role.Manager)], world.Directory.Find(dana.Id)!.Grants);
        await Assert.ThrowsAsync<NewerEventException>(() =>
            world.Office.LeaveAsync(Actor.System, world.NewCommand(), dana.Id));
    }

    [Fact]
    public async Task Two_schools_cannot_have_one_name()
    {
        await using var world = new PeopleWorld();
        await world.SchoolAsync("Invented Park School");

        var again = await world.Schools.NameAsync(Actor.System, world.NewCommand(), "invented park school");

        Assert.Equal("name-taken", again.Refusal!.Code);
    }
}
