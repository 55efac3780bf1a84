using PolicyFlow.App.Cases;
using PolicyFlow.App.Keys;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Backups;
using PolicyFlow.App.Storing.Erasing;
using PolicyFlow.App.Storing.Files;
using PolicyFlow.App.Storing.Proof;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.Standalone.Hosting;

namespace PolicyFlow.Standalone.Verbs;

/// <summary>The store of a data folder.</summary>
internal sealed class OpenedStore : IAsyncDisposable
{
    private OpenedStore(DataFolder folder, Func<SqliteStoreOptions, SqliteCaseStore> open)
    {
        Folder = folder;
        try
        {
            Store = open(new SqliteStoreOptions(folder.Database, new ErasureLedger(folder.Erasures)));
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public DataFolder Folder { get; }

    public SqliteCaseStore Store { get; }

    public FolderFileStore Files => new(Folder.Files);

    /// <summary>What only this installation can derive, by the keys in its folder.</summary>
    /// <exception cref="PolicyFlow.App.Settings.SettingsException">The keys are wrapped, and the settings name another secret or none.
    /// </exception>
    public CaseSecrets Secrets(Arguments arguments) => new(KeyRings.Open(
        new KeyFolder(Folder.Keys), KeysOptions.Of(AzurePlace.Settings(arguments)), TimeProvider.System.GetUtcNow()).Hmac.Keys);

    /// <summary>To write: no other process may have the folder.</summary>
    public static OpenedStore In(Arguments arguments) =>
        new(DataFolder.Open(Existing(arguments)), SqliteCaseStore.Open);

    /// <summary>To read only, also beside a program that is running.</summary>
    public static OpenedStore ToRead(Arguments arguments) =>
        new(DataFolder.Look(Existing(arguments)), SqliteCaseStore.OpenToRead);

    private static string Existing(Arguments arguments) => Directory.Exists(arguments.Data)
        ? arguments.Data
        : throw new StartException($"There is no data folder {Path.GetFullPath(arguments.Data)}. Name it with --data.");

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Folder.Dispose();
    }
}

/// <summary>Proves every chain, the access log's too, and names the first broken event.</summary>
internal sealed class VerifyVerb : IVerb
{
    public string Name => "verify";

    public string Help => "proves every chain, also while the program runs; --seal <hash> compares with a seal kept outside";

    public async Task<int> RunAsync(Arguments arguments)
    {
        await using var opened = OpenedStore.ToRead(arguments);
        var report = await new ChainVerifier(opened.Store).VerifyAsync();
        Console.WriteLine(report);
        if (arguments["seal"] is not { } seal) return report.IsWhole ? 0 : 1;
        var sealReport = await new SealVerifier(opened.Store, opened.Files).VerifyAsync(seal);
        Console.WriteLine(sealReport);
        return report.IsWhole && sealReport.IsWhole ? 0 : 1;
    }
}

/// <summary>Seals the store now, and prints the hash to keep outside.</summary>
internal sealed class SealVerb : IVerb
{
    public string Name => "seal";

    public string Help => "seals the store and prints the hash to keep elsewhere";

    public async Task<int> RunAsync(Arguments arguments)
    {
        await using var opened = OpenedStore.In(arguments);
        var seal = await new SealKeeper(opened.Store, opened.Files)
            .SealAsync(new CaseClock(TimeProvider.System).Now);
        Console.WriteLine($"{seal.Hash}  {seal.Streams} streams, {seal.Events} events");
        return 0;
    }
}

/// <summary>Writes a consistent copy of everything.</summary>
internal sealed class BackupVerb : IVerb
{
    public string Name => "backup";

    public string Help => "copies everything, also while the program runs: --to <folder>";

    public async Task<int> RunAsync(Arguments arguments)
    {
        var target = arguments["to"] ?? throw new StartException("Name the folder for the backup with --to.");
        await using var opened = OpenedStore.ToRead(arguments);
        var manifest = await new Backup(opened.Store, opened.Folder).WriteAsync(target, TimeProvider.System.GetUtcNow());
        Console.WriteLine($"Backed up to {Path.GetFullPath(target)}: {manifest}");
        return 0;
    }
}

/// <summary>Puts a backup in place; what was erased since stays erased.</summary>
internal sealed class RestoreVerb : IVerb
{
    public string Name => "restore";

    public string Help => "puts a backup in place: --from <folder>; what was erased since stays erased";

    public Task<int> RunAsync(Arguments arguments)
    {
        var source = arguments["from"] ?? throw new StartException("Name the folder of the backup with --from.");
        var manifest = Restore.Run(source, arguments.Data);
        Console.WriteLine($"Restored from {Path.GetFullPath(source)}: {manifest}");
        return Task.FromResult(0);
    }
}
