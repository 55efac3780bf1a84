using System.Globalization;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Takedown.Providers;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Domain.Takedown.Providers;
using PolicyFlow.People.Tests.People;

namespace PolicyFlow.People.Tests.Providers;

public class ProviderDirectoryStory
{
    private static readonly ProviderReach New = new(Email: "abuse@sky-invented.example");

    private static readonly ProviderEntry Chatter =
        new("Chatter (invented)", ProviderScope.Platform, ["chatter.example"], ["Open it"], "", "");

    [Fact]
    public async Task A_confirmed_address_is_known_to_every_instance_and_after_the_next_start()
    {
        await using var world = await ProviderWorld.CreateAsync();
        var other = await world.AnotherAsync();
        using var reader = other.Reader;
        Assert.True((await world.ChangeAsync(world.Dana, "sky", New)).Done);
        await reader.RefreshAsync();

        Assert.Null(other.Directory.Find("sky")!.Email);
        Assert.Equal(New, other.Directory.Find("sky")!.Proposed!.Reach);
        Assert.True((await other.Office.AnswerAsync(world.Marek, world.NewCommand(), "sky", 1, confirm: true)).Done);

        var (later, _, laterReader) = await world.AnotherAsync();
        laterReader.Dispose();
        Assert.Equal(New.Email, later.Find("sky")!.Email);
        Assert.Equal("Sky Broadband", later.Find("sky")!.Name);
        Assert.Equal(New.Email, later.Of("provider:sky")!.Email);
    }

    [Fact]
    public async Task A_shipped_entry_has_no_stream_until_somebody_changes_it()
    {
        await using var world = await ProviderWorld.CreateAsync();
        Assert.Null(await world.Store.ReadAsync("provider/facebook"));

        await world.Office.CheckAsync(world.Lead, world.NewCommand(), "facebook", 0);

        var events = (await world.Store.ReadAsync("provider/facebook"))!.Events;
        Assert.Equal(["provider-added", "provider-checked"], events.Select(e => e.Name));
        Assert.Equal(world.Lead.ToString(), events[1].Actor);
        Assert.Equal(new DateOnly(2026, 11, 23), world.Directory.Find("facebook")!.CheckedOn);
        Assert.Equal(world.Lead.Id, world.Directory.Find("facebook")!.CheckedBy);
    }

    [Fact]
    public async Task Two_who_propose_at_once_leave_one_proposal_and_the_other_is_told()
    {
        await using var world = await ProviderWorld.CreateAsync();
        var other = await world.AnotherAsync();
        using var reader = other.Reader;
        var shown = world.Directory.Find("sky")!;

        var answers = await Task.WhenAll(
            world.ChangeAsync(world.Dana, "sky", New),
            other.Office.ChangeAsync(
                world.Marek, world.NewCommand(), "sky", shown.Edition, shown.Entry, new ProviderReach(Phone: "01632 960 001")));

        Assert.Equal("stale", Assert.Single(answers, a => !a.Done).Refusal!.Code);
        Assert.Equal(1, (await world.AnotherAsync()).Directory.Find("sky")!.Proposed!.Number);
    }

    [Fact]
    public async Task A_second_click_proposes_nothing_twice()
    {
        await using var world = await ProviderWorld.CreateAsync();
        var shown = world.Directory.Find("sky")!;

        for (var click = 0; click < 2; click++)
        {
            Assert.True((await world.Office.ChangeAsync(
                world.Dana, "one", "sky", shown.Edition, shown.Entry, New)).Done);
        }

        Assert.Equal(2, (await world.Store.ReadAsync("provider/sky"))!.Head.Version);
    }

    [Fact]
    public async Task A_stale_confirmation_confirms_nothing()
    {
        await using var world = await ProviderWorld.CreateAsync();
        await world.ChangeAsync(world.Dana, "sky", New);
        await world.ChangeAsync(world.Dana, "sky", New with { Email = "else@sky-invented.example" });

        var late = await world.Office.AnswerAsync(world.Marek, world.NewCommand(), "sky", 1, confirm: true);

        Assert.Equal("stale-answer", late.Refusal!.Code);
        Assert.Null(world.Directory.Find("sky")!.Email);
    }

