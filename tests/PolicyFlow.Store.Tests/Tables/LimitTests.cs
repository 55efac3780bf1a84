using PolicyFlow.App.Storing;
using PolicyFlow.Store.Tests.Contract;

namespace PolicyFlow.Store.Tests.Tables;

/// <summary>The service takes 100 rows and 4 MB a transaction, 1 MB a row, 64 KB a property and 512 characters a key.
/// </summary>
public sealed class LimitTests : TablesTest
{
    [Fact]
    public async Task One_write_brings_forty_bodies_many_events_effects_and_keys()
    {
        var bodies = Enumerable.Range(0, 40).Select(n => Large($"b{n}", 32 * 1024)).ToList();
        var effects = Enumerable.Range(0, 60).Select(n => Make.Effect($"e{n}", lane: $"l{n}")).ToList();
        var keys = Enumerable.Range(0, 200).Select(n => new Key("word", $"w{n}")).ToList();
        Append append = new("s", 0, "c1", [.. Enumerable.Range(0, 90).Select(n => Make.Event($"n{n}"))])
        {
            Bodies = bodies,
            Effects = effects,
            AddKeys = keys,
        };

        var written = await Behind.AppendAsync(append);

        Assert.Equal(AppendOutcome.Written, written.Outcome);
        Assert.Single(Proxy.Seen, request => request.Contains(Commit, StringComparison.Ordinal));
        Assert.Equal(written.Events, (await Store.ReadAsync("s"))!.Events);
        var read = await Store.BodiesAsync("s", [.. bodies.Select(b => b.Id)]);
        Assert.All(bodies, b => Assert.Equal(b.Bytes, read[b.Id].Bytes));
        Assert.Equal(effects.Select(e => e.Id), (await Store.EffectsAsync("s")).Select(e => e.Id));
        foreach (var word in new[] { "w0", "w199" }) Assert.Equal(["s"], await FoundAsync("word", word));
        Assert.Equal(written.Events, (await Store.AppendAsync(append)).Events);
    }

    [Fact]
    public async Task A_read_may_begin_in_the_middle_of_events_that_share_a_row()
    {
        await MustWriteAsync(new Append("s", 0, "c1", [.. Enumerable.Range(0, 95).Select(n => Make.Event($"n{n}"))]));
        await MustWriteAsync(Make.Write("s", 95, "c2"));

        for (var after = 0; after <= 96; after += 5)
        {
            var rest = (await Store.ReadAsync("s", after))!.Events.Select(e => e.Sequence);
            var page = (await Store.ReadPageAsync("s", after, 4))!.Events.Select(e => e.Sequence);
            Assert.Equal(Enumerable.Range(after + 1, 96 - after), rest);
            Assert.Equal(Enumerable.Range(after + 1, Math.Min(4, 96 - after)), page);
        }
    }

    [Theory]
    [InlineData('x')]
    [InlineData('ü')]
    [InlineData('語')]
    public async Task The_data_of_an_event_may_be_longer_than_a_property(char filling)
    {
        var data = "{\"x\":\"" + new string(filling, 200_000) + string.Concat(Enumerable.Repeat("🏃", 20_000)) + "\"}";

        var written = await MustWriteAsync(Make.Write("s", 0, "c1", Make.Event(data: data)));

        var read = Assert.Single((await Store.ReadAsync("s"))!.Events);
        Assert.Equal(written.Events[0], read);
        Assert.Equal((data, EventHash.Of(read)), (read.Data, read.Hash));
    }

    [Fact]
    public async Task What_fits_into_no_row_or_transaction_is_refused_and_keeps_nothing()
    {
        var tooLong = Make.Event(data: new string('x', 1_000_000));
        var tooMany = Enumerable.Range(0, 59).Select(n => Make.Body($"b{n}", "x")).ToList();
        Append[] refused =
        [
            Make.Write("s", 0, "c1", tooLong) with { Bodies = [Large("b1")] },
            Make.Write("s", 0, "c1") with { Bodies = tooMany },
            Make.Write(new string('s', 300), 0, "c1"),
            Make.Write("s", 0, "c1") with { AddKeys = [new Key("q", "v", new string('x', 300))] },
        ];

        foreach (var append in refused)
            await Assert.ThrowsAnyAsync<ArgumentException>(() => Store.AppendAsync(append));

        Assert.Null(await Store.ReadAsync("s"));
        Assert.Empty(await Under.BlobsAsync());
    }

    [Fact]
    public async Task More_bodies_are_erased_in_one_write_than_a_transaction_has_rows()
    {
        for (var n = 0; n < 4; n++)
        {
            await MustWriteAsync(Make.Write("s", n, $"c{n}") with
            {
                Bodies = [.. Enumerable.Range(0, 50).Select(b => Large($"{n}-{b}", b == 0 ? 40_000 : 10))],
            });
        }

        var ids = await Store.BodiesOfAsync("s", "reporter");
        Assert.Equal(200, ids.Count);

        await MustWriteAsync(Make.Write("s", 4, "erase") with { ErasedBodies = ids });

        Assert.Empty(await Store.BodiesAsync("s", ids));
        Assert.Empty(await Store.BodiesOfAsync("s", "reporter"));
        Assert.Empty(await Under.BlobsAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Store.AppendAsync(Make.Write("s", 5, "again") with { Bodies = [Make.Body("3-49", "x")] }));
    }

    [Fact]
    public async Task An_erasure_that_a_crash_cut_short_hides_all_and_is_finished_by_its_repetition()
    {
        var bodies = Enumerable.Range(0, 50).Select(n => Large($"a{n}", 10)).ToList();
        await MustWriteAsync(Make.Write("s", 0, "c0") with { Bodies = bodies });
        await MustWriteAsync(Make.Write("s", 1, "c1") with
        {
            Bodies = [.. bodies.Select(b => b with { Id = "b" + b.Id })],
        });
        var ids = await Store.BodiesOfAsync("s", "reporter");
        var erase = Make.Write("s", 2, "erase") with { ErasedBodies = ids };
        // The first transaction gets through, those that empty the rest of the rows do not.
        var hold = Proxy.Hold(Commit);
        Proxy.Spoil(Commit, Fault.Drop, When.BeforeTheCommit, 1000);
        hold.SetResult();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => Behind.AppendAsync(erase));

        Assert.Empty(await Store.BodiesAsync("s", ids));
        Assert.Empty(await Store.BodiesOfAsync("s", "reporter"));
        Proxy.Heal();
        Assert.Equal(AppendOutcome.Replayed, (await Behind.AppendAsync(erase)).Outcome);
        Assert.Equal(4, (await Store.AppendAsync(Make.Write("s", 3, "after"))).Version);
        Assert.Empty(await Store.BodiesAsync("s", ids));
    }

    [Fact]
    public async Task Long_ids_of_commands_and_bodies_stay_apart()
    {
        var (one, other) = (new string('/', 300) + "1", new string('/', 300) + "2");
        await MustWriteAsync(Make.Write("s", 0, one) with { Bodies = [Make.Body(one, "1"), Make.Body(other, "2")] });
        await MustWriteAsync(Make.Write("s", 1, other));

        Assert.Equal(AppendOutcome.Replayed, (await Store.AppendAsync(Make.Write("s", 0, one))).Outcome);
        var read = await Store.BodiesAsync("s", [one, other]);
        Assert.Equal("1"u8.ToArray(), read[one].Bytes);
        Assert.Equal("2"u8.ToArray(), read[other].Bytes);
    }
}
