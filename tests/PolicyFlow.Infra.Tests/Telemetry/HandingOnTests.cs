using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using PolicyFlow.App.Driving;
using PolicyFlow.App.Telemetry;

namespace PolicyFlow.Infra.Tests.Telemetry;

[Collection(nameof(TheMeter))]
public sealed class HandingOnTests
{
    [Fact]
    public async Task What_is_measured_arrives_under_the_names_and_tags_that_alerts_ask_for()
    {
        await using var insights = await Ingestion.StartAsync();
        var settings = new Dictionary<string, string?> { [TelemetrySetup.Setting] = insights.ConnectionString };
        await using var host = new ServiceCollection()
            .AddMeasurements(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), credential: null)
            .BuildServiceProvider();
        var measurements = host.GetRequiredService<MeterProvider>();
        await using var here = await Installation.StartAsync();
        await here.ReportAsync();
        here.Pass(TimeSpan.FromHours(21));
        await here.SweepAsync();

        Assert.True(measurements.ForceFlush());

        Assert.Equal(1, insights.Taken.Single(m => m.Name == MetricNames.SweepCompleted).Value);
        Assert.Equal(1, insights.Taken.Single(m => m.Name == MetricNames.SweepOverslept).Value);
        Assert.Equal(
            21,
            insights.Taken.Single(
                m => m.Name == MetricNames.OldestOpenHours && m.Tags[MetricNames.Status] == "Reported").Value);
        Assert.Contains(
            insights.Taken, m => m.Name == MetricNames.MailFailed && m.Tags[MetricNames.Reason] == "out-of-reach");

        // A count is told once, a sweep later only what came on top.
        here.Pass(Sweep.Every);
        await here.SweepAsync();
        Assert.True(measurements.ForceFlush());
        Assert.Equal([1, 1], insights.Taken.Where(m => m.Name == MetricNames.SweepCompleted).Select(m => m.Value));
    }

    [Fact]
    public async Task Without_an_address_nothing_is_handed_on()
    {
        await using var host = new ServiceCollection()
            .AddMeasurements(new ConfigurationBuilder().Build(), credential: null).BuildServiceProvider();

        Assert.Null(host.GetService<MeterProvider>());
    }
}
