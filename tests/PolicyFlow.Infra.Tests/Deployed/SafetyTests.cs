using System.Text.Json.Nodes;
using PolicyFlow.App.Web;
using PolicyFlow.Infra.Tests.Golden;

namespace PolicyFlow.Infra.Tests.Deployed;

public sealed class SafetyTests
{
    public static TheoryData<string> Both => [Snapshot.School, Snapshot.College];

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Storage_has_no_keys_no_public_files_and_no_old_encryption(string name)
    {
        var storage = await OneAsync(name, "Microsoft.Storage/storageAccounts");

        Assert.False(storage["allowSharedKeyAccess"]!.GetValue<bool>());
        Assert.False(storage["allowBlobPublicAccess"]!.GetValue<bool>());
        Assert.True(storage["supportsHttpsTrafficOnly"]!.GetValue<bool>());
        Assert.Equal("TLS1_2", storage["minimumTlsVersion"]!.GetValue<string>());
        Assert.All(
            await Snapshot.OfTypeAsync(name, "Microsoft.Storage/storageAccounts/blobServices/containers"),
            c => Assert.Equal("None", c["properties"]!["publicAccess"]!.GetValue<string>()));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_was_deleted_can_be_brought_back_for_a_while_and_is_gone_afterwards(string name)
    {
        var blobs = await OneAsync(name, "Microsoft.Storage/storageAccounts/blobServices");
        var policy = await OneAsync(name, "Microsoft.Storage/storageAccounts/managementPolicies");
        var days = blobs["deleteRetentionPolicy"]!["days"]!.GetValue<int>();
        var older = policy["policy"]!["rules"]![0]!["definition"]!["actions"]!["version"]!["delete"]!;

        Assert.True(blobs["isVersioningEnabled"]!.GetValue<bool>());
        Assert.InRange(days, 7, 30);
        Assert.Equal(days - 1, blobs["restorePolicy"]!["days"]!.GetValue<int>());
        Assert.Equal(days, older["daysAfterCreationGreaterThan"]!.GetValue<int>());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_vault_goes_by_roles_and_cannot_be_purged(string name)
    {
        var vault = await OneAsync(name, "Microsoft.KeyVault/vaults");

        Assert.True(vault["enableRbacAuthorization"]!.GetValue<bool>());
        Assert.True(vault["enablePurgeProtection"]!.GetValue<bool>());
        Assert.Empty(await Snapshot.OfTypeAsync(name, "Microsoft.KeyVault/vaults/secrets"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Logs_are_written_by_identities_only(string name)
    {
        var insights = await OneAsync(name, "Microsoft.Insights/components");
        var workspace = await OneAsync(name, "Microsoft.OperationalInsights/workspaces");

        Assert.True(insights["DisableLocalAuth"]!.GetValue<bool>());
        Assert.True(workspace["features"]!["disableLocalAuth"]!.GetValue<bool>());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_site_speaks_TLS_only_and_knows_no_publishing_password(string name)
    {
        var site = await OneAsync(name, "Microsoft.Web/sites");
        var config = site["siteConfig"]!;

        Assert.True(site["httpsOnly"]!.GetValue<bool>());
        Assert.Equal("1.2", config["minTlsVersion"]!.GetValue<string>());
        Assert.Equal("1.2", config["scmMinTlsVersion"]!.GetValue<string>());
        Assert.Equal("Disabled", config["ftpsState"]!.GetValue<string>());
        var doors = await Snapshot.OfTypeAsync(name, "Microsoft.Web/sites/basicPublishingCredentialsPolicies");
        Assert.Equal(2, doors.Count);
        Assert.All(doors, d => Assert.False(d["properties"]!["allow"]!.GetValue<bool>()));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task One_instance_is_always_awake_for_the_orchestrations(string name)
    {
        var app = (await OneAsync(name, "Microsoft.Web/sites"))["functionAppConfig"]!;
        var awake = app["scaleAndConcurrency"]!["alwaysReady"]!.AsArray().Single()!;

        Assert.Equal("durable", awake["name"]!.GetValue<string>());
        Assert.Equal(1, awake["instanceCount"]!.GetValue<int>());
        Assert.Equal("dotnet-isolated", app["runtime"]!["name"]!.GetValue<string>());
        Assert.Equal("10.0", app["runtime"]!["version"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_scheduler_is_there_only_if_chosen_and_never_open_to_everybody()
    {
        Assert.Empty(await Snapshot.OfTypeAsync(Snapshot.School, "Microsoft.DurableTask/schedulers"));
        var allowed = (await OneAsync(Snapshot.College, "Microsoft.DurableTask/schedulers"))["ipAllowlist"]!.AsArray();

        Assert.Equal(["203.0.113.7/32", "203.0.113.8/32"], allowed.Select(a => a!.GetValue<string>()));
        Assert.All(
            Directory.EnumerateFiles(Repository.PathOf("infra"), "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain("0.0.0.0", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unless_chosen_otherwise_everything_is_in_UK_South_and_locked_against_mistakes()
    {
        var places = (await Snapshot.ResourcesAsync(Snapshot.School)).Select(r => r["location"]?.GetValue<string>())
            .OfType<string>().Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(["global", "uksouth"], places);
        Assert.Equal(2, (await Snapshot.OfTypeAsync(Snapshot.School, "Microsoft.Authorization/locks")).Count);
        Assert.Empty(await Snapshot.OfTypeAsync(Snapshot.College, "Microsoft.Authorization/locks"));
    }

    // The host cuts off what is larger, before any page of ours could tell why.
    [Fact]
    public async Task A_report_with_all_its_files_gets_through()
    {
        var site = await OneAsync(Snapshot.School, "Microsoft.Web/sites");
        var most = site["siteConfig"]!["appSettings"]!.AsArray()
            .Single(s => s!["name"]!.GetValue<string>() == "FUNCTIONS_REQUEST_BODY_SIZE_LIMIT")!["value"]!;

        Assert.True(long.Parse(most.GetValue<string>(), null) > BodyBytes.Files);
    }

    private static async Task<JsonNode> OneAsync(string name, string type) =>
        (await Snapshot.OfTypeAsync(name, type)).Single()["properties"]!;
}
