using PolicyFlow.Acknowledgement.Tests.Running;
using PolicyFlow.App.Acknowledgement;

namespace PolicyFlow.Acknowledgement.Tests.Walks;

public sealed class OutageTests
{
    private const int People = 300;

    [Fact]
    public async Task While_no_mail_is_taken_a_part_of_the_people_wait_in_the_due_index_and_afterwards_each_gets_one_invitation()
    {
        await using var world = World.Create("2026-10-01 07:00");
        for (var n = 0; n < People; n++) await world.AddAsync($"member{n}");
        world.Post.OutOfReach = true;
        await world.OpenAsync("social", 1, "2026-10-30");

        await world.UntilAsync("2026-10-01 09:30");

        var due = await world.Store.DueAsync(DateTimeOffset.MaxValue, 1000);
        // Several walks have several mails in hand each when the first refusal comes.
        Assert.InRange(
            due.Count(d => d.Stream.StartsWith(AcknowledgementStreams.EntryPrefix, StringComparison.Ordinal)), 1, People / 2);
        Assert.Empty(world.Post.Taken);

        world.Post.OutOfReach = false;
        await world.UntilAsync("2026-10-01 15:00");

        Assert.Equal(People, world.Post.Taken.Count);
        Assert.Equal(People, world.Post.Taken.Select(m => m.Mail.To).Distinct().Count());
    }

    [Fact]
    public async Task A_program_that_was_off_over_a_reminder_and_is_on_again_on_a_Sunday_reminds_on_Monday_and_once()
    {
        await using var world = World.Create("2026-10-01 07:00");
        var ada = await world.AddAsync("ada");
        var campaign = await world.OpenAsync("social", 1, "2026-10-30");
        await world.UntilAsync("2026-10-01 12:00");

        world.Clock.MoveTo(World.At("2026-10-11 12:00"));
        await world.UntilAsync("2026-10-11 20:00");
        Assert.Single(world.Post.Taken);

        await world.AddAsync("ben");
        await world.UntilAsync("2026-10-12 07:59");
        Assert.Single(world.Post.Taken);

        await world.UntilAsync("2026-10-12 12:00");
        Assert.Equal(
            ["ada@staff.invalid: Reminder: please read a policy and confirm it", "ben@staff.invalid: Please read a policy and confirm it"],
            world.Post.Taken.Skip(1).Select(m => $"{m.Mail.To}: {m.Mail.Subject}").Order());
        Assert.Equal(3, (await world.EntryAsync(campaign, ada))!.Round);
    }
}
