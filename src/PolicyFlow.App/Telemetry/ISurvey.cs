namespace PolicyFlow.App.Telemetry;

/// <summary>What one kind of case measures over all its open cases after each sweep.</summary>
public interface ISurvey
{
    Task MeasureAsync(CancellationToken cancel);
}