    [Fact]
    public async Task What_is_added_is_found_by_its_website_and_what_is_retired_is_not()
    {
        await using var world = await ProviderWorld.CreateAsync();
        var added = await world.Office.AddAsync(world.Dana, "add", Chatter, new ProviderReach());
        var again = await world.Office.AddAsync(world.Dana, "add", Chatter, new ProviderReach());
        Assert.Equal((added.Id, true), (again.Id, again.Done));
        Assert.Equal("provider:" + added.Id, world.Directory.PartyOfHost("www.chatter.example"));
        var twin = await world.Office.AddAsync(world.Dana, "twin", Chatter, new ProviderReach());
        Assert.Equal(("host-taken", "hosts"), (twin.Refusal!.Code, twin.Field));

        await world.Office.UseAsync(world.Dana, world.NewCommand(), added.Id, inUse: false);

        Assert.StartsWith("host:", world.Directory.PartyOfHost("chatter.example"), StringComparison.Ordinal);
        Assert.Equal("Chatter (invented)", world.Directory.Of("provider:" + added.Id)!.Name);
        Assert.DoesNotContain(world.Directory.OfScope(ProviderScope.Platform), p => p.Id == added.Id);
        await world.Office.UseAsync(world.Dana, world.NewCommand(), added.Id, inUse: true);
        Assert.Equal("provider:" + added.Id, world.Directory.PartyOfHost("chatter.example"));
    }

    [Theory]
    [InlineData("javascript:alert(1)", "abuse@chatter.example", "form")]
    [InlineData("https://chatter.example/", "a@chatter.example\r\nBcc: b@chatter.example", "email")]
    public async Task A_bad_address_is_refused_at_the_door_too(string form, string email, string field)
    {
        await using var world = await ProviderWorld.CreateAsync();

        var answer = await world.ChangeAsync(world.Dana, "sky", new ProviderReach(form, email));

        Assert.Equal(field, answer.Field);
        Assert.Null(await world.Store.ReadAsync("provider/sky"));
    }

    [Fact]
    public async Task A_checked_entry_grows_stale_after_the_days_that_the_settings_say()
    {
        await using var world = await ProviderWorld.CreateAsync();
        await world.Office.CheckAsync(world.Dana, world.NewCommand(), "facebook", 0);
        var now = world.Directory.Find("facebook")!;
        var longAgo = now with { CheckedOn = now.CheckedOn!.Value.AddDays(-181) };

        Assert.Equal(Freshness.NotChecked, world.Freshness().Of(world.Directory.Find("sky")!));
        Assert.Equal(Freshness.Checked, world.Freshness().Of(now));
        Assert.Equal(Freshness.Stale, world.Freshness().Of(longAgo));
        Assert.Equal(Freshness.Checked, world.Freshness(200).Of(longAgo));
    }

    [Fact]
    public async Task A_provider_changed_by_a_newer_release_stays_as_known()
    {
        await using var world = await ProviderWorld.CreateAsync();
        await world.Office.CheckAsync(world.Dana, world.NewCommand(), "facebook", 0);
        var version = (await world.Store.ReadAsync("provider/facebook"))!.Head.Version;
        var newer = new NewEvent(PeopleWorld.Start, "system", "", "newer", "provider-moved", 1, "{}");
        await world.Store.AppendAsync(new Append("provider/facebook", version, "newer", [newer])
        {
            AddKeys = [new Key("directory", "provider", (version + 1).ToString("D10", CultureInfo.InvariantCulture))],
        });

        await world.ChangeAsync(world.Dana, "sky", New);

        Assert.Equal("Facebook", world.Directory.Find("facebook")!.Name);
        await Assert.ThrowsAsync<NewerEventException>(() =>
            world.Office.UseAsync(world.Dana, world.NewCommand(), "facebook", inUse: false));
    }
}
