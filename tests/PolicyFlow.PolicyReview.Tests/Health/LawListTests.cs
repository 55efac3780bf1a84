using PolicyFlow.App.PolicyReview.Samples;
using PolicyFlow.Domain.PolicyReview.Health;
using PolicyFlow.Domain.PolicyReview.Laws;

namespace PolicyFlow.PolicyReview.Tests.Health;

/// <summary>The list of laws as two people keep it, and as the check uses it.</summary>
public sealed class LawListTests
{
    private const string Google = "google-plus";

    private static readonly LawEntry Invented = new(
        LawKind.Service, "Chatter (invented)", ["comment columns"], "It closed.", "Take it out.", "https://law.example/");

    [Fact]
    public async Task What_two_people_agreed_on_is_what_the_check_looks_for_on_every_instance()
    {
        await using var world = await HealthWorld.CreateAsync();
        using var other = world.AnotherList();
        Assert.NotNull((await other.FindAsync(Google))?.Entry);

        var added = await world.LawOffice.AddAsync(world.Dana, "add", Invented);
        Assert.DoesNotContain("Chatter", await ServicesAsync());
        Assert.Null((await world.LawOffice.AnswerAsync(world.Marek, world.NewCommand(), added.Id, 1, confirm: true)).Refusal);
        await world.LawOffice.ProposeAsync(world.Marek, world.NewCommand(), Google, 0, null);
        await world.LawOffice.AnswerAsync(world.Dana, world.NewCommand(), Google, 1, confirm: true);

        Assert.Equal(["Chatter", "Twitter"], await ServicesAsync());
        Assert.Equal(Invented, (await other.FindAsync(added.Id))?.Entry);
        Assert.Null((await other.FindAsync(Google))!.Entry);
        Assert.Equal("Google+", (await other.FindAsync(Google))!.Name);

        async Task<IEnumerable<string>> ServicesAsync() => PolicyHealthCheck.Of(
                SamplePolicy.Markdown, new HealthContext(await other.CurrentAsync(), new DateOnly(2026, 11, 25)))
            .Where(f => f.Kind == HealthKinds.ClosedService).Select(f => f.Says.Split(' ', ':')[0]).Order();
    }

    [Fact]
    public async Task One_person_alone_changes_nothing_and_bad_words_are_not_kept()
    {
        await using var world = await HealthWorld.CreateAsync();
        var entry = (await world.Laws.FindAsync(Google))!.Entry!;

        var bad = await world.LawOffice.ProposeAsync(
            world.Dana, world.NewCommand(), Google, 0, entry with { Source = "javascript:alert(1)" });
        Assert.Equal("source", bad.Field);
        await world.LawOffice.ProposeAsync(world.Dana, "same", Google, 0, entry with { Became = "It is gone." });
        await world.LawOffice.ProposeAsync(world.Dana, "same", Google, 0, entry with { Became = "It is gone." });

        Assert.Equal("needs-another", (await world.LawOffice.AnswerAsync(
            world.Dana, world.NewCommand(), Google, 1, confirm: true)).Refusal?.Code);
        Assert.Equal("not-yours", (await world.LawOffice.AnswerAsync(
            world.Sofia, world.NewCommand(), Google, 1, confirm: true)).Refusal?.Code);
        Assert.Equal(entry, (await world.Laws.FindAsync(Google))!.Entry);
        Assert.Single((await world.Laws.FindAsync(Google))!.State.History);
    }

    [Fact]
    public async Task A_check_is_dated_by_the_day_in_London()
    {
        await using var world = await HealthWorld.CreateAsync();

        await world.LawOffice.CheckAsync(world.Sofia, world.NewCommand(), Google, 0);

        Assert.Equal(
            new LawCheck(new DateOnly(2026, 11, 25), world.Sofia), (await world.Laws.FindAsync(Google))!.State.Check);
    }
}
