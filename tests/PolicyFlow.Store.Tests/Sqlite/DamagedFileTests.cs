using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.Store.Tests.Contract;

namespace PolicyFlow.Store.Tests.Sqlite;

public sealed class DamagedFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policyflow-").FullName;

    private string Database => Path.Combine(_folder, "a.db");

    [Fact]
    public async Task A_damaged_index_stops_the_whole_write_and_leaves_the_stream_as_it_was()
    {
        await FillAsync();
        TamperExtensions.DamagePageOf(Database, "keys");
        await using var store = SqliteCaseStore.Open(new SqliteStoreOptions(Database));

        var told = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => store.AppendAsync(Make.Write("s", 1, "c2") with { AddKeys = [new Key("queue", "open")] }));

        Assert.Contains("damaged", told.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await store.ReadAsync("s"))!.Head.Version);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CountAsync("queue", "open", 1));
        Assert.Equal(AppendOutcome.Written, (await store.AppendAsync(Make.Write("s", 1, "c3"))).Outcome);
    }

    [Fact]
    public async Task Damaged_events_are_reported_to_whoever_reads_or_writes()
    {
        await FillAsync();
        TamperExtensions.DamagePageOf(Database, "events");
        await using var store = SqliteCaseStore.Open(new SqliteStoreOptions(Database));

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ReadAsync("s"));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.AppendAsync(Make.Write("s", 1, "c2")));
    }

    [Fact]
    public async Task A_file_without_its_beginning_is_not_opened()
    {
        await FillAsync();
        TamperExtensions.Overwrite(Database, 0, 100);

        AssertRefused("not a database");
    }

    [Fact]
    public void A_file_of_something_else_is_refused_and_left_alone()
    {
        File.WriteAllText(Database, "These are somebody's notes, not a store. " + new string('.', 4096));
        var before = File.ReadAllBytes(Database);

        AssertRefused("not a database");
        Assert.Equal(before, File.ReadAllBytes(Database));
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_alone()
    {
        TamperExtensions.Sql(Database, "CREATE TABLE theirs(x); INSERT INTO theirs VALUES('kept')");
        var before = File.ReadAllBytes(Database);

        AssertRefused("not a PolicyFlow database");
        Assert.Equal(before, File.ReadAllBytes(Database));
    }

    [Fact]
    public async Task A_database_of_a_newer_release_is_refused()
    {
        await FillAsync();
        TamperExtensions.Sql(Database, "PRAGMA user_version=2");

        AssertRefused("newer release");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        Assert.Contains(
            "nowhere",
            Assert.Throws<StoreUnavailableException>(() => SqliteCaseStore.Open(
                new SqliteStoreOptions(Path.Combine(_folder, "nowhere", "a.db")))).Message,
            StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task FillAsync()
    {
        await using var store = SqliteCaseStore.Open(new SqliteStoreOptions(Database));
        await store.AppendAsync(Make.Write("s", 0, "c1") with { AddKeys = [new Key("queue", "open", "1")] });
    }

    private void AssertRefused(string because) => Assert.Contains(
        because,
        Assert.Throws<StoreUnavailableException>(() => SqliteCaseStore.Open(new SqliteStoreOptions(Database))).Message,
        StringComparison.Ordinal);
}
