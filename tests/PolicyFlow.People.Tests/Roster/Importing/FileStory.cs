using PolicyFlow.App.People.Roster.Importing;
using PolicyFlow.Domain.People.Roster;
using PolicyFlow.Domain.People.Roster.Importing;

namespace PolicyFlow.People.Tests.Roster.Importing;

public class FileStory
{
    private const string Heading = "Name,Email,School,Job title,Type,Line manager,Staff number\n";

    [Fact]
    public async Task A_file_changes_nothing_until_somebody_has_said_yes()
    {
        await using var world = await ImportWorld.CreateAsync();

        var import = await world.BringAsync(Heading
            + "Demo Dana,dana@demo.invalid,Invented Park School,Coach,Volunteer,S-2,S-1\n"
            + "Demo Boss,boss@demo.invalid,,Head of sport,Employee,,S-2\n");

        Assert.Equal(ImportStage.Waiting, import.State.Stage);
        Assert.Equal((2, 0, 0, 0, 0), ImportWorld.Counts(import));
        Assert.Empty(await world.List.Book.WithNumberAsync("S-1"));

        import = await world.ApplyAsync(import);
        Assert.Equal(ImportStage.Finished, import.State.Stage);
        Assert.Equal((2, 0), (import.State.Done.Added, import.State.Done.Refused));
        var boss = Assert.Single(await world.List.Book.WithNumberAsync("S-2")).Member;
        var dana = Assert.Single(await world.List.Book.WithNumberAsync("S-1"));
        Assert.Equal(
            new MemberDetailsOf("Demo Dana", "dana@demo.invalid", world.List.Park, StaffKind.Volunteer, "Coach", boss.Id),
            new MemberDetailsOf(
                dana.Member.Name, dana.Member.Email, dana.Member.School, dana.Member.Kind, dana.Member.JobRole,
                dana.Member.LineManager));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        await using var world = await ImportWorld.CreateAsync();
        const string File = Heading + "Demo Dana,dana@demo.invalid,,Coach,Volunteer,Demo Boss,\n"
            + "Demo Boss,boss@demo.invalid,,,Employee,,\nDemo Kim,,,,Casual,boss@demo.invalid,\n";
        await world.ApplyAsync(await world.BringAsync(File));

        Assert.Equal((0, 0, 0, 3, 0), ImportWorld.Counts(await world.BringAsync(File)));
    }

    [Fact]
    public async Task Changes_are_told_field_by_field_and_an_empty_cell_says_nothing()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ApplyAsync(await world.BringAsync(Heading
            + "Demo Dana,dana@demo.invalid,Invented Park School,Coach,Volunteer,,S-1\nDemo Boss,,,,Employee,,S-2\n"));

        var import = await world.BringAsync(
            "Staff number,Full name,School,Email,Line manager,Role\n"
            + "s-1,Demo Dana Park,Sample Hill Academy,none,Demo Boss,\n");

