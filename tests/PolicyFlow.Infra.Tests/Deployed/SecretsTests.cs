using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyFlow.Infra.Tests.Building;

namespace PolicyFlow.Infra.Tests.Deployed;

public sealed partial class SecretsTests : IAsyncLifetime
{
    private JsonNode _template = null!;

    public async Task InitializeAsync() => _template = JsonNode.Parse(
        (await Bicep.RunAsync("build", Repository.PathOf("infra/main.bicep"), "--stdout")).Output)!;

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void No_parameter_and_no_output_is_a_secret_at_any_depth()
    {
        var named = Named(_template, "parameters").Concat(Named(_template, "outputs")).ToList();

        Assert.True(named.Count > 60, "the walk over the template found too little");
        Assert.All(named, n => Assert.DoesNotMatch(SecretName(), n.Key));
        Assert.All(
            named.Select(n => n.Value!["type"]).OfType<JsonNode>(),
            type => Assert.DoesNotContain("secure", type.GetValue<string>(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Nothing_asks_Azure_for_a_key()
    {
        var text = _template.ToJsonString();

        Assert.Contains("primaryEndpoints", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\blist[A-Z]\w*\(", text);
        Assert.DoesNotContain("AccountKey", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("SharedAccess", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Parameters_of_the_command_line_tool_hold_none_either()
    {
        var parameters = JsonNode.Parse(Repository.Read("infra/main.parameters.json"))!["parameters"]!.AsObject();

        Assert.All(
            parameters,
            p => Assert.Matches(@"^\$\{[A-Z_]+(=[\w-]*)?\}$", p.Value!["value"]!.GetValue<string>()));
        Assert.Equal(
            _template["parameters"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal),
            parameters.Select(p => p.Key).Order(StringComparer.Ordinal));
    }

    /// <summary>The entries of every object of that name in the template.</summary>
    private static IEnumerable<KeyValuePair<string, JsonNode?>> Named(JsonNode? node, string name) => node switch
    {
        JsonObject o => o.SelectMany(p => p.Key == name && p.Value is JsonObject entries && AreAllObjects(entries)
            ? entries.Concat(Named(p.Value, name))
            : Named(p.Value, name)),
        JsonArray a => a.SelectMany(n => Named(n, name)),
        _ => [],
    };

    private static bool AreAllObjects(JsonObject entries) => entries.All(e => e.Value is JsonObject);

    [GeneratedRegex("secret|password|apikey|accesskey|sas|credential", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();
}
