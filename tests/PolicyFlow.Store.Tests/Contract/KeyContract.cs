using PolicyFlow.App.Storing;

namespace PolicyFlow.Store.Tests.Contract;

public abstract class KeyContract : StoreContract
{
    [Fact]
    public async Task A_stream_is_found_by_its_keys_and_by_no_others()
    {
        await BeginAsync("s", new Key("url", "x.example", "1"), new Key("queue", "open"));

        Assert.Equal([new FoundKey("s", "1")], await FoundAsync("url", "x.example"));
        Assert.Equal([new FoundKey("s", "")], await FoundAsync("queue", "open"));
        Assert.Empty(await FoundAsync("url", "x.exampl"));
        Assert.Empty(await FoundAsync("url", "X.example"));
        Assert.Empty(await FoundAsync("ur", "lx.example"));
    }

    [Fact]
    public async Task Keys_move_in_the_same_write()
    {
        await BeginAsync("s", new Key("queue", "decide", "1"), new Key("queue", "decide", "2"));

        await MustWriteAsync(Make.Write("s", 1, "c2") with
        {
            RemoveKeys = [new Key("queue", "decide", "1"), new Key("queue", "never")],
            AddKeys = [new Key("queue", "waiting", "1")],
        });

        Assert.Equal([new FoundKey("s", "2")], await FoundAsync("queue", "decide"));
        Assert.Equal([new FoundKey("s", "1")], await FoundAsync("queue", "waiting"));
    }

    [Fact]
    public async Task A_key_that_is_removed_and_added_in_one_write_is_there()
    {
        await BeginAsync("s", new Key("queue", "open", "1"));
        await MustWriteAsync(Make.Write("s", 1, "c2") with
        {
            RemoveKeys = [new Key("queue", "open", "1")],
            AddKeys = [new Key("queue", "open", "1"), new Key("queue", "open", "1")],
        });

        Assert.Equal([new FoundKey("s", "1")], await FoundAsync("queue", "open"));
    }

    [Fact]
    public async Task One_stream_never_removes_the_key_of_another()
    {
        foreach (var s in new[] { "s", "t" }) await BeginAsync(s, new Key("person", "p-1", "1"));
        await MustWriteAsync(Make.Write("s", 1, "c2") with { RemoveKeys = [new Key("person", "p-1", "1")] });

        Assert.Equal([new FoundKey("t", "1")], await FoundAsync("person", "p-1"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(100)]
    public async Task Pages_come_in_order_of_sort_and_stream_and_miss_nothing(int take)
    {
        var all = new List<FoundKey>();
        for (var n = 0; n < 21; n++) all.Add(new FoundKey($"s{n % 7}", $"{n / 5}:colon"));
        foreach (var byStream in all.GroupBy(k => k.Stream))
        {
            await MustWriteAsync(Make.Write(byStream.Key, 0, "c1") with
            {
                AddKeys = [.. byStream.Select(k => new Key("q", "v", k.Sort)), new Key("q", "w"), new Key("p", "v")],
            });
        }

        var walked = new List<FoundKey>();
        string? after = null;
        do
        {
            var page = await Store.FindAsync(new KeyQuery("q", "v", take, after));
            Assert.True(page.Found.Count <= take);
            walked.AddRange(page.Found);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(
            all.OrderBy(k => k.Sort, StringComparer.Ordinal).ThenBy(k => k.Stream, StringComparer.Ordinal), walked);
    }

    [Fact]
    public async Task A_page_goes_on_although_its_last_key_was_removed_meanwhile()
    {
        foreach (var s in new[] { "a", "b", "c" }) await BeginAsync(s, new Key("q", "v", s));
        var first = await Store.FindAsync(new KeyQuery("q", "v", 2));
        await MustWriteAsync(Make.Write("b", 1, "c2") with { RemoveKeys = [new Key("q", "v", "b")] });

        Assert.Equal([new FoundKey("c", "c")], (await Store.FindAsync(new KeyQuery("q", "v", 2, first.Next))).Found);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("99999999999999999999:x")]
    [InlineData("5:ab")]
    [InlineData("-1:ab")]
    [InlineData("")]
    public async Task A_cursor_that_is_not_one_begins_at_the_start(string cursor)
    {
        await BeginAsync("s", new Key("q", "v", "z"));

        Assert.Single((await Store.FindAsync(new KeyQuery("q", "v", 10, cursor))).Found);
    }

    [Fact]
    public async Task Counting_stops_where_it_is_told_to()
    {
        for (var n = 0; n < 5; n++) await BeginAsync($"s{n}", new Key("q", "v", "z"));

        Assert.Equal(5, await Store.CountAsync("q", "v", 10));
        Assert.Equal(3, await Store.CountAsync("q", "v", 3));
        Assert.Equal(0, await Store.CountAsync("q", "w", 3));
    }

    [Fact]
    public async Task Every_stream_that_was_written_is_found_at_any_moment()
    {
        var stop = new TaskCompletionSource();
        var missing = Task.Run(async () =>
        {
            var looked = 0;
            while (!stop.Task.IsCompleted || looked == 0)
            {
                var heads = await Store.HeadsAsync(null, 1000);
                var found = (await FoundAsync("kind", "takedown", 1000)).Select(k => k.Stream).ToHashSet();
                Assert.All(heads, h => Assert.Contains(h.Stream, found));
                looked++;
            }
        });

        await Task.WhenAll(Enumerable.Range(0, 8).Select(w => Task.Run(async () =>
        {
            for (var n = 0; n < 25; n++)
                await BeginAsync($"s-{w}-{n}", new Key("kind", "takedown", $"{n}"));
        })));
        stop.SetResult();

        await missing;
        Assert.Equal(200, await Store.CountAsync("kind", "takedown", 1000));
    }

    private Task<AppendResult> BeginAsync(string stream, params Key[] keys) =>
        MustWriteAsync(Make.Write(stream, 0, "c1") with { AddKeys = keys });

    private async Task<IReadOnlyList<FoundKey>> FoundAsync(string index, string value, int take = 100) =>
        (await Store.FindAsync(new KeyQuery(index, value, take))).Found;
}
