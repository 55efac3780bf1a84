namespace PolicyFlow.App.Driving;

/// <summary>One turn of a case of one kind: look at the clock, then perform what is due. Safe to run at any time, any
/// number of times, on any number of machines.</summary>
public interface ICaseTurn
{
    /// <summary>The start of the stream ids that it drives, such as <c>takedown-</c>.</summary>
    string Prefix { get; }

    Task RunAsync(string stream, CancellationToken cancel);
}
