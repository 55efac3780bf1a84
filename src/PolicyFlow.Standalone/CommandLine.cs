using PolicyFlow.Standalone.Hosting;
using PolicyFlow.Standalone.Verbs;

namespace PolicyFlow.Standalone;

/// <summary>
/// The verbs of the program. Without a verb it serves. Exit code 0 is success, 1 means that a check found something, 2
/// that the program could not start or understand.
/// </summary>
internal static class CommandLine
{
    private static readonly IReadOnlyList<IVerb> Verbs =
    [
        new ServeVerb(), new VerifyVerb(), new SealVerb(), new EraseVerb(), new BackupVerb(), new RestoreVerb(),
        new ExportVerb(), new ImportVerb(), new SendTestVerb(), new TemplatesVerb(),
        new PolicyCheckVerb(), new VerifyExportVerb(),
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        var named = args.Length > 0 && !args[0].StartsWith('-') ? args[0] : "serve";
        var words = Arguments.Parse(args.Length > 0 && named == args[0] ? args[1..] : args);
        if (Verbs.FirstOrDefault(v => v.Name == named) is not { } verb || words.Has("help"))
        {
            Console.WriteLine(Help);
            return words.Has("help") ? 0 : 2;
        }

        try
        {
            return await verb.RunAsync(words);
        }
        catch (Exception fault) when (StartFailure.Words(fault) is { } problem)
        {
            await Console.Error.WriteLineAsync("PolicyFlow cannot go on.\n" + problem);
            return 2;
        }
    }

    private static string Help => "policyflow [verb] [--demo] [--data <folder>] [--urls <address>]\n\n"
        + string.Concat(Verbs.Select(v => $"  {v.Name,-12} {v.Help}\n"));
}
