using PolicyFlow.App.Cases;
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.Storing.Proof;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.People.Tests.Roster;

public class StaffListStory
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task A_member_is_found_by_bucket_day_number_address_and_name()
    {
        await using var world = await RosterWorld.CreateAsync();
        var boss = await world.AddAsync("Invented Boss");
        var id = await world.AddAsync(new MemberDetails(
            "Demo  Dana-Lee O'Neil", "Dana@demo.invalid", "a-17", world.Park, StaffKind.Volunteer, " Coach ", boss));

        var found = (await world.Book.FindAsync(id))!;

        Assert.Equal(
            new RosterMember(
                id, "Demo  Dana-Lee O'Neil", "Dana@demo.invalid", world.Park, "Coach", StaffKind.Volunteer, boss, true),
            found);
        var bucket = await world.Book.BucketAsync(RosterBuckets.Of(id), null, 10);
        Assert.Contains(found, bucket.Members);
        Assert.Equal([id], (await world.Book.WithNumberAsync("A-17")).Select(e => e.Member.Id));
        Assert.Equal([id], (await world.Book.WithEmailAsync("dana@DEMO.invalid")).Select(e => e.Member.Id));
        Assert.Equal([id], (await world.Book.WithNameAsync("demo dana-lee o'neil")).Select(e => e.Member.Id));
        Assert.Equal(found, Assert.Single(await world.Book.ReportsOfAsync(boss)));
        var changed = await world.Book.ChangedOnAsync(Today, null, 10);
        Assert.Equal(new[] { boss, id }.Order(StringComparer.Ordinal), changed.Members.Select(m => m.Id));
        Assert.Empty((await world.Book.ChangedOnAsync(Today.AddDays(1), null, 10)).Members);
    }

    [Fact]
    public async Task The_chain_of_a_member_holds_no_name_no_address_and_no_number()
    {
        await using var world = await RosterWorld.CreateAsync();
        var id = await world.AddAsync(RosterWorld.Details("Demo Dana") with { Email = "dana@demo.invalid", Number = "S-1" });
        await world.ChangeAsync(id, d => d with { Name = "Demo Dana Park", JobRole = "Head coach", Email = null });

        var events = (await world.People.Store.ReadAsync("member/" + id))!.Events;

        Assert.Equal(["member-added", "member-changed"], events.Select(e => e.Name));
        Assert.DoesNotContain(events, e => e.Data.Contains("dana", StringComparison.OrdinalIgnoreCase)
            || e.Data.Contains("S-1", StringComparison.Ordinal));
        Assert.Contains("\"jobRole\":\"Head coach\"", events[1].Data, StringComparison.Ordinal);
        Assert.Contains("\"cleared\":[\"email\"]", events[1].Data, StringComparison.Ordinal);
        Assert.DoesNotContain("kind", events[1].Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_the_address_moves_the_entry_and_clears_nothing_else()
    {
        await using var world = await RosterWorld.CreateAsync();
        var id = await world.AddAsync(new MemberDetails(
            "Demo Dana", "old@demo.invalid", "S-1", world.Park, StaffKind.Casual, "Coach", null));
        var before = await world.EntryAsync(id);

        Assert.True((await world.ChangeAsync(id, d => d with { Email = "new@demo.invalid" })).Done);

        Assert.Equal(before.Details with { Email = "new@demo.invalid" }, (await world.EntryAsync(id)).Details);
        Assert.Empty(await world.Book.WithEmailAsync("old@demo.invalid"));
        Assert.Single(await world.Book.WithEmailAsync("new@demo.invalid"));
    }

    [Fact]
    public async Task Two_may_share_an_address_and_one_may_have_none()
    {
        await using var world = await RosterWorld.CreateAsync();
        await world.AddAsync(RosterWorld.Details("Demo Dana") with { Email = "club@demo.invalid" });
        await world.AddAsync(RosterWorld.Details("Demo Robin") with { Email = "club@demo.invalid" });
        var none = await world.AddAsync("Demo Kim");

        Assert.Equal(2, (await world.Book.WithEmailAsync("club@demo.invalid")).Count);
        Assert.Null((await world.Book.FindAsync(none))!.Email);
    }

    [Fact]
    public async Task A_leaver_goes_with_a_reason_and_comes_back_as_they_were()
    {
        await using var world = await RosterWorld.CreateAsync();
        var boss = await world.AddAsync("Invented Boss");
        var id = await world.AddAsync(RosterWorld.Details("Demo Dana") with { LineManager = boss, School = world.Hill });
        var before = await world.EntryAsync(id);
        async Task<string?> LeaveAsync(LeavingReason reason, string? words, DateOnly on) => (await world.Office.LeaveAsync(
            RosterWorld.Manager, world.NewCommand(), id, reason, words, on)).Refusal?.Code;

        Assert.Equal("words-missing", await LeaveAsync(LeavingReason.Other, " ", Today));
        Assert.Equal("day-ahead", await LeaveAsync(LeavingReason.Left, null, Today.AddDays(1)));
        Assert.Equal("too-long-ago", await LeaveAsync(LeavingReason.Left, null, Today.AddYears(-11)));
        Assert.Null(await LeaveAsync(LeavingReason.Other, "Moved abroad", Today.AddDays(-2)));
        Assert.Equal("has-left", await LeaveAsync(LeavingReason.Left, null, Today));

        var left = await world.EntryAsync(id);
        Assert.False(left.Member.Active);
        Assert.Equal(("Moved abroad", Today.AddDays(-2)), (left.LeftWords, left.Left!.On));
        Assert.DoesNotContain(id, (await world.Book.BucketAsync(RosterBuckets.Of(id), null, 50)).Members.Select(m => m.Id));
        Assert.Empty(await world.Book.ReportsOfAsync(boss));
        Assert.Equal("has-left", (await world.ChangeAsync(id, d => d with { JobRole = "Other" })).Refusal!.Code);

        await world.Office.ReturnAsync(RosterWorld.Manager, world.NewCommand(), id);
        var back = await world.EntryAsync(id);
        Assert.Equal(before.Member, back.Member);
        Assert.Single(await world.Book.ReportsOfAsync(boss));
    }

    [Fact]
    public async Task Line_managers_make_no_circle_and_are_there()
    {
        await using var world = await RosterWorld.CreateAsync();
        var a = await world.AddAsync("Demo A");
        var b = await world.AddAsync(RosterWorld.Details("Demo B") with { LineManager = a });
        var c = await world.AddAsync(RosterWorld.Details("Demo C") with { LineManager = b });
        async Task<string?> ManagerOfAAsync(string manager) =>
            (await world.ChangeAsync(a, d => d with { LineManager = manager })).Refusal?.Code;

        Assert.Equal("own-manager", await ManagerOfAAsync(a));
        Assert.Equal("cyclic-managers", await ManagerOfAAsync(b));
        Assert.Equal("cyclic-managers", await ManagerOfAAsync(c));
        Assert.Equal("no-such-manager", await ManagerOfAAsync("m-nobody"));
        await world.Office.LeaveAsync(RosterWorld.Manager, world.NewCommand(), c, LeavingReason.Left, null, Today);
        Assert.Equal("no-such-manager", await ManagerOfAAsync(c));
    }

    [Fact]
    public async Task A_circle_is_refused_also_where_two_ask_at_once()
    {
        await using var world = await RosterWorld.CreateAsync();
        var a = await world.AddAsync("Demo A");
        var b = await world.AddAsync("Demo B");

        var answers = await Task.WhenAll(
            world.ChangeAsync(a, d => d with { LineManager = b }), world.ChangeAsync(b, d => d with { LineManager = a }));

        Assert.Equal("cyclic-managers", Assert.Single(answers, r => !r.Done).Refusal!.Code);
    }

    [Fact]
    public async Task A_staff_number_belongs_to_one_person()
    {
        await using var world = await RosterWorld.CreateAsync();
        var numbered = Enumerable.Range(0, 10).Select(n => RosterWorld.Details("Demo " + n) with { Number = "S-1" });

        var answers = await Task.WhenAll(numbered.Select(d =>
            world.Office.AddAsync(RosterWorld.Manager, world.NewCommand(), d)));

        Assert.Single(answers, a => a.Done);
        Assert.All(answers.Where(a => !a.Done), a => Assert.Equal(("number-taken", "number"), (a.Refusal!.Code, a.Field)));
    }

    [Fact]
    public async Task The_same_command_again_changes_nothing_and_tells_nobody()
    {
        await using var world = await RosterWorld.CreateAsync();
        var dana = RosterWorld.Details("Demo Dana") with { Number = "S-1" };
        var first = await world.Office.AddAsync(RosterWorld.Manager, "one", dana);
        var change = dana with { JobRole = "Referee" };
        await world.Office.ChangeAsync(RosterWorld.Manager, "two", first.Id, change, seen: 1);

        Assert.Equal(first, await world.Office.AddAsync(RosterWorld.Manager, "one", dana));
        Assert.True((await world.Office.ChangeAsync(RosterWorld.Manager, "two", first.Id, change, seen: 1)).Done);

        Assert.Equal(2, (await world.EntryAsync(first.Id)).Version);
        Assert.Equal([first.Id, first.Id], world.Told);
    }

    [Fact]
    public async Task A_change_meant_for_an_earlier_state_is_refused()
    {
        await using var world = await RosterWorld.CreateAsync();
        var id = await world.AddAsync("Demo Dana");
        await world.ChangeAsync(id, d => d with { JobRole = "Referee" });

        var late = await world.Office.ChangeAsync(
            RosterWorld.Manager, world.NewCommand(), id, RosterWorld.Details("Demo Other"), seen: 1);

        Assert.Equal("moved", late.Refusal!.Code);
    }

    [Fact]
    public async Task A_follower_that_fails_fails_nobody()
    {
        await using var world = await RosterWorld.CreateAsync();
        world.FollowerFails = new InvalidOperationException("No campaign today.");

        var id = await world.AddAsync("Demo Dana");

        Assert.NotNull(await world.Book.FindAsync(id));
        Assert.Equal([id], world.Told);
    }

    [Theory]
    [InlineData("=SUM(A1)", null, null, "name")]
    [InlineData("Demo\tDana", null, null, "name")]
    [InlineData("", null, null, "name")]
    [InlineData("Demo Dana", "not an address", null, "email")]
    [InlineData("Demo Dana", null, "@1", "number")]
    public async Task Words_that_would_do_harm_are_refused(string name, string? email, string? number, string field)
    {
        await using var world = await RosterWorld.CreateAsync();

        var answer = await world.Office.AddAsync(
            RosterWorld.Manager, "one", RosterWorld.Details(name) with { Email = email, Number = number });

        Assert.Equal(field, answer.Field);
    }

    [Fact]
    public async Task Erasing_takes_every_word_away_and_the_store_still_verifies()
    {
        await using var world = await RosterWorld.CreateAsync();
        var id = await world.AddAsync(RosterWorld.Details("Demo Dana") with { Email = "dana@demo.invalid", Number = "S-1" });
        await world.ChangeAsync(id, d => d with { Name = "Demo Dana Park" });

        Assert.True((await world.Eraser.EraseAsync(id, "on-request", "She asked", RosterWorld.Manager)).Done);

        var entry = await world.EntryAsync(id);
        Assert.Equal((BodyText.Erased, null, null), (entry.Member.Name, entry.Member.Email, entry.Number));
        Assert.Empty(await world.Book.WithEmailAsync("dana@demo.invalid"));
        Assert.Empty((await world.People.Store.FindAsync(new("roster-name", "=demo dana park", 5))).Found);
        Assert.Empty((await world.People.Store.FindAsync(new("member-number", "S-1", 5))).Found);
        Assert.Empty(await world.People.Store.BodiesOfAsync("member/" + id, "member:" + id));
        Assert.True((await new ChainVerifier(world.People.Store).VerifyAsync()).IsWhole);
        Assert.Equal("nothing-to-erase",
            (await world.Eraser.EraseAsync(id, "on-request", "Again", RosterWorld.Manager)).Refusal!.Code);
    }
}
