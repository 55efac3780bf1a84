namespace PolicyFlow.App.People;

/// <summary>How often an instance looks for changes of the directory that others made (system time). What it wrote itself
/// it knows at once.</summary>
public sealed record DirectoryPace(TimeSpan Every)
{
    /// <summary>Where looking costs nothing.</summary>
    public static readonly DirectoryPace OneMachine = new(TimeSpan.FromSeconds(2));

    /// <summary>Where each look is on the bill, all year long.</summary>
    public static readonly DirectoryPace ManyInstances = new(TimeSpan.FromSeconds(15));
}
