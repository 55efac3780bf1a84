using System.Text.Json.Nodes;
using PolicyFlow.Infra.Tests.Golden;

namespace PolicyFlow.Infra.Tests.Deployed;

public sealed class AccessTests
{
    private const string App = "reference('/subscriptions/";
    private const string Administrator = "00000000-0000-4000-8000-0000000000ad";

    private static readonly string[] OfTheApp =
    [
        "Microsoft.Insights/components: Monitoring Metrics Publisher",
        "Microsoft.KeyVault/vaults: Key Vault Secrets User",
        "Microsoft.Storage/storageAccounts: Storage Blob Data Owner",
        "Microsoft.Storage/storageAccounts: Storage Queue Data Contributor",
        "Microsoft.Storage/storageAccounts: Storage Table Data Contributor",
    ];

    /// <summary>Azure's built-in roles, by the ids that they have everywhere.</summary>
    private static readonly Dictionary<string, string> Roles = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = "Storage Queue Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["4633458b-17de-408a-b874-0445c86b69e6"] = "Key Vault Secrets User",
        ["b86a8fe4-44ce-4948-aee5-eccb2c155cd7"] = "Key Vault Secrets Officer",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
        ["0ad04412-c4d5-4796-b79c-f76d14c8d402"] = "Durable Task Data Contributor",
    };

    [Fact]
    public async Task The_app_may_do_what_it_needs_and_no_more_and_nobody_else_may_anything()
    {
        var assigned = await AssignmentsAsync(Snapshot.School);

        Assert.Equal(OfTheApp, assigned.Select(a => a.What));
        Assert.All(assigned, a => Assert.True(IsApp(a.Who), a.Who));
    }

    [Fact]
    public async Task An_administrator_sets_secrets_and_moves_data_only_when_asked_for()
    {
        var assigned = await AssignmentsAsync(Snapshot.College);

        Assert.Equal(
            [
                "Microsoft.KeyVault/vaults: Key Vault Secrets Officer",
                "Microsoft.Storage/storageAccounts: Storage Blob Data Contributor",
                "Microsoft.Storage/storageAccounts: Storage Table Data Contributor",
            ],
            assigned.Where(a => a.Who == Administrator).Select(a => a.What));
        Assert.Equal(
            ["Microsoft.DurableTask/schedulers/taskHubs: Durable Task Data Contributor", .. OfTheApp],
            assigned.Where(a => IsApp(a.Who)).Select(a => a.What));
        Assert.All(assigned, a => Assert.True(a.Who == Administrator || IsApp(a.Who), a.Who));
    }

    [Theory]
    [InlineData(Snapshot.School)]
    [InlineData(Snapshot.College)]
    public async Task The_app_is_that_identity_wherever_it_goes(string name)
    {
        var identity = (await Snapshot.OfTypeAsync(name, "Microsoft.ManagedIdentity/userAssignedIdentities")).Single();
        var id = identity["id"]!.GetValue<string>();
        var site = (await Snapshot.OfTypeAsync(name, "Microsoft.Web/sites")).Single();
        var properties = site["properties"]!;

        Assert.Equal([id], site["identity"]!["userAssignedIdentities"]!.AsObject().Select(i => i.Key));
        Assert.Equal(id, properties["keyVaultReferenceIdentity"]!.GetValue<string>());
        Assert.Equal(
            id,
            properties["functionAppConfig"]!["deployment"]!["storage"]!["authentication"]![
                "userAssignedIdentityResourceId"]!.GetValue<string>());
        Assert.All(
            (await AssignmentsAsync(name)).Where(a => IsApp(a.Who)),
            a => Assert.Contains($"'{id}'", a.Who, StringComparison.Ordinal));
    }

    private static bool IsApp(string who) => who.Contains(App, StringComparison.Ordinal)
        && who.Contains(").principalId", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<(string What, string Who)>> AssignmentsAsync(string name) =>
    [
        .. from a in await Snapshot.OfTypeAsync(name, "Microsoft.Authorization/roleAssignments")
           let properties = a["properties"]!
           let role = Roles[properties["roleDefinitionId"]!.GetValue<string>().Split('/')[^1]]
           let what = $"{ScopeType(a)}: {role}"
           orderby what
           select (what, properties["principalId"]!.GetValue<string>()),
    ];

    private static string ScopeType(JsonObject assignment)
    {
        var scope = (assignment["scope"] ?? assignment["id"])!.GetValue<string>()
            .Split("/providers/Microsoft.Authorization/roleAssignments/")[0].Split("/providers/")[^1].Split('/');
        return string.Join('/', scope.Where((_, n) => n == 0 || n % 2 == 1));
    }
}
