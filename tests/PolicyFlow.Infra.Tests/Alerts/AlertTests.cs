using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Telemetry;
using PolicyFlow.Infra.Tests.Golden;
using PolicyFlow.Infra.Tests.Telemetry;

namespace PolicyFlow.Infra.Tests.Alerts;

[Collection(nameof(TheMeter))]
public sealed partial class AlertTests
{
    [Fact]
    public async Task Every_name_that_an_alert_looks_for_is_one_that_the_code_knows()
    {
        var known = typeof(MetricNames).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => (string)f.GetRawConstantValue()!).ToHashSet();
        var queries = await QueriesAsync();

        Assert.NotEmpty(queries);
        Assert.All(queries, q => Assert.NotEmpty(NamesIn(q)));
        Assert.All(queries.SelectMany(NamesIn), name => Assert.Contains(name, known));
        Assert.All(queries.SelectMany(TagsIn), tag => Assert.Contains(tag, known));
    }

    [Fact]
    public async Task Every_measurement_that_an_alert_looks_for_is_made_by_the_running_program()
    {
        using var heard = new Heard();
        await using var here = await Installation.StartAsync();
        await here.ReportAsync();
        for (var attempt = 1; attempt <= Backoff.AttemptsBeforeTask; attempt++)
        {
            await here.DriveAsync();
            here.Pass(Backoff.After(attempt));
        }

        here.Pass(2 * Sweep.Every);
        await here.SweepAsync();

        foreach (var query in await QueriesAsync())
        {
            var made = heard.All.Where(m => NamesIn(query).Contains(m.Name)).ToList();
            Assert.True(made.Count > 0, $"nobody measures what this asks for:\n{query}");
            Assert.All(TagsIn(query), tag => Assert.All(made, m => Assert.Contains(tag, m.Tags.Keys)));
        }
    }

    [Fact]
    public async Task Every_measurement_raises_an_alert()
    {
        var looked = (await QueriesAsync()).SelectMany(NamesIn).ToHashSet();

        Assert.Equal(
            new[]
            {
                MetricNames.EffectsFailing, MetricNames.MailFailed, MetricNames.OldestOpenHours,
                MetricNames.SweepCompleted, MetricNames.SweepOverslept,
            }.Order(),
            looked.Order());
    }

    [Theory]
    [InlineData(Snapshot.School, 20)]
    [InlineData(Snapshot.College, 12)]
    public async Task An_old_takedown_raises_one_alert_for_each_status(string name, int hours)
    {
        var alert = (await AlertsAsync(name)).Single(
            a => a["name"]!.GetValue<string>().EndsWith("takedown-old", StringComparison.Ordinal));
        var criterion = alert["properties"]!["criteria"]!["allOf"]![0]!;

        Assert.Equal(hours, criterion["threshold"]!.GetValue<int>());
        Assert.Equal("GreaterThan", criterion["operator"]!.GetValue<string>());
        Assert.Equal("Status", criterion["dimensions"]![0]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Every_alert_looks_at_a_column_that_its_query_makes_and_tells_somebody()
    {
        var group = (await Snapshot.OfTypeAsync(Snapshot.School, "Microsoft.Insights/actionGroups")).Single();
        foreach (var alert in await AlertsAsync(Snapshot.School))
        {
            var properties = alert["properties"]!;
            var criterion = properties["criteria"]!["allOf"]![0]!;
            var query = criterion["query"]!.GetValue<string>();

            Assert.True(properties["enabled"]!.GetValue<bool>());
            Assert.Matches($@"\b{criterion["metricMeasureColumn"]!.GetValue<string>()} = ", query);
            Assert.All(
                criterion["dimensions"]!.AsArray(),
                d => Assert.Matches($@"\b{d!["name"]!.GetValue<string>()} = ", query));
            Assert.Equal(
                [group["id"]!.GetValue<string>()],
                properties["actions"]!["actionGroups"]!.AsArray().Select(a => a!.GetValue<string>()));
        }
    }

    [Fact]
    public async Task Whether_anybody_can_reach_it_is_looked_at_from_outside()
    {
        var test = (await Snapshot.OfTypeAsync(Snapshot.School, "Microsoft.Insights/webtests")).Single()["properties"]!;
        var alert = (await Snapshot.OfTypeAsync(Snapshot.School, "Microsoft.Insights/metricAlerts")).Single();

        Assert.Contains("/healthz", test["Request"]!["RequestUrl"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.True(test["Locations"]!.AsArray().Count >= 5);
        Assert.Equal(2, alert["properties"]!["criteria"]!["failedLocationCount"]!.GetValue<int>());
    }

    private static Task<IReadOnlyList<JsonObject>> AlertsAsync(string name) =>
        Snapshot.OfTypeAsync(name, "Microsoft.Insights/scheduledQueryRules");

    private static async Task<IReadOnlyList<string>> QueriesAsync() =>
    [
        .. (await AlertsAsync(Snapshot.School)).Select(
            a => a["properties"]!["criteria"]!["allOf"]![0]!["query"]!.GetValue<string>()),
    ];

    private static IReadOnlyList<string> NamesIn(string query) => In(query, Name());

    private static IReadOnlyList<string> TagsIn(string query) => In(query, Tag());

    private static IReadOnlyList<string> In(string query, Regex what) =>
        [.. what.Matches(query).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"\bname == '([^']+)'")]
    private static partial Regex Name();

    [GeneratedRegex(@"customDimensions\['([^']+)'\]")]
    private static partial Regex Tag();
}
