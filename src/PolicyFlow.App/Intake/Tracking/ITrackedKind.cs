namespace PolicyFlow.App.Intake.Tracking;

/// <summary>One kind of case that its reporter can follow and add to.</summary>
public interface ITrackedKind
{
    /// <summary>What the stream ids of its cases begin with.</summary>
    string Prefix { get; }

    /// <summary>What a case keeps of its reporter's secret code; null where there is no such case.</summary>
    Task<string?> SecretHashAsync(string caseId, CancellationToken cancel);

    /// <inheritdoc cref="ITrackDesk.StateAsync"/>
    Task<TrackedState?> StateAsync(string caseId, CancellationToken cancel);

    /// <inheritdoc cref="ITrackDesk.AddAsync"/>
    Task AddAsync(
        string caseId, string text, IReadOnlyList<Place> places, IReadOnlyList<Attachment> attachments,
        string commandId, bool quietly, CancellationToken cancel);

    /// <inheritdoc cref="ITrackDesk.LockAsync"/>
    Task LockAsync(string caseId, string commandId, CancellationToken cancel);
}
