namespace PolicyFlow.App.Web;

/// <summary>Whether this is the demonstration: an invented network, nothing really sent.</summary>
public sealed record DemoMode(bool On);
