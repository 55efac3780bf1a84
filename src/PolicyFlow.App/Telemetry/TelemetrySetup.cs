using Azure.Core;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace PolicyFlow.App.Telemetry;

/// <summary>Lets a host hand on what PolicyFlow measures of itself.</summary>
public static class TelemetrySetup
{
    /// <summary>The platform's own setting: where Application Insights takes measurements.</summary>
    public const string Setting = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>Sends the measurements of <see cref="MetricNames"/> to Application Insights each minute, where they are
    /// <c>customMetrics</c>; does nothing where <see cref="Setting"/> is empty.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="settings">The host's settings.</param>
    /// <param name="credential">Whom the measurements are from: Application Insights takes none from anybody else. Null
    /// only where it may be told by everybody.</param>
    public static IServiceCollection AddMeasurements(
        this IServiceCollection services, IConfiguration settings, TokenCredential? credential)
    {
        if (settings[Setting] is not { Length: > 0 } connection) return services;
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(MetricNames.Meter)
            .AddAzureMonitorMetricExporter(exporter =>
            {
                exporter.ConnectionString = connection;
                exporter.Credential = credential;
            }));
        return services;
    }
}