        var line = Assert.Single(await world.LinesAsync(import, LineOutcome.Changed));
        Assert.Equal(
            [
                new FieldChange("Name", "Demo Dana", "Demo Dana Park"),
                new FieldChange("Email", "dana@demo.invalid", null),
                new FieldChange("School", "Invented Park School", "Sample Hill Academy"),
                new FieldChange("Line manager", null, "Demo Boss"),
            ],
            line.Fields);
        await world.ApplyAsync(import);
        var dana = Assert.Single(await world.List.Book.WithNumberAsync("S-1"));
        Assert.Equal(
            ("Demo Dana Park", null, world.List.Hill, "Coach"),
            (dana.Member.Name, dana.Member.Email, dana.Member.School, dana.Member.JobRole));
    }

    [Fact]
    public async Task Whoever_is_not_in_a_complete_list_leaves_and_whoever_left_comes_back()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ApplyAsync(await world.BringAsync(Heading
            + "Demo One,,Invented Park School,,Employee,,S-1\nDemo Two,,Invented Park School,,Employee,,S-2\n"
            + "Demo Three,,Sample Hill Academy,,Employee,,S-3\n"));
        const string OnlyOne = Heading + "Demo One,,Invented Park School,,Employee,,S-1\n";

        Assert.Equal((0, 0, 0, 1, 0), ImportWorld.Counts(await world.BringAsync(OnlyOne)));
        Assert.Equal((0, 0, 2, 1, 0), ImportWorld.Counts(await world.BringAsync(OnlyOne, complete: true)));
        var ofPark = await world.BringAsync(OnlyOne, complete: true, world.List.Park);
        Assert.Equal("Demo Two", Assert.Single(await world.LinesAsync(ofPark, LineOutcome.Removed)).Name);

        Assert.NotNull(await world.Desk.ApproveAsync(RosterWorld.Manager, "wrong", ofPark.Id, removed: 0));
        ofPark = await world.ApplyAsync(ofPark);
        Assert.Equal(1, ofPark.State.Done.Removed);
        var two = Assert.Single(await world.List.Book.WithNumberAsync("S-2"));
        Assert.Equal((false, LeavingReason.Left), (two.Member.Active, two.Left!.Reason));

        var back = await world.BringAsync(Heading + "Demo Two,,Invented Park School,,Agency,,S-2\n");
        var line = Assert.Single(await world.LinesAsync(back, LineOutcome.Changed));
        Assert.Equal(["Status", "Type"], line.Fields.Select(f => f.Field));
        await world.ApplyAsync(back);
        two = Assert.Single(await world.List.Book.WithNumberAsync("S-2"));
        Assert.Equal((true, StaffKind.Agency), (two.Member.Active, two.Member.Kind));
    }

    [Fact]
    public async Task Nobody_leaves_while_a_refused_line_may_be_about_them()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ApplyAsync(await world.BringAsync(Heading
            + "Demo One,,,,Employee,,S-1\nDemo Two,,,,Employee,,S-2\n"));

        var unsure = await world.BringAsync(Heading + "=One,,,,Employee,,\nDemo Two,,,,Employee,,S-2\n", complete: true);
        Assert.Equal((0, 0, 0, 1, 1), ImportWorld.Counts(unsure));
        Assert.Equal(1, (await world.Files.SummaryAsync(unsure.Id, default))!.HeldBack);

        var sure = await world.BringAsync(Heading + "Demo Two,,,,Unknown kind,,S-2\n", complete: true);
        Assert.Equal("Demo One", Assert.Single(await world.LinesAsync(sure, LineOutcome.Removed)).Name);
    }

    [Fact]
    public async Task Whatever_moved_after_the_comparison_is_refused_and_shown()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ApplyAsync(await world.BringAsync(Heading + "Demo One,,,Coach,Employee,,S-1\n"));
        var import = await world.BringAsync(
            Heading + "Demo One,,,Referee,Employee,,S-1\nDemo Two,two@demo.invalid,,,Employee,,\nDemo Three,,,,Employee,,\n");
        var one = Assert.Single(await world.List.Book.WithNumberAsync("S-1"));

        await world.List.ChangeAsync(one.Member.Id, d => d with { JobRole = "Driver" });
        await world.List.AddAsync(RosterWorld.Details("Demo Two") with { Email = "two@demo.invalid" });
        import = await world.ApplyAsync(import);

        Assert.Equal((1, 0, 2), (import.State.Done.Added, import.State.Done.Changed, import.State.Done.Refused));
        var refused = await world.Files.RefusedAsync(import.Id).ToListAsync();
        Assert.Equal([2, 3], refused.Select(r => r.Line).Order());
        Assert.Equal("Driver", (await world.List.EntryAsync(one.Member.Id)).Member.JobRole);
        Assert.Single(await world.List.Book.WithEmailAsync("two@demo.invalid"));
    }

    [Fact]
    public async Task Managers_can_change_places_without_a_circle_on_the_way()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ApplyAsync(await world.BringAsync(Heading
            + "Demo Top,,,,Employee,,S-0\nDemo One,,,,Employee,S-0,S-1\nDemo Two,,,,Employee,S-1,S-2\n"));

        var import = await world.ApplyAsync(await world.BringAsync(Heading
            + "Demo One,,,,Employee,S-2,S-1\nDemo Two,,,,Employee,S-0,S-2\n"));

        Assert.Equal((2, 0), (import.State.Done.Changed, import.State.Done.Refused));
    }

    [Fact]
    public async Task What_nobody_said_yes_to_is_dropped_and_words_go_in_the_end()
    {
        await using var world = await ImportWorld.CreateAsync();
        var import = await world.BringAsync(Heading + "Demo One,,,,Employee,,S-1\n");

        world.List.People.Time.Advance(ImportDecider.WaitsFor);
        await world.DriveAsync(import.Id);
        Assert.Equal(ImportStage.Dropped, (await world.Desk.FindAsync(import.Id))!.State.Stage);
        Assert.NotNull(await world.Desk.ApproveAsync(RosterWorld.Manager, "late", import.Id, 0));
        Assert.NotEmpty(await world.FileStore.ListAsync("roster-import/").ToListAsync());

        world.List.People.Time.Advance(ImportDecider.KeptFor);
        await world.DriveAsync(import.Id);
        Assert.True((await world.Desk.FindAsync(import.Id))!.State.Cleared);
        Assert.Empty(await world.FileStore.ListAsync("roster-import/").ToListAsync());
    }

    private sealed record MemberDetailsOf(
        string Name, string? Email, string? School, StaffKind Kind, string JobRole, string? LineManager);
}
