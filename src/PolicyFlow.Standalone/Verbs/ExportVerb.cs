using PolicyFlow.App.Storing.Carrying;
using PolicyFlow.Standalone.Hosting;

namespace PolicyFlow.Standalone.Verbs;

/// <summary>Writes everything into one file, to be imported elsewhere.</summary>
internal sealed class ExportVerb : IVerb
{
    public string Name => "export";

    public string Help => "writes everything into one file, to move elsewhere: --to <file>; --from azure in place of "
        + "--data";

    public async Task<int> RunAsync(Arguments arguments)
    {
        var target = arguments["to"] ?? throw new StartException("Name the file for the export with --to.");
        var settings = AzurePlace.Settings(arguments);
        var passphrase = AzurePlace.Passphrase(settings);
        if (AzurePlace.IsMeant(arguments["from"], "--from"))
            return await WriteAsync(Holdings.Of(await AzurePlace.OpenAsync(settings)), target, passphrase);

        await using var opened = OpenedStore.ToRead(arguments);
        var code = await WriteAsync(Holdings.Of(opened.Folder, opened.Store), target, passphrase);
        if (opened.Folder.IsTaken)
        {
            Console.WriteLine(
                "The program is running: what happens from now on is not in the export. To move, stop it first and "
                + "export again.");
        }

        return code;
    }

    private static async Task<int> WriteAsync(Holdings source, string target, string? passphrase)
    {
        var manifest = await new Exporter(source).WriteAsync(target, passphrase, TimeProvider.System.GetUtcNow());
        Console.WriteLine($"Exported to {Path.GetFullPath(target)}: {manifest.Counts}. Every chain is whole.");
        if (manifest.LockedFiles > 0)
        {
            Console.WriteLine(
                $"{manifest.LockedFiles} locked files are not in it: a sexual image of a child may be in them, and nobody may "
                + "copy that. Ask the police before the old installation is deleted or handed on.");
        }

        Console.WriteLine(
            "The file holds names, reports and evidence, and the keys that links are made with: whoever can read it "
            + "has everything. " + (passphrase is null
                ? $"It is not encrypted ({ExportFile.PassphraseSetting} is not set). Only you may read it now; delete "
                    + "it when it is imported."
                : "It is encrypted; keep the passphrase elsewhere."));
        return 0;
    }
}
