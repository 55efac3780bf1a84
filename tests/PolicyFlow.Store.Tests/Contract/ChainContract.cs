using PolicyFlow.App.Storing;

namespace PolicyFlow.Store.Tests.Contract;

public abstract class ChainContract : StoreContract
{
    [Fact]
    public async Task Each_event_holds_the_hash_of_the_one_before()
    {
        await MustWriteAsync(Make.Write("s", 0, "c1", Make.Event("a"), Make.Event("b")));
        await MustWriteAsync(Make.Write("s", 2, "c2", Make.Event("c")));

        var events = (await Store.ReadAsync("s"))!.Events;

        Assert.Equal(
            [EventHash.Genesis, events[0].Hash, events[1].Hash], events.Select(e => e.PreviousHash));
        Assert.All(events, e => Assert.Equal(EventHash.Of(e), e.Hash));
        Assert.Equal(3, events.Select(e => e.Hash).Distinct().Count());
    }

    [Fact]
    public async Task Time_never_runs_backwards_within_a_stream()
    {
        var later = Make.Monday.AddHours(2);
        await MustWriteAsync(Make.Write("s", 0, "c1", Make.Event(at: later)));
        await MustWriteAsync(Make.Write("s", 1, "c2", Make.Event(at: Make.Monday), Make.Event(at: later.AddHours(1))));

        var events = (await Store.ReadAsync("s"))!.Events;

        Assert.Equal([later, later, later.AddHours(1)], events.Select(e => e.At));
        Assert.All(events, e => Assert.Equal(EventHash.Of(e), e.Hash));
    }

    [Fact]
    public async Task Times_are_kept_in_UTC_to_the_millisecond()
    {
        var london = new DateTimeOffset(2026, 6, 1, 10, 0, 0, 123, TimeSpan.FromHours(1)).AddTicks(4567);

        var written = await MustWriteAsync(Make.Write("s", 0, "c1", Make.Event(at: london)));

        var expected = new DateTimeOffset(2026, 6, 1, 9, 0, 0, 123, TimeSpan.Zero);
        Assert.Equal(expected, written.Events[0].At);
        var read = (await Store.ReadAsync("s"))!.Events[0];
        Assert.Equal((expected, TimeSpan.Zero), (read.At, read.At.Offset));
    }

    [Fact]
    public async Task Heads_come_in_order_page_by_page()
    {
        string[] streams = ["b", "a/2", "a", "seal", "é", "Z", "takedown-0001", "a/1"];
        foreach (var s in streams) await MustWriteAsync(Make.Write(s, 0, "c1"));

        var walked = new List<StreamHead>();
        while (await Store.HeadsAsync(walked.LastOrDefault()?.Stream, 3) is { Count: > 0 } page)
        {
            Assert.True(page.Count <= 3);
            walked.AddRange(page);
        }

        Assert.Equal(streams.Order(StringComparer.Ordinal), walked.Select(h => h.Stream));
        foreach (var head in walked) Assert.Equal(head, (await Store.ReadAsync(head.Stream))!.Head);
    }
}
