using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyFlow.Infra.Tests.Building;

namespace PolicyFlow.Infra.Tests.Golden;

/// <summary>What would be deployed for invented parameters, as the compiler predicts it.</summary>
internal static class Snapshot
{
    /// <summary>Every default.</summary>
    public const string School = "school";

    /// <summary>The scheduler, an address of its own, an administrator who moves data, nothing locked.</summary>
    public const string College = "college";

    private const string Folder = "tests/PolicyFlow.Infra.Tests/Golden";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Dictionary<string, Task<string>> Taken = [];

    public static string PathOf(string name) => Repository.PathOf($"{Folder}/{name}.snapshot.json");

    /// <summary>All resources, in the order of deployment.</summary>
    public static async Task<IReadOnlyList<JsonObject>> ResourcesAsync(string name) =>
    [
        .. JsonNode.Parse(await TextAsync(name))!["predictedResources"]!.AsArray().Select(r => r!.AsObject()),
    ];

    public static async Task<IReadOnlyList<JsonObject>> OfTypeAsync(string name, string type) =>
        [.. (await ResourcesAsync(name)).Where(r => r["type"]!.GetValue<string>() == type)];

    public static Task<string> TextAsync(string name)
    {
        lock (Taken)
        {
            if (!Taken.TryGetValue(name, out var text)) Taken[name] = text = TakeAsync(name);
            return text;
        }
    }

    private static async Task<string> TakeAsync(string name)
    {
        // The compiler writes beside the parameters: it gets a copy, so that the golden file stays as it is.
        using var folder = new TempFolder();
        var main = Path.GetRelativePath(folder.Path, Repository.PathOf("infra/main.bicep"));
        var parameters = Repository.Read($"{Folder}/{name}.bicepparam");
        await File.WriteAllTextAsync(
            folder["it.bicepparam"], parameters.Replace("../../../infra/main.bicep", main, StringComparison.Ordinal));
        var run = await Bicep.RunAsync(
            "snapshot", folder["it.bicepparam"], "--mode", "overwrite", "--location", "uksouth",
            "--deployment-name", "policyflow", "--subscription-id", "00000000-0000-4000-8000-000000000001",
            "--tenant-id", "00000000-0000-4000-8000-000000000002");
        Assert.Equal("", run.Said);
        Assert.Equal(0, run.Code);
        var taken = JsonNode.Parse(await File.ReadAllTextAsync(folder["it.snapshot.json"]));
        return InOrder(taken)!.ToJsonString(Layout).ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>The compiler writes some properties in one order today and in another tomorrow.</summary>
    private static JsonNode? InOrder(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => KeyValuePair.Create(p.Key, InOrder(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(InOrder)]),
        _ => node?.DeepClone(),
    };
}
