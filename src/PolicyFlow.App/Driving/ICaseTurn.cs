namespace PolicyFlow.App.Driving;

/// <summary>One turn of a case of one kind: look at the clock, then perform what is due. Safe to run at any time, any
/// number of times, on any number of machines.</summary>
public interface ICaseTurn
{
    /// <summary>The start of the stream ids that it drives, such as <c>takedown-</c>.</summary>
    string Prefix { get; }

    /// <summary>A whole turn: what <see cref="StepAsync"/> finds due is performed, recipients side by side.</summary>
    Task RunAsync(string stream, CancellationToken cancel);

    /// <summary>Looks at the clock, and says what there is to perform and when to look again.</summary>
    Task<CaseStep> StepAsync(string stream, CancellationToken cancel);

    /// <summary>Performs the effects of one recipient in their order, as far as they are still due.</summary>
    /// <returns>Null, or until when (UTC, system time) another process has one of them in hand.</returns>
    Task<DateTimeOffset?> PerformAsync(string stream, IReadOnlyList<string> effects, CancellationToken cancel);
}
