using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using PolicyFlow.App.Settings;
using PolicyFlow.Infra.Tests.Golden;

namespace PolicyFlow.Infra.Tests.Documented;

public sealed class StartingTests
{
    [Fact]
    public async Task The_program_starts_with_what_is_deployed()
    {
        var site = (await Snapshot.OfTypeAsync(Snapshot.School, "Microsoft.Web/sites")).Single();
        var deployed = site["properties"]!["siteConfig"]!["appSettings"]!.AsArray()
            .ToDictionary(s => s!["name"]!.GetValue<string>(), s => Known(s!["value"]!.GetValue<string>()));

        var read = AzureSettings.Read(Configuration(deployed));

        Assert.Equal("Invented School Sport Network", read.Site.NetworkName);
        Assert.Equal("https://known.example/table", read.Storage.TableServiceUri);
        Assert.Equal(deployed["AZURE_CLIENT_ID"], Assert.Single(read.Entra.ClientCredentials).ManagedIdentityClientId);
        Assert.NotNull(read.SendGrid);
    }

    [Fact]
    public async Task The_program_does_not_start_with_secrets_that_the_vault_did_not_give()
    {
        var site = (await Snapshot.OfTypeAsync(Snapshot.School, "Microsoft.Web/sites")).Single();
        var secrets = site["properties"]!["siteConfig"]!["appSettings"]!.AsArray()
            .Where(s => s!["value"]!.GetValue<string>().Contains("@Microsoft.KeyVault", StringComparison.Ordinal))
            .ToDictionary(s => s!["name"]!.GetValue<string>(), _ => "@Microsoft.KeyVault(SecretUri=https://v.example)");

        var refused = Assert.Throws<SettingsException>(() => AzureSettings.Read(Configuration(secrets)));

        Assert.Equal(2, secrets.Count);
        Assert.All(secrets.Keys, name => Assert.Contains(
            $"{name.Replace("__", ":", StringComparison.Ordinal)} could not be read from the key vault",
            refused.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_sample_lacks_only_what_each_developer_has_of_their_own()
    {
        var sample = JsonNode.Parse(Repository.Read("local.settings.sample.json"))!["Values"]!.AsObject()
            .ToDictionary(v => v.Key, v => v.Value!.GetValue<string>());

        var refused = Assert.Throws<SettingsException>(() => AzureSettings.Read(Configuration(sample)));

        Assert.All(refused.Problems, problem => Assert.StartsWith("Set Entra:", problem, StringComparison.Ordinal));
    }

    /// <summary>A value as Azure would fill it in at deployment.</summary>
    private static string Known(string value) => value switch
    {
        _ when value.Contains("@Microsoft.KeyVault", StringComparison.Ordinal) => new string('k', 44),
        _ when value.EndsWith(".clientId]", StringComparison.Ordinal) => "77777777-2222-4333-8444-555555555555",
        _ when Regex.Match(value, @"\.primaryEndpoints\.(\w+)\]$") is { Success: true } of =>
            $"https://known.example/{of.Groups[1].Value}",
        _ => value,
    };

    private static IConfiguration Configuration(IReadOnlyDictionary<string, string> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(
            s.Key.Replace("__", ":", StringComparison.Ordinal), (string?)s.Value))).Build();
}
