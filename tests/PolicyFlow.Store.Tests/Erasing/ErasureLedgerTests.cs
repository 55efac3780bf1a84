using PolicyFlow.App.Storing.Erasing;
using PolicyFlow.Store.Tests.Contract;
using PolicyFlow.Store.Tests.Proof;
using PolicyFlow.Store.Tests.Sqlite;

namespace PolicyFlow.Store.Tests.Erasing;

public sealed class ErasureLedgerTests : SqliteTest
{
    [Fact]
    public async Task An_erasure_is_noted_without_a_word_of_what_was_erased()
    {
        await Store.TellAsync("s", "words about Invented Ivy", "person:Ivy");

        await Store.EraseAsync("s", ["b1"]);

        var entry = Assert.Single(Sqlite.Ledger.Read());
        Assert.Equal(("s", "b1"), (entry.Stream, Assert.Single(entry.Bodies).Id));
        Assert.DoesNotContain("Ivy", await File.ReadAllTextAsync(Sqlite.Folder.Erasures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_that_erased_nothing_notes_nothing()
    {
        await Store.TellAsync("s", "words");

        await Store.AppendAsync(Make.Write("s", 0, "late") with { ErasedBodies = ["b1"] });
        await Store.AppendAsync(Make.Write("s", 1, "c2") with { ErasedBodies = ["never"] });

        Assert.Empty(Sqlite.Ledger.Read());
    }

    [Fact]
    public void A_line_that_a_power_cut_broke_off_spoils_no_other()
    {
        Sqlite.Ledger.Note("s", [new ErasedBody("b1", "m1")]);
        File.AppendAllText(Sqlite.Folder.Erasures, "{\"stream\":\"t\",\"bod");
        Sqlite.Ledger.Note("u", [new ErasedBody("b2", "m2"), new ErasedBody("b3", "m3")]);

        Assert.Equal(["s", "u"], Sqlite.Ledger.Read().Select(e => e.Stream));
    }

    [Fact]
    public async Task An_erasure_that_a_crash_cut_short_is_completed_at_the_next_start()
    {
        await Store.TellAsync("s", "words about Invented Ivy");
        var body = (await Store.BodiesAsync("s", ["b1"]))["b1"];
        Sqlite.Ledger.Note("s", [ErasedBody.Of("b1", body.Salt)]);
        await Sqlite.RestartAsync();

        Assert.Equal(1, await ReplayAsync());

        Assert.Empty(await Store.BodiesAsync("s", ["b1"]));
        Assert.Equal("body-erased", (await Store.ReadAsync("s"))!.Events[^1].Name);
        Assert.Empty(RawBytes.FilesWith(Sqlite.Folder.Root, "Invented Ivy"));
        Assert.Equal(0, await ReplayAsync());
    }

    [Fact]
    public async Task New_words_under_an_old_id_are_not_taken_for_the_erased_ones()
    {
        Sqlite.Ledger.Note("s", [ErasedBody.Of("b1", [9, 9, 9])]);
        await Store.TellAsync("s", "new words");

        Assert.Equal(0, await ReplayAsync());

        Assert.Single(await Store.BodiesAsync("s", ["b1"]));
    }

    [Fact]
    public async Task A_replay_whose_eraser_does_nothing_is_no_success()
    {
        await Store.TellAsync("s", "words");
        Sqlite.Ledger.Note("s", [ErasedBody.Of("b1", (await Store.BodiesAsync("s", ["b1"]))["b1"].Salt)]);

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => new ErasureReplay(Store, Sqlite.Ledger, (_, _, _) => Task.CompletedTask).RunAsync());
    }

    private Task<int> ReplayAsync() => new ErasureReplay(Store, Sqlite.Ledger, Store.EraseAsync).RunAsync();
}
