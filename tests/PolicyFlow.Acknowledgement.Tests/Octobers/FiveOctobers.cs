using PolicyFlow.Acknowledgement.Tests.Running;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;

namespace PolicyFlow.Acknowledgement.Tests.Octobers;

/// <summary>Five Octobers of a small network on the fake clock: with joiners and leavers, new versions, two policies at once,
/// mail that is refused, bank holidays, half-terms, and clocks that change.</summary>
public sealed class FiveOctobers : IAsyncDisposable
{
    private readonly World _world = World.Create(
        "2026-09-07 09:00",
        Days("2026-10-26", "2026-10-30"), Days("2027-10-25", "2027-10-29"), Days("2028-10-23", "2028-10-27"),
        Days("2029-10-22", "2029-10-26"), Days("2030-10-21", "2030-10-25"));

    private int _told;

    [Fact]
    public async Task Everybody_gets_one_mail_a_day_on_school_days_and_nobody_who_is_done_gets_any()
    {
        await _world.ColleagueAsync("Dana", Role.Manager);
        await _world.ColleagueAsync("Priya", Role.Principal);
        await _world.ColleagueAsync("Grace", Role.Governor);
        var finn = await _world.AddAsync("finn", id: "m-finn");
        var ada = await _world.AddAsync("ada", finn, id: "m-ada");
        var ben = await _world.AddAsync("ben", finn, id: "m-ben");
        var cleo = await _world.AddAsync("cleo", finn, id: "m-cleo");
        await _world.AddAsync("dev", address: false, id: "m-dev");
        var eve = await _world.AddAsync("eve", finn, id: "m-eve");

        // 2026: half-term in the middle, the clocks change on 25 October, a mailbox that does not exist, a joiner, a leaver.
        _world.Post.Refused["eve@staff.invalid"] = true;
        await _world.UntilAsync("2026-10-12 07:30");
        var first = await _world.OpenAsync("social", 1, "2026-11-06");
        await _world.UntilAsync("2026-10-12 10:00");
        await _world.ConfirmAsync(first, ada);
        await _world.ConfirmAsync(first, finn);
        await _world.UntilAsync("2026-10-19 12:00");
        await _world.ConfirmAsync(first, ben);
        await _world.UntilAsync("2026-10-20 14:00");
        var gus = await _world.AddAsync("gus", finn, id: "m-gus");
        await _world.UntilAsync("2026-10-30 12:00");
        await _world.LeaveAsync(cleo);
        await _world.UntilAsync("2026-11-20 12:00");
        await _world.CloseAsync(first);
        Says("""
            Mon 12 Oct 2026 08:00  invitation social 1: ada, ben, cleo, finn
            Mon 12 Oct 2026 10:00  record social 1: ada, finn
            Thu 15 Oct 2026 08:00  reminder social 1: ben, cleo
            Mon 19 Oct 2026 08:00  reminder social 1: ben, cleo
            Mon 19 Oct 2026 12:00  record social 1: ben
            Tue 20 Oct 2026 14:00  invitation social 1: gus
            Thu 22 Oct 2026 08:00  manager [team: 3]: finn
            Fri 23 Oct 2026 08:00  reminder social 1: gus
            Mon 2 Nov 2026 08:00  manager [team: 2]: finn
            Tue 3 Nov 2026 08:00  last social 1: gus
            """);
        Assert.Equal(
            "ada acknowledged, ben acknowledged, cleo left, dev lapsed, eve lapsed, finn acknowledged, gus lapsed",
            await EndsAsync(first));

        // 2027: two policies on one day are one mail; the campaign is left open when the deadline is over.
        _world.Post.Refused.Clear();
        await _world.ChangeAsync(eve, m => m with { Email = "eve.new@staff.invalid" });
        await _world.UntilAsync("2027-10-01 07:00");
        var second = await _world.OpenAsync("social", 2, "2027-10-29");
        var safety = await _world.OpenAsync("safety", 1, "2027-10-29");
        await _world.UntilAsync("2027-10-01 11:00");
        foreach (var member in new[] { ada, finn }) await _world.ConfirmAsync(second, member);
        await _world.ConfirmAsync(safety, finn);
        await _world.UntilAsync("2027-10-05 11:00");
        await _world.ConfirmAsync(second, ben);
        await _world.ConfirmAsync(safety, ben);
        await _world.ConfirmAsync(safety, eve);
        await _world.UntilAsync("2027-10-09 11:00");
        await _world.ConfirmAsync(safety, ada);
        await _world.UntilAsync("2027-11-12 12:00");
        await _world.CloseAsync(safety);
        Says("""
            Fri 1 Oct 2027 08:00  invitation safety 1 social 2: ada, ben, eve.new, finn, gus
            Fri 1 Oct 2027 11:00  record safety 1: finn
            Fri 1 Oct 2027 11:00  record social 2: ada, finn
            Mon 4 Oct 2027 08:00  reminder safety 1: ada
            Mon 4 Oct 2027 08:00  reminder safety 1 social 2: ben, eve.new, gus
            Tue 5 Oct 2027 11:00  record safety 1: ben, eve.new
            Tue 5 Oct 2027 11:00  record social 2: ben
            Fri 8 Oct 2027 08:00  reminder safety 1: ada
            Fri 8 Oct 2027 08:00  reminder safety 1 social 2: gus
            Fri 8 Oct 2027 08:00  reminder social 2: eve.new
            Sat 9 Oct 2027 11:00  record safety 1: ada
            Mon 11 Oct 2027 08:00  manager [team: 2]: finn
            Fri 15 Oct 2027 08:00  last safety 1 social 2: gus
            Fri 15 Oct 2027 08:00  last social 2: eve.new
            """);

        // An early review in 2028, over Easter and the bank holiday in May: the old version ends, asked or not.
        await _world.UntilAsync("2028-04-11 12:00");
        var third = await _world.OpenAsync("social", 3, "2028-05-05");
        await _world.UntilAsync("2028-04-20 12:00");
        foreach (var member in new[] { ada, ben, finn, gus }) await _world.ConfirmAsync(third, member);
        await _world.UntilAsync("2028-06-01 12:00");
        Says("""
            Tue 11 Apr 2028 12:00  invitation social 3: ada, ben, eve.new, finn, gus
            Tue 18 Apr 2028 08:00  reminder social 3: ada, ben, eve.new, finn, gus
            Wed 19 Apr 2028 08:00  reminder social 3: ada, ben, eve.new, finn, gus
            Thu 20 Apr 2028 12:00  record social 3: ada, ben, finn, gus
            Fri 21 Apr 2028 08:00  manager [team: 1]: finn
            Tue 25 Apr 2028 08:00  last social 3: eve.new
            """);
        Assert.Equal(
            "ada acknowledged, ben acknowledged, dev superseded, eve superseded, finn acknowledged, gus superseded",
            await EndsAsync(second));

        // October 2028 begins on a Sunday; somebody is away, somebody declines.
        await _world.UntilAsync("2028-10-01 09:00");
        var fourth = await _world.OpenAsync("social", 4, "2028-11-03");
        await _world.UntilAsync("2028-10-03 09:00");
        await _world.DoAsync(fourth, ben, new SetAwayUntil(new DateOnly(2028, 10, 15)), World.Manager);
        await _world.DoAsync(fourth, eve, new Decline(new BodyRef("b1", "hash")));
        foreach (var member in new[] { ada, finn }) await _world.ConfirmAsync(fourth, member);
        await _world.UntilAsync("2028-12-01 09:00");
        Says("""
            Mon 2 Oct 2028 08:00  invitation social 4: ada, ben, eve.new, finn, gus
            Tue 3 Oct 2028 09:00  record social 4: ada, finn
            Thu 5 Oct 2028 08:00  reminder social 4: gus
            Mon 9 Oct 2028 08:00  reminder social 4: gus
            Thu 12 Oct 2028 08:00  manager [team: 1]: finn
            Mon 16 Oct 2028 08:00  invitation social 4: ben
            Mon 16 Oct 2028 08:00  last social 4: gus
            Thu 19 Oct 2028 08:00  reminder social 4: ben
            Mon 30 Oct 2028 08:00  last social 4: ben
            """);

        // 2029: opened in the evening, so that it begins after the weekend; the year's last version comes in 2030.
        await _world.UntilAsync("2029-09-28 19:00");
        var fifth = await _world.OpenAsync("social", 5, "2029-10-31");
        await _world.UntilAsync("2029-10-01 09:00");
        foreach (var member in new[] { ada, ben, finn, gus, eve }) await _world.ConfirmAsync(fifth, member);
        await _world.UntilAsync("2030-10-14 07:00");
        var sixth = await _world.OpenAsync("social", 6, "2030-11-15");
        await _world.UntilAsync("2030-10-18 09:00");
        foreach (var member in new[] { ben, finn, gus, eve }) await _world.ConfirmAsync(sixth, member);
        await _world.UntilAsync("2030-11-30 09:00");
        await _world.CloseAsync(sixth);
        Says("""
            Mon 1 Oct 2029 08:00  invitation social 5: ada, ben, eve.new, finn, gus
            Mon 1 Oct 2029 09:00  record social 5: ada, ben, eve.new, finn, gus
            Mon 14 Oct 2030 08:00  invitation social 6: ada, ben, eve.new, finn, gus
            Thu 17 Oct 2030 08:00  reminder social 6: ada, ben, eve.new, finn, gus
            Fri 18 Oct 2030 09:00  record social 6: ben, eve.new, finn, gus
            Mon 28 Oct 2030 08:00  reminder social 6: ada
            Tue 29 Oct 2030 08:00  manager [team: 1]: finn
            Wed 30 Oct 2030 08:00  last social 6: ada
            """);
        Assert.Equal(
            "ada acknowledged, ben acknowledged, dev superseded, eve acknowledged, finn acknowledged, gus acknowledged",
            await EndsAsync(fifth));
        Assert.Equal(
            "ada lapsed, ben acknowledged, dev lapsed, eve acknowledged, finn acknowledged, gus acknowledged",
            await EndsAsync(sixth));
        OneMailADay();
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private static DayRange Days(string from, string until) =>
        new(DateOnly.ParseExact(from, "yyyy-MM-dd"), DateOnly.ParseExact(until, "yyyy-MM-dd"));

    /// <summary>What went since the last time.</summary>
    private void Says(string expected)
    {
        var all = _world.Post.Taken;
        var said = MailTable.Of(all.Skip(_told));
        _told = all.Count;
        Assert.Equal(expected.ReplaceLineEndings("\n").Trim(), said);
    }

    private async Task<string> EndsAsync(string campaign)
    {
        var ends = new List<string>();
        foreach (var name in new[] { "ada", "ben", "cleo", "dev", "eve", "finn", "gus" })
        {
            if (await _world.EntryAsync(campaign, "m-" + name) is { } entry)
                ends.Add($"{name} {Kebab.Of(entry.Status)}");
        }

        return string.Join(", ", ends);
    }

    /// <summary>Nobody gets two letters that ask for something on one London day, and none at a weekend.</summary>
    private void OneMailADay()
    {
        var asking = _world.Post.Taken.Where(m => m.Mail.MessageId.StartsWith("policy-post.", StringComparison.Ordinal)).ToList();
        Assert.All(asking.GroupBy(m => (m.Day, m.Mail.To)), day => Assert.Single(day));
        Assert.All(asking, m => Assert.True(BankHolidays.Shipped.IsWorkingDay(m.Day), $"{m.Day} is a day off"));
        Assert.Equal(asking.Count, asking.Select(m => m.Mail.MessageId).Distinct().Count());
    }
}
