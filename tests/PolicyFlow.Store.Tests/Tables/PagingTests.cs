using PolicyFlow.App.Storing;
using PolicyFlow.Store.Tests.Contract;

namespace PolicyFlow.Store.Tests.Tables;

/// <summary>The service answers with at most 1,000 rows at a time.</summary>
public sealed class PagingTests : TablesTest
{
    private const int Many = 1_050;

    [Fact]
    public async Task A_stream_of_ten_thousand_events_is_read_whole_and_in_pages()
    {
        const int Writes = 26, Each = 400;
        for (var n = 0; n < Writes; n++)
            await MustWriteAsync(new Append("s", n * Each, $"c{n}", [.. Enumerable.Repeat(Make.Event(), Each)]));

        var whole = (await Store.ReadAsync("s"))!;
        Assert.Equal(Enumerable.Range(1, Writes * Each), whole.Events.Select(e => e.Sequence));
        Assert.Equal(whole.Events[^1].Hash, whole.Head.Hash);

        var walked = 0;
        while (await Store.ReadPageAsync("s", walked, 999) is { Events.Count: > 0 } page)
        {
            Assert.True(page.Events.Count <= 999);
            Assert.Equal(walked + 1, page.Events[0].Sequence);
            walked = page.Events[^1].Sequence;
        }

        Assert.Equal(Writes * Each, walked);
        Assert.Equal(
            whole.Events.Skip(4_000).Take(Each),
            (await Store.AppendAsync(Make.Write("s", 0, "c10"))).Events);
    }

    [Fact]
    public async Task Keys_streams_and_wake_times_go_on_after_the_first_thousand()
    {
        string[] streams = [.. Enumerable.Range(0, Many).Select(n => $"s{n:0000}")];
        var results = await Task.WhenAll(streams.Select((stream, n) => Store.AppendAsync(
            Make.Write(stream, 0, "c1") with
            {
                AddKeys = [new Key("q", "v", $"{n % 10}")],
                Due = Make.Monday.AddMinutes(n % 7),
            })));
        Assert.All(results, r => Assert.Equal(AppendOutcome.Written, r.Outcome));

        var keys = await Store.FindAsync(new KeyQuery("q", "v", 5000));
        var due = await Store.DueAsync(Make.Monday.AddDays(1), 5000);
        var heads = await Store.HeadsAsync(null, 5000);

        Assert.Null(keys.Next);
        Assert.Equal(
            streams.OrderBy(s => s[^1]).ThenBy(s => s, StringComparer.Ordinal), keys.Found.Select(k => k.Stream));
        Assert.Equal(Many, await Store.CountAsync("q", "v", 5000));
        Assert.Equal(
            streams.Select((stream, n) => (stream, n)).OrderBy(s => s.n % 7).ThenBy(s => s.n).Select(s => s.stream),
            due.Select(d => d.Stream));
        Assert.Equal(streams, heads.Select(h => h.Stream));
    }
}
