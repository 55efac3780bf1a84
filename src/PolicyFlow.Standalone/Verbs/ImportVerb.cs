using PolicyFlow.App.Keys;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Carrying;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.Standalone.Hosting;

namespace PolicyFlow.Standalone.Verbs;

/// <summary>Takes over everything from an export, into Azure or into an empty folder.</summary>
internal sealed class ImportVerb : IVerb
{
    public string Name => "import";

    public string Help => "takes over an export: --from <file> with --to azure, or with --data <empty folder>";

    public async Task<int> RunAsync(Arguments arguments)
    {
        var source = arguments["from"] ?? throw new StartException("Name the file of the export with --from.");
        var settings = AzurePlace.Settings(arguments);
        var azure = AzurePlace.IsMeant(arguments["to"], "--to");
        if (azure == arguments.Has("data"))
            throw new StartException("Say where to: --to azure, or --data with an empty folder.");
        var keys = KeysOptions.Of(settings);
        var problems = string.Join(' ', keys.Problems(needed: azure));
        if (problems.Length > 0) throw new StartException(problems);
        if (azure)
            return await RunAsync(Holdings.Of(await AzurePlace.OpenAsync(settings)), source, keys, settings);

        using var folder = DataFolder.OpenForImport(arguments.Data);
        await using var store = SqliteCaseStore.Open(new SqliteStoreOptions(folder.Database));
        return await RunAsync(Holdings.Of(folder, store), source, keys, settings);
    }

    private static async Task<int> RunAsync(
        Holdings target, string source, KeysOptions keys, IConfiguration settings)
    {
        var manifest = await new Importer(target, new WrappingSecrets(keys))
            .RunAsync(source, AzurePlace.Passphrase(settings));
        Console.WriteLine($"Imported into {target.Place}: {manifest.Counts}.");
        Console.WriteLine("Every chain is whole and ends as in the export of "
            + $"{manifest.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC. Do not start the old installation again: both would "
            + "send the same letters.");
        return 0;
    }
}
