using PolicyFlow.App.Storing;

namespace PolicyFlow.Store.Tests.Contract;

public abstract class AppendContract : StoreContract
{
    [Fact]
    public async Task A_stream_that_was_never_written_is_not_there() => Assert.Null(await Store.ReadAsync("nothing"));

    [Fact]
    public async Task Events_are_read_as_they_were_written()
    {
        var written = await MustWriteAsync(Make.Write("s", 0, "c1", Make.Event("reported"), Make.Event("approved")));

        var read = await Store.ReadAsync("s");

        Assert.Equal(written.Events, read!.Events);
        Assert.Equal(2, written.Version);
        Assert.Equal((2, written.Events[1].Hash), (read.Head.Version, read.Head.Hash));
        Assert.Equal(["reported", "approved"], read.Events.Select(e => e.Name));
        Assert.Equal([1, 2], read.Events.Select(e => e.Sequence));
        Assert.All(read.Events, e => Assert.Equal("c1", e.CommandId));
    }

    [Theory]
    [InlineData("Zoë's \"quote\"; DROP TABLE events; --")]
    [InlineData("emoji 🏃🏽‍♀️, right-to-left ‮abc, tab\tand\nnew line")]
    [InlineData("a NUL \0 in the middle")]
    [InlineData("%_*?[]{}<script>&amp;")]
    [InlineData("")]
    public async Task Odd_characters_survive(string odd)
    {
        var e = new NewEvent(Make.Monday, "person:" + odd, odd, "", "n" + odd, 3, "{\"x\":\"" + odd + "\"}");
        var written = await MustWriteAsync(new Append("s" + odd, 0, "c" + odd, [e]));

        var read = Assert.Single((await Store.ReadAsync("s" + odd))!.Events);

        Assert.Equal(written.Events[0], read);
        Assert.Equal(
            (e.Actor, e.Clause, e.Name, e.Version, e.Data),
            (read.Actor, read.Clause, read.Name, read.Version, read.Data));
        Assert.Equal("c" + odd, read.CommandId);
        Assert.Equal(EventHash.Of(read), read.Hash);
    }

    [Fact]
    public async Task A_window_shows_later_events_and_the_head_of_the_whole_stream()
    {
        var written = await MustWriteAsync(new Append("s", 0, "c1", [.. Enumerable.Repeat(Make.Event(), 4)]));

        var later = await Store.ReadAsync("s", afterSequence: 2);
        var page = await Store.ReadPageAsync("s", 1, 2);
        var end = await Store.ReadAsync("s", afterSequence: 4);

        Assert.Equal([3, 4], later!.Events.Select(e => e.Sequence));
        Assert.Equal([2, 3], page!.Events.Select(e => e.Sequence));
        Assert.Empty(end!.Events);
        Assert.All([later, page, end], slice => Assert.Equal(written.Events[3].Hash, slice!.Head.Hash));
    }

    [Fact]
    public async Task A_write_without_events_changes_what_lies_beside_them()
    {
        await MustWriteAsync(Make.Write("s", 0, "c1") with { Effects = [Make.Effect("e1")] });

        var result = await MustWriteAsync(Make.WithoutEvents("s", 1, "c2") with
        {
            CompletedEffects = ["e1"],
            AddKeys = [new Key("queue", "open")],
        });

        Assert.Equal((1, 0), (result.Version, result.Events.Count));
        Assert.Empty(await Store.EffectsAsync("s"));
        Assert.Single((await Store.FindAsync(new KeyQuery("queue", "open", 10))).Found);
        Assert.Equal(
            AppendOutcome.Conflict, (await Store.AppendAsync(Make.WithoutEvents("s", 0, "c3"))).Outcome);
    }

    [Fact]
    public async Task The_first_write_to_a_stream_needs_an_event()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.AppendAsync(Make.WithoutEvents("s", 0, "c1")));
        Assert.Null(await Store.ReadAsync("s"));
    }

    [Fact]
    public async Task What_was_written_is_there_after_a_restart()
    {
        var written = await MustWriteAsync(Make.Write("s", 0, "c1") with
        {
            Bodies = [Make.Body("b1", "words")],
            Effects = [Make.Effect("e1")],
            AddKeys = [new Key("queue", "open", "1")],
            Due = Make.Monday.AddHours(1),
        });

        await RestartAsync();

        Assert.Equal(written.Events, (await Store.ReadAsync("s"))!.Events);
        Assert.Single(await Store.BodiesAsync("s", ["b1"]));
        Assert.Single(await Store.EffectsAsync("s"));
        Assert.Single((await Store.FindAsync(new KeyQuery("queue", "open", 10))).Found);
        Assert.Equal(Make.Monday, await Store.NextWakeAsync());
        await MustWriteAsync(Make.Write("s", 1, "c2"));
    }

    [Fact]
    public async Task A_cancelled_write_is_either_written_or_not_but_never_in_between()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Store.AppendAsync(Make.Write("s", 0, "c1"), cancelled.Token));

        Assert.Null(await Store.ReadAsync("s"));
    }
}
