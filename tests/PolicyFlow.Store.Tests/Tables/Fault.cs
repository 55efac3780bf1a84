namespace PolicyFlow.Store.Tests.Tables;

/// <summary>What goes wrong with a request.</summary>
public enum Fault
{
    /// <summary>Answers that somebody else changed the row first.</summary>
    Changed = 412,

    /// <summary>Answers that there are too many requests.</summary>
    TooMany = 429,

    /// <summary>Answers that the service failed.</summary>
    Failed = 500,

    /// <summary>Answers that the service is busy.</summary>
    Busy = 503,

    /// <summary>Closes the connection without an answer.</summary>
    Drop = 1,

    /// <summary>Keeps the caller waiting until it gives up.</summary>
    Delay = 2,
}

/// <summary>Whether it goes wrong on the way to the service, or on the way back.</summary>
public enum When
{
    BeforeTheCommit,
    AfterTheCommit,
}
