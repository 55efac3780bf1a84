using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Proof;
using PolicyFlow.Store.Tests.Contract;
using PolicyFlow.Store.Tests.Sqlite;

namespace PolicyFlow.Store.Tests.Proof;

public sealed class ChainVerifierTests : SqliteTest
{
    public override async Task InitializeAsync()
    {
        foreach (var stream in new[] { "a", "b", "c" })
        {
            for (var n = 1; n <= 4; n++) await Store.TellAsync(stream, $"words {n} of {stream}");
        }
    }

    [Fact]
    public async Task A_store_as_it_was_written_is_whole()
    {
        var report = await VerifyAsync();

        Assert.Equal(new VerifyReport(3, 12, 12, 0, 0, null), report);
        Assert.Contains("Everything is as it was written", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erased_words_leave_the_store_whole_and_are_counted()
    {
        await Store.EraseAsync("b", ["b1", "b3"]);

        Assert.Equal(new VerifyReport(3, 13, 10, 2, 0, null), await VerifyAsync());
    }

    [Theory]
    [InlineData("at = at + 1")]
    [InlineData("at = 9223372036854775807")]
    [InlineData("actor = 'person:p-9'")]
    [InlineData("clause = '16.4'")]
    [InlineData("command = 'other'")]
    [InlineData("name = 'other'")]
    [InlineData("v = 2")]
    [InlineData("data = replace(data, 'b2', 'b3')")]
    [InlineData("data = data || ' '")]
    [InlineData("data = 'not JSON'")]
    [InlineData("previous = randomblob(32)")]
    [InlineData("hash = randomblob(32)")]
    [InlineData("hash = x''")]
    public async Task A_change_of_any_field_is_found_in_the_event_that_was_changed(string change)
    {
        await TamperAsync($"UPDATE events SET {change} WHERE stream='b' AND sequence=2");

        var report = await AssertBrokenAsync("b", 2);
        Assert.Equal((3, 1), (report.Streams, report.BrokenStreams));
    }

    [Fact]
    public async Task Two_events_in_the_wrong_order_are_found()
    {
        await TamperAsync("""
            UPDATE events SET sequence=99 WHERE stream='b' AND sequence=2;
            UPDATE events SET sequence=2 WHERE stream='b' AND sequence=3;
            UPDATE events SET sequence=3 WHERE stream='b' AND sequence=99;
            """);

        await AssertBrokenAsync("b", 2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task An_event_that_is_missing_is_named(int sequence)
    {
        await TamperAsync($"DELETE FROM events WHERE stream='b' AND sequence={sequence}");

        Assert.Contains("is missing", (await AssertBrokenAsync("b", sequence)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_that_does_not_fit_its_last_event_is_found()
    {
        await TamperAsync("UPDATE streams SET hash=zeroblob(32) WHERE stream='b'");

        await AssertBrokenAsync("b", 4);
    }

    [Fact]
    public async Task Events_beyond_the_end_are_found()
    {
        await TamperAsync("UPDATE streams SET version=2 WHERE stream='b'");

        await AssertBrokenAsync("b", 3);
    }

    [Fact]
    public async Task Time_that_runs_backwards_is_found_although_all_hashes_fit()
    {
        var events = (await Store.ReadAsync("b"))!.Events;
        await Sqlite.WhileClosedAsync(db => Forge.Rewrite(
            db, "b", events.Select(e => e.Sequence == 3 ? e with { At = Make.Monday.AddDays(-1) } : e)));

        Assert.Contains("dated before", (await AssertBrokenAsync("b", 3)).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bytes = x'41'")]
    [InlineData("salt = x'00'")]
    public async Task Words_that_were_changed_are_found_by_the_event_that_refers_to_them(string change)
    {
        await TamperAsync($"UPDATE bodies SET {change} WHERE stream='b' AND id='b3'");

        var report = await AssertBrokenAsync("b", 3);
        Assert.Contains("body b3, which was changed", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_vanished_without_an_erasure_are_found()
    {
        await TamperAsync("DELETE FROM bodies WHERE stream='b' AND id='b3'");

        Assert.Contains("nobody erased it", (await AssertBrokenAsync("b", 3)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_the_first_is_named_and_all_are_counted()
    {
        await TamperAsync("UPDATE events SET actor='x' WHERE stream<>'a' AND sequence>1");

        Assert.Equal(2, (await AssertBrokenAsync("b", 2)).BrokenStreams);
    }

    [Fact]
    public async Task A_damaged_file_is_reported_as_such()
    {
        await Sqlite.WhileClosedAsync(db => TamperExtensions.DamagePageOf(db, "events"));

        await Assert.ThrowsAsync<StoreUnavailableException>(VerifyAsync);
    }

    [Fact]
    public async Task Long_streams_are_read_to_their_end()
    {
        for (var n = 0; n < 20; n++)
            await Store.AppendAsync(new Append("long", n * 256, $"c{n}", [.. Enumerable.Repeat(Make.Event(), 256)]));
        Assert.Equal(12 + 5120, (await VerifyAsync()).Events);

        await TamperAsync("UPDATE events SET v=9 WHERE stream='long' AND sequence=5120");

        await AssertBrokenAsync("long", 5120);
    }

    [Fact]
    public async Task A_store_that_is_written_to_meanwhile_is_whole()
    {
        var writing = Task.Run(async () =>
        {
            for (var n = 0; n < 150; n++) await Store.TellAsync($"d{n % 7}", $"more words {n}");
        });

        do Assert.Null((await VerifyAsync()).FirstBroken);
        while (!writing.IsCompleted);
        await writing;
    }

    private Task<VerifyReport> VerifyAsync() => new ChainVerifier(Store).VerifyAsync();

    private async Task<VerifyReport> AssertBrokenAsync(string stream, int sequence)
    {
        var report = await VerifyAsync();
        Assert.False(report.IsWhole);
        Assert.Equal((stream, sequence), (report.FirstBroken!.Stream, report.FirstBroken.Sequence));
        return report;
    }
}
