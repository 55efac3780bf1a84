using Azure.Identity;
using PolicyFlow.App.Settings;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Carrying;
using PolicyFlow.Standalone.Hosting;

namespace PolicyFlow.Standalone.Verbs;

/// <summary>The storage of an installation on Azure, reached from an operator's machine.</summary>
internal static class AzurePlace
{
    private const int ShortestPassphrase = 12;

    /// <summary>Whether the word stands for Azure; no other place has a name.</summary>
    public static bool IsMeant(string? word, string name) => word switch
    {
        null => false,
        "azure" => true,
        _ => throw new StartException($"Only {name} azure is known. A folder is named with --data."),
    };

    /// <summary>The program's settings, with those of the command line.</summary>
    public static IConfiguration Settings(Arguments arguments) =>
        WebApplication.CreateSlimBuilder([.. arguments.Rest]).Configuration;

    /// <summary>What an export is encrypted with, or null.</summary>
    public static string? Passphrase(IConfiguration settings) => settings[ExportFile.PassphraseSetting] switch
    {
        null or "" => null,
        { Length: < ShortestPassphrase } => throw new StartException(
            $"{ExportFile.PassphraseSetting} is too short: it needs at least {ShortestPassphrase} characters."),
        var passphrase => passphrase,
    };

    /// <summary>Opens it as the person who is signed in with <c>az login</c>, or by the connection string of Azurite.
    /// </summary>
    public static async Task<AzureStorage> OpenAsync(IConfiguration settings)
    {
        var storage = StorageOptions.Of(settings);
        var problems = storage.Problems().ToList();
        if (problems.Count > 0) throw new StartException(string.Concat(problems.Select(p => $"  - {p}\n")));
        var credential = storage.ConnectionString.Length > 0 ? null : new DefaultAzureCredential();
        var azure = new AzureStorage(AzureStorageOptions.Of(storage, credential));
        try
        {
            await azure.CreateAsync();
            return azure;
        }
        catch (AuthenticationFailedException failure)
        {
            throw new StartException($"Azure does not know you. Sign in with az login. {failure.Message}");
        }
    }
}
