namespace PolicyFlow.App.Evidence.Scanning;

/// <summary>Who looks for viruses.</summary>
/// <param name="Clamd">Null where nobody does.</param>
public sealed record Scanner(ClamdClient? Clamd);
