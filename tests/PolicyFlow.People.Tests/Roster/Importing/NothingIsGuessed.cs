namespace PolicyFlow.People.Tests.Roster.Importing;

public class NothingIsGuessed
{
    private const string Heading = "Name,Email,School,Job title,Type,Line manager,Staff number\n";

    /// <summary>The line after three people who are on the list: Ann (S-1, a@), two who share c@, and Sam without both.
    /// </summary>
    public static TheoryData<string, string> Refused => new()
    {
        { "Somebody New,a@demo.invalid,,,Employee,,", "Somebody of another name has this address" },
        { "Demo Ann,new@demo.invalid,,,Employee,,", "on the list without this address" },
        { "Demo Sam,,Invented Park School,,Employee,,", "Only a staff number or the address tells" },
        { "Demo Sam,,,,Employee,,S-9", "on the list without a staff number" },
        { "Demo Ann,a@demo.invalid,,,Employee,,S-9", "with another staff number" },
        { "Demo Twin,,,,Employee,,", "Several people on the list have this name" },
        { "Somebody New,,No School,,Employee,,", "There is no school of that name" },
        { "Somebody New,,,,Wizard,,", "The type must be one of Employee, Officer" },
        { "Somebody New,,,,,,", "The type is missing" },
        { "Somebody New,,,,Employee,Nobody Known,", "The line manager is not known" },
        { "Somebody New,,,,Employee,c@demo.invalid,", "Several people in the file or on the list have the line manager's" },
        { "Somebody New,,,,Employee,Demo Twin,", "Several people in the file or on the list have the line manager's" },
        { "Somebody New,,,,Employee,Somebody New,", "Nobody can be their own line manager" },
        { "=SUM(1),,,,Employee,,", "Full name must begin with a letter or a number" },
        { "\"Some\u0007body\",,,,Employee,,", "Full name must be on one line" },
        { "Somebody New,not an address,,,Employee,,", "Enter an email address in the correct format" },
        { "Somebody New,,,=1+1,Employee,,", "Job title must begin with a letter or a number" },
        { "Somebody New,,,,Employee", "The line has 5 cells and the first line 7" },
        { "Somebody New,,,,Employee,,,extra", "The line has 8 cells and the first line 7" },
        { "Some\"body New,,,,Employee,,", "A quotation mark stands where none may" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_line_that_is_not_sure_is_refused_with_its_reason(string line, string reason)
    {
        await using var world = await ImportWorld.CreateAsync();
        await PeopleAsync(world.List);

        var import = await world.BringAsync(Heading + line + "\nDemo Good,,,,Employee,,S-100\n");

        Assert.Equal((1, 0, 0, 0, 1), ImportWorld.Counts(import));
        Assert.Contains(reason, (await world.RefusedAsync(import))[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_number_or_address_and_name_tell_for_sure_is_taken()
    {
        await using var world = await ImportWorld.CreateAsync();
        await PeopleAsync(world.List);

        var import = await world.BringAsync(Heading
            + "Demo Ann Park,changed@demo.invalid,,,Agency worker,,s-1\n"
            + "demo  CLUB one,C@demo.invalid,,Referee,casual staff,,\n"
            + "Demo Sam,,,Caretaker,Volunteers,a@demo.invalid,\n"
            + "Somebody New,c@demo.invalid,,,Employee,S-1,S-50\n"
            + "Demo Ann,other@demo.invalid,,,Employee,,S-51\n");

        Assert.Empty(await world.RefusedAsync(import));
        Assert.Equal((2, 3, 0, 0, 0), ImportWorld.Counts(import));
    }

    [Fact]
    public async Task Lines_that_could_be_the_same_person_are_refused_both()
    {
        await using var world = await ImportWorld.CreateAsync();

        var refused = await world.RefusedAsync(await world.BringAsync(Heading
            + "Demo A,,,,Employee,,S-1\nDemo B,,,,Employee,,s-1\n"
            + "Demo C,c@demo.invalid,,,Employee,,\nDemo C,c@demo.invalid,,,Employee,,\n"
            + "Demo D,d@demo.invalid,,,Employee,,\nDemo E,d@demo.invalid,,,Employee,,\n"
            + "Demo F,,,,Employee,,\nDemo F,,,,Employee,,\n"
            + "Demo G,g@demo.invalid,,,Employee,,S-7\nDemo H,g@demo.invalid,,,Employee,,S-8\n"));

        Assert.Equal(Enumerable.Range(2, 8), refused.Keys.Order());
        Assert.Equal("Line 3 has the same staff number", refused[2]);
        Assert.Contains("Line 4 has the same name and address", refused[5], StringComparison.Ordinal);
        Assert.Contains("Line 7 has the same address and another name", refused[6], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Circles_of_managers_are_refused_and_whoever_hangs_on_somebody_new_with_them()
    {
        await using var world = await ImportWorld.CreateAsync();
        var boss = await world.List.AddAsync(RosterWorld.Details("Demo Boss") with { Number = "S-0" });
        await world.List.AddAsync(RosterWorld.Details("Demo Middle") with { Number = "S-1", LineManager = boss });

        var import = await world.BringAsync(Heading
            + "Demo A,,,,Employee,S-11,S-10\nDemo B,,,,Employee,S-12,S-11\nDemo C,,,,Employee,S-10,S-12\n"
            + "Demo D,,,,Employee,S-12,S-13\n"
            + "Demo Boss,,,,Employee,S-14,S-0\nDemo E,,,,Employee,Demo Middle,S-14\nDemo Fine,,,,Employee,S-0,S-15\n");

        var refused = await world.RefusedAsync(import);
        Assert.Equal([2, 3, 4, 5, 6, 7], refused.Keys.Order());
        Assert.Equal("The line managers go in a circle, see lines 2, 3, 4", refused[2]);
        Assert.Equal("The line manager is on line 4, which is refused", refused[5]);
        Assert.Contains("circle", refused[6], StringComparison.Ordinal);
        Assert.Equal((1, 0, 0, 0, 6), ImportWorld.Counts(import));
    }

    private static async Task PeopleAsync(RosterWorld list)
    {
        await list.AddAsync(RosterWorld.Details("Demo Ann") with { Email = "a@demo.invalid", Number = "S-1" });
        await list.AddAsync(RosterWorld.Details("Demo Club One") with { Email = "c@demo.invalid" });
        await list.AddAsync(RosterWorld.Details("Demo Club Two") with { Email = "c@demo.invalid" });
        await list.AddAsync("Demo Sam");
        await list.AddAsync("Demo Twin");
        await list.AddAsync("Demo Twin");
    }
}
