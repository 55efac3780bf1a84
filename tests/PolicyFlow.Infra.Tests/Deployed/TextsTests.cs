using System.Text.Json.Nodes;
using PolicyFlow.Infra.Tests.Golden;

namespace PolicyFlow.Infra.Tests.Deployed;

public sealed class TextsTests
{
    [Fact]
    public async Task Where_a_gateway_is_named_texts_go_out_and_the_token_is_read_from_the_vault()
    {
        var settings = (await SettingsAsync(Snapshot.College)).ToJsonString();

        foreach (var known in (string[])
                 ["https://texts.example/send", "PolicyFlow", "recipient", "originator", "body", "X-Text-Id"])
            Assert.Contains(known, settings, StringComparison.Ordinal);
        Assert.Contains("Texts__Token", settings, StringComparison.Ordinal);
        Assert.Contains("secrets/text-gateway)", settings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_one_there_is_no_token_to_ask_the_vault_for()
    {
        var settings = (await SettingsAsync(Snapshot.School)).AsArray()
            .ToDictionary(s => s!["name"]!.GetValue<string>(), s => s!["value"]!.GetValue<string>());

        Assert.Equal("", settings["Texts__Gateway"]);
        Assert.DoesNotContain("Texts__Token", settings.Keys);
    }

    private static async Task<JsonNode> SettingsAsync(string name) =>
        (await Snapshot.OfTypeAsync(name, "Microsoft.Web/sites")).Single()["properties"]!["siteConfig"]!["appSettings"]!;
}
