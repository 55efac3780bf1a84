namespace PolicyFlow.App.Intake.Reading;

/// <summary>Which addresses a report may hold, however it comes in.</summary>
/// <param name="AllowLoopback">Also those of this very machine (<c>http://localhost:5081/</c>): for trying out, in demo
/// mode only.</param>
public sealed record AddressPolicy(bool AllowLoopback)
{
    /// <summary>Public names and addresses only.</summary>
    public static AddressPolicy PublicOnly { get; } = new(AllowLoopback: false);
}
