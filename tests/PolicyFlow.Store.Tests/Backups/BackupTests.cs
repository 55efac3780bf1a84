using System.Text;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Backups;
using PolicyFlow.App.Storing.Erasing;
using PolicyFlow.App.Storing.Files;
using PolicyFlow.App.Storing.Inbound;
using PolicyFlow.App.Storing.Proof;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.Store.Tests.Contract;
using PolicyFlow.Store.Tests.Proof;
using PolicyFlow.Store.Tests.Sqlite;

namespace PolicyFlow.Store.Tests.Backups;

public sealed class BackupTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("policyflow-").FullName;

    private string Data => Path.Combine(_root, "data");

    private string Yesterday => Path.Combine(_root, "backups", "yesterday");

    [Fact]
    public async Task A_restored_backup_is_the_store_of_that_time()
    {
        await RunAsync(async (store, folder) =>
        {
            await store.TellAsync("s", "words of yesterday");
            await new FolderFileStore(folder.Files).PutAsync("evidence/s/1", new MemoryStream([1, 2, 3]));
            await File.WriteAllTextAsync(Path.Combine(folder.Keys, "key-1.xml"), "<key/>");
            await BackUpAsync(store, folder);
            await store.TellAsync("s", "words of today");
            await new FolderFileStore(folder.Files).PutAsync("evidence/s/2", new MemoryStream([4]));
        });

        Restore.Run(Yesterday, Data);

        await RunAsync(async (store, folder) =>
        {
            Assert.Equal(1, (await store.ReadAsync("s"))!.Head.Version);
            var body = (await store.BodiesAsync("s", ["b1"]))["b1"];
            Assert.Equal("words of yesterday", Encoding.UTF8.GetString(body.Bytes));
            Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(Path.Combine(folder.Files, "evidence", "s", "1")));
            Assert.False(File.Exists(Path.Combine(folder.Files, "evidence", "s", "2")));
            Assert.True(File.Exists(Path.Combine(folder.Keys, "key-1.xml")));
            Assert.True((await new ChainVerifier(store).VerifyAsync()).IsWhole);
            await store.TellAsync("s", "and it goes on");
        });
        Assert.Empty(RawBytes.FilesWith(Data, "words of today"));
    }

    [Fact]
    public async Task Mail_that_waits_is_in_the_backup_and_what_came_since_is_kept_beside_it()
    {
        string? before = null, since = null;
        await RunAsync(async (store, folder) =>
        {
            var mail = new FolderMailStore(Path.Combine(folder.Mail, "received"), ".eml");
            before = await mail.PutAsync("Subject: of yesterday"u8.ToArray());
            await store.TellAsync("s", "words");
            await BackUpAsync(store, folder);
            await mail.DeleteAsync(before);
            since = await mail.PutAsync("Subject: of today"u8.ToArray());
        });

        Restore.Run(Yesterday, Data);

        var waiting = new FolderMailStore(Path.Combine(Data, "mail", "received"), ".eml").Waiting;
        Assert.Equal(new[] { before, since }.Order(), waiting.Order());
    }

    [Fact]
    public async Task A_backup_goes_into_a_folder_that_never_was_as_well()
    {
        await RunAsync(async (store, folder) =>
        {
            await store.TellAsync("s", "words");
            await BackUpAsync(store, folder);
        });
        Directory.Delete(Data, recursive: true);

        Restore.Run(Yesterday, Data);

        await RunAsync(async (store, _) => Assert.NotNull(await store.ReadAsync("s")));
    }

    [Fact]
    public async Task Yesterdays_backup_does_not_bring_back_what_was_erased_today()
    {
        await RunAsync(async (store, folder) =>
        {
            await store.TellAsync("s", "words about Invented Ivy", "person:Ivy");
            await store.TellAsync("s", "words that stay");
            await store.TellAsync("t", "erased before the backup: Invented Ivy");
            await store.EraseAsync("t", ["b1"]);
            await BackUpAsync(store, folder);
            await store.EraseAsync("s", ["b1"]);
            await store.TellAsync("u", "a stream that the backup does not know: Invented Ivy");
            await store.EraseAsync("u", ["b1"]);
        });
        Assert.NotEmpty(RawBytes.FilesWith(Yesterday, "Invented Ivy"));

        Restore.Run(Yesterday, Data);

        await RunAsync(async (store, _) =>
        {
            Assert.Empty(RawBytes.FilesWith(Data, "Invented Ivy"));
            Assert.Empty(await store.BodiesAsync("s", ["b1"]));
            Assert.Single(await store.BodiesAsync("s", ["b2"]));
            Assert.Equal("body-erased", (await store.ReadAsync("s"))!.Events[^1].Name);
            Assert.Equal(2, (await store.ReadAsync("t"))!.Head.Version);
            Assert.Null(await store.ReadAsync("u"));
            Assert.Equal((true, 2L), await VerifiedAsync(store));
        });
    }

    [Fact]
    public async Task A_restore_on_a_new_machine_still_knows_the_erasures_before_the_backup()
    {
        await RunAsync(async (store, folder) =>
        {
            await store.TellAsync("s", "Invented Ivy");
            await store.EraseAsync("s", ["b1"]);
            await BackUpAsync(store, folder);
        });

        Restore.Run(Yesterday, Path.Combine(_root, "new"));

        Assert.Equal(
            "s", Assert.Single(new ErasureLedger(Path.Combine(_root, "new", "erasures.jsonl")).Read()).Stream);
    }

    [Fact]
    public async Task A_backup_made_under_load_is_whole()
    {
        var backups = new List<string>();
        await RunAsync(async (store, folder) =>
        {
            var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(w => Task.Run(async () =>
            {
                for (var n = 0; n < 60; n++) await store.TellAsync($"s{w}", $"words {n}");
            })));
            do
            {
                backups.Add(Path.Combine(_root, $"backup-{backups.Count}"));
                await new Backup(store, folder).WriteAsync(backups[^1], DateTimeOffset.UtcNow);
            }
            while (!writing.IsCompleted && backups.Count < 5);
            await writing;
        });

        foreach (var backup in backups)
        {
            Restore.Run(backup, Data);
            await RunAsync(async (store, _) => Assert.True((await new ChainVerifier(store).VerifyAsync()).IsWhole));
        }
    }

    [Fact]
    public async Task A_seal_kept_outside_shows_what_a_restore_lost()
    {
        var seal = "";
        await RunAsync(async (store, folder) =>
        {
            await store.TellAsync("s", "yesterday");
            await BackUpAsync(store, folder);
            await store.TellAsync("s", "today");
            seal = (await new SealKeeper(store, new FolderFileStore(folder.Files)).SealAsync(Make.Monday)).Hash;
        });

        Restore.Run(Yesterday, Data);

        await RunAsync(async (store, folder) =>
        {
            var report = await new SealVerifier(store, new FolderFileStore(folder.Files)).VerifyAsync(seal);
            Assert.Equal(("s", 2), (report.FirstBroken!.Stream, report.FirstBroken.Sequence));
        });
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_and_the_data_left_alone()
    {
        await RunAsync(async (store, folder) =>
        {
            await store.TellAsync("s", "words");
            await BackUpAsync(store, folder);
            await store.TellAsync("s", "later words");
        });
        TamperExtensions.Overwrite(Path.Combine(Yesterday, "policyflow.db"), 5000, 10);

        var told = Assert.Throws<StoreUnavailableException>(() => Restore.Run(Yesterday, Data));

        Assert.Contains("policyflow.db is missing or changed", told.Message, StringComparison.Ordinal);
        await RunAsync(async (store, _) => Assert.Equal(2, (await store.ReadAsync("s"))!.Head.Version));
    }

    [Fact]
    public void A_folder_that_is_no_backup_is_refused() =>
        Assert.Throws<StoreUnavailableException>(() => Restore.Run(_root, Data));

    [Fact]
    public async Task A_folder_in_use_is_neither_restored_into_nor_overwritten_by_a_backup()
    {
        await RunAsync(async (store, folder) =>
        {
            await BackUpAsync(store, folder);

            Assert.Throws<StoreUnavailableException>(() => Restore.Run(Yesterday, Data));
            await Assert.ThrowsAsync<StoreUnavailableException>(() => BackUpAsync(store, folder));
        });
    }

    [Fact]
    public async Task A_restore_that_broke_off_has_to_be_run_again()
    {
        await RunAsync(BackUpAsync);
        await File.WriteAllTextAsync(Path.Combine(Data, "restoring"), Yesterday);

        Assert.Throws<StoreUnavailableException>(() => DataFolder.Open(Data));

        Restore.Run(Yesterday, Data);
        DataFolder.Open(Data).Dispose();
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private Task BackUpAsync(SqliteCaseStore store, DataFolder folder) =>
        new Backup(store, folder).WriteAsync(Yesterday, DateTimeOffset.UtcNow);

    /// <summary>One run of the program: open, replay the ledger, work, close.</summary>
    private async Task RunAsync(Func<SqliteCaseStore, DataFolder, Task> work)
    {
        using var folder = DataFolder.Open(Data);
        var ledger = new ErasureLedger(folder.Erasures);
        await using var store = SqliteCaseStore.Open(new SqliteStoreOptions(folder.Database, ledger));
        await new ErasureReplay(store, ledger, store.EraseAsync).RunAsync();
        await work(store, folder);
    }

    private static async Task<(bool, long)> VerifiedAsync(SqliteCaseStore store)
    {
        var report = await new ChainVerifier(store).VerifyAsync();
        return (report.IsWhole, report.ErasedBodies);
    }
}
