using System.Text.Json.Nodes;

namespace PolicyFlow.Infra.Tests.Building;

public sealed class BuildingTests
{
    private static readonly string Main = Repository.PathOf("infra/main.bicep");

    [Fact]
    public async Task It_builds_without_a_word_of_warning()
    {
        var run = await Bicep.RunAsync("build", Main, "--stdout");

        Assert.Equal("", run.Said);
        Assert.Equal(0, run.Code);
        Assert.EndsWith(
            "/subscriptionDeploymentTemplate.json#", JsonNode.Parse(run.Output)!["$schema"]!.GetValue<string>(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_lint_rule_is_kept()
    {
        var run = await Bicep.RunAsync("lint", Main, "--diagnostics-format", "sarif");

        var results = JsonNode.Parse(run.Output)!["runs"]![0]!["results"]!.AsArray();
        Assert.Equal("", string.Join('\n', results.Select(r => r!["message"]!["text"])));
        Assert.Equal(0, run.Code);
    }

    [Fact]
    public void Every_lint_rule_is_an_error()
    {
        var core = JsonNode.Parse(Repository.Read("infra/bicepconfig.json"))!["analyzers"]!["core"]!;
        var rules = core["rules"]!.AsObject();

        Assert.True(core["enabled"]!.GetValue<bool>());
        Assert.True(rules.Count > 40, "rules are missing");
        Assert.All(rules, r => Assert.Equal("error", r.Value!["level"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("@description('x')\nparam unused string", "no-unused-params")]
    [InlineData("@description('x')\noutput o string = 'a'", "no-hardcoded-outputs")]
    [InlineData(
        "@description('x')\n@secure()\nparam password string\n@description('x')\noutput o string = password",
        "outputs-should-not-contain-secrets")]
    [InlineData("@description('x')\noutput o int = length('a')\nvar v = 1", "use-description-vars")]
    public async Task A_mistake_is_found_and_stops_the_build(string bicep, string rule)
    {
        using var folder = new TempFolder();
        File.Copy(Repository.PathOf("infra/bicepconfig.json"), folder["bicepconfig.json"]);
        await File.WriteAllTextAsync(folder["mistake.bicep"], bicep);

        var run = await Bicep.RunAsync("build", folder["mistake.bicep"], "--stdout");

        Assert.Contains($"Error {rule}", run.Said, StringComparison.Ordinal);
        Assert.NotEqual(0, run.Code);
    }

    [Fact]
    public async Task Every_file_is_laid_out_as_the_compiler_would()
    {
        foreach (var file in Directory.EnumerateFiles(
            Repository.PathOf("infra"), "*.bicep", SearchOption.AllDirectories))
        {
            var run = await Bicep.RunAsync("format", file, "--stdout");
            Assert.True(
                (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n") == run.Output.ReplaceLineEndings("\n"),
                $"{file}: run bicep format");
        }
    }
}
