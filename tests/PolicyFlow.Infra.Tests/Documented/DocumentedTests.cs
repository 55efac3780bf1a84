using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyFlow.Infra.Tests.Golden;

namespace PolicyFlow.Infra.Tests.Documented;

public sealed partial class DocumentedTests
{
    private static readonly string Docs = Repository.Read("docs/azure.md");

    /// <summary>What stands in code type in the first column of a table.</summary>
    private static readonly HashSet<string> Explained =
    [
        .. from line in Docs.Split('\n')
           where line.StartsWith("| `", StringComparison.Ordinal)
           from Match name in CodeType().Matches(line.Split('|')[1])
           select name.Groups[1].Value,
    ];

    private static readonly Lazy<IReadOnlyList<string>> Sample = new(() =>
    [
        .. JsonNode.Parse(Repository.Read("local.settings.sample.json"))!["Values"]!.AsObject().Select(v => v.Key),
    ]);

    [Theory]
    [InlineData(Snapshot.School)]
    [InlineData(Snapshot.College)]
    public async Task Every_setting_that_is_deployed_is_explained(string name)
    {
        var deployed = await DeployedAsync(name);

        Assert.True(deployed.Count > 20, string.Join(' ', deployed));
        Assert.All(deployed, setting => Assert.Contains(setting, Explained));
    }

    [Fact]
    public void Every_setting_of_the_sample_is_explained() =>
        Assert.All(Sample.Value, setting => Assert.Contains(setting, Explained));

    [Fact]
    public void The_sample_has_every_setting_but_those_that_only_Azure_has()
    {
        var missing = Explained.Where(e => e.Contains("__", StringComparison.Ordinal)).Except(Sample.Value);

        Assert.All(missing, setting => Assert.Matches(
            "^(AzureWebJobsStorage__|AzureFunctionsJobHost__)", setting));
    }

    [Fact]
    public void Every_variable_of_the_deployment_is_explained()
    {
        var variables = Variable().Matches(Repository.Read("infra/main.parameters.json"))
            .Select(m => m.Groups[1].Value).ToList();

        Assert.True(variables.Count > 15);
        Assert.All(variables, variable => Assert.Contains(variable, Explained));
    }

    [Fact]
    public async Task Every_alert_has_a_part_that_says_what_to_do()
    {
        string[] types = ["Microsoft.Insights/scheduledQueryRules", "Microsoft.Insights/metricAlerts"];
        foreach (var type in types)
        {
            var alerts = await Snapshot.OfTypeAsync(Snapshot.School, type);
            Assert.NotEmpty(alerts);
            Assert.All(alerts, alert => Assert.Contains(
                $"### {alert["name"]!.GetValue<string>()["ar-invented-park-".Length..]}\n", Docs,
                StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_link_within_the_page_leads_somewhere()
    {
        var parts = Heading().Matches(Docs).Select(m => NotInALink().Replace(
            m.Groups[1].Value.ToLowerInvariant(), "").Replace(' ', '-')).ToHashSet();

        Assert.All(InPage().Matches(Docs), link => Assert.Contains(link.Groups[1].Value, parts));
    }

    [Fact]
    public void What_the_developer_tool_deploys_is_there()
    {
        var azd = Repository.Read("azure.yaml");
        var service = Regex.Match(azd, @"services:\n  (\w+):\n").Groups[1].Value;

        Assert.Contains($"'azd-service-name': '{service}'", Repository.Read("infra/app/website.bicep"));
        Assert.Contains("path: infra\n  module: main\n", azd, StringComparison.Ordinal);
    }

    /// <summary>The names of the function app's settings. Where a value is known only at deployment, the compiler
    /// predicts an expression in place of the list.</summary>
    private static async Task<IReadOnlyList<string>> DeployedAsync(string name)
    {
        var site = (await Snapshot.OfTypeAsync(name, "Microsoft.Web/sites")).Single();
        var settings = site["properties"]!["siteConfig"]!["appSettings"]!;
        return settings is JsonArray list
            ? [.. list.Select(s => s!["name"]!.GetValue<string>())]
            : [.. SettingKey().Matches(settings.GetValue<string>()).Select(m => m.Groups[1].Value).Distinct()];
    }

    [GeneratedRegex("`([A-Za-z0-9_]+)`")]
    private static partial Regex CodeType();

    [GeneratedRegex(@"\$\{([A-Z_]+)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"'((?:[A-Za-z]+(?:__[A-Za-z0-9]+)+)|(?:[A-Z]+_[A-Z_]+))',")]
    private static partial Regex SettingKey();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(#([^)]+)\)")]
    private static partial Regex InPage();

    [GeneratedRegex(@"[^a-z0-9 -]")]
    private static partial Regex NotInALink();
}
