using PolicyFlow.App.Evidence.Export;
using PolicyFlow.Standalone.Hosting;

namespace PolicyFlow.Standalone.Verbs;

/// <summary>Checks evidence that was exported for an authorised body. It needs no data folder and asks nothing of the network,
/// so that a receiver can do it.</summary>
internal sealed class VerifyExportVerb : IVerb
{
    public string Name => "verify-export";

    public string Help => "checks evidence that was handed over: verify-export <file.zip>";

    public Task<int> RunAsync(Arguments arguments)
    {
        if (arguments.Words is not [var name])
            throw new StartException("Name the one archive to check, such as verify-export evidence.zip.");
        if (!File.Exists(name)) throw new StartException($"There is no file {Path.GetFullPath(name)}.");
        using var archive = File.OpenRead(name);
        try
        {
            var check = ExportVerifier.Check(archive);
            foreach (var line in check.Says) Console.WriteLine(line);
            foreach (var problem in check.Problems) Console.WriteLine($"PROBLEM: {problem}");
            if (check.Problems.Count == 0) Console.WriteLine("Every file is as it was handed over.");
            return Task.FromResult(check.Problems.Count == 0 ? 0 : 1);
        }
        catch (InvalidDataException)
        {
            throw new StartException("This is no ZIP archive, or it is damaged.");
        }
    }
}
